import type { Language } from '../vocabulary.ts';

/** What a calendar is given of a gathering: what is on its invitation, and nobody's name but those on the programme. */
export type CalendarEntry = {
  readonly id: string;
  /** How often the entry has changed: a calendar takes the higher one. */
  readonly revision: number;
  /** When it was made or changed last. */
  readonly changedAt: Date;
  readonly isCancelled: boolean;
  readonly title: string;
  readonly language: Language;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string | null;
  readonly link: string | null;
  readonly items: readonly { readonly title: string; readonly speakers: string }[];
};
