import type { Language } from '../vocabulary.ts';
import type { ServiceBrief } from './brief.ts';

/** What a calendar is given of a gathering or of a group's meeting: what is on its invitation, and nobody's name but those on the programme. */
export type CalendarEntry = {
  readonly id: string;
  /** How often the entry has changed: a calendar takes the higher one. */
  readonly revision: number;
  /** When it was made or changed last. */
  readonly changedAt: Date;
  readonly isCancelled: boolean;
  readonly title: string;
  /** Of a group's meeting, which is called after its service and has no title; null for a gathering. */
  readonly service: Pick<ServiceBrief, 'name'> | null;
  readonly language: Language;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string | null;
  readonly link: string | null;
  readonly items: readonly { readonly title: string; readonly speakers: string }[];
};
