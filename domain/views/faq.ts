import type { DutyOwner } from '../duty.ts';
import type { FaqId } from '../faq.ts';
import type { Region } from '../vocabulary.ts';

/** What the questions and answers give. */

/** An entry of the questions and answers. The contacts of the regions are read from who holds that role today. */
export type FaqView = {
  readonly id: FaqId;
  /** Only for the entry about contacts, and only where no stranger reads along. */
  readonly contacts: readonly RegionContacts[] | null;
  /** Whether the older document's way was chosen in what it is about. */
  readonly isOlderWay?: boolean;
};

export type RegionContacts = { readonly region: Region; readonly names: readonly string[] };

/** Whoever is to answer a question: the contacts of a region, or the coordinators. */
export type QuestionOwner = Exclude<DutyOwner, { kind: 'person' | 'service-leader' }>;

/** A question that the questions and answers did not answer, as those who ask and answer see it. */
export type QuestionView = {
  readonly id: string;
  readonly version: number;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly dueAt: Date | null;
  readonly text: string;
  /** What was shown instead of an answer; null when nothing was found. */
  readonly entry: FaqId | null;
  readonly owner: QuestionOwner;
  readonly answer: { readonly text: string; readonly by: string; readonly at: Date } | null;
  readonly viewer: { readonly asked: boolean; readonly mayAnswer: boolean };
};
