import type { CardContext } from './card-context.ts';

/** Some words that are sent with the buttons of a card (input `note`); without a label there is no field. */
export type Note = {
  readonly noteLabel: string;
  readonly noteNeeded: string;
  readonly note: string;
};

type About = { readonly label: string | null; readonly needed: string; readonly before?: string | null };

/** @param before what was said earlier and can be changed */
export function noteField({ filled }: CardContext, { label, needed, before }: About): Note {
  return { noteLabel: label ?? '', noteNeeded: needed, note: filled?.note ?? before ?? '' };
}
