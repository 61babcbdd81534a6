import type { DutyOwner } from '../duty.ts';
import type { FaqId } from '../faq.ts';
import type { QuestionScope, QuestionStep } from '../question.ts';
import type { QuestionVerb } from '../question-verbs.ts';
import type { Region } from '../vocabulary.ts';

/** What the questions and answers give. */

/** An entry of the questions and answers. The contacts of the regions are read from who holds that role today. */
export type FaqView = {
  readonly id: FaqId;
  /** Only for the entry about contacts, and only where no stranger reads along. */
  readonly contacts: readonly RegionContacts[] | null;
  /** Whether the older document's way was chosen in what it is about. */
  readonly isOlderWay?: boolean;
  /** Answers from gatherings that may be meant instead. */
  readonly answers?: readonly { readonly id: string; readonly question: string }[];
};

export type RegionContacts = { readonly region: Region; readonly names: readonly string[] };

/** Whoever is to answer a question: the contacts of a region, or the coordinators. */
export type QuestionOwner = Exclude<
  DutyOwner,
  { kind: 'person' | 'service-leader' | 'group-leader' | 'moderator' | 'assessor' }
>;

/** What a gathering left unanswered, as those who own it, and whoever asked several of them, have it in one list. */
export type LeftoversView = {
  readonly id: string;
  readonly version: number;
  /** The gathering's. */
  readonly title: string;
  /** Whether one of them can be opened in the list's place: not where others read along. */
  readonly mayOpen: boolean;
  /** As they were asked, the answered ones too. */
  readonly questions: readonly QuestionView[];
  /** The reader's own, if they are several: how each stands. */
  readonly own: readonly QuestionView[];
};

/** A question, as those who ask, moderate and answer see it; what a reader may not see of it is null. */
export type QuestionView = {
  readonly id: string;
  readonly version: number;
  /** null for whoever is not named to the reader. */
  readonly askedBy: string | null;
  readonly askedAt: Date | null;
  readonly dueAt: Date | null;
  /** As it was edited for clarity, else as it was asked. */
  readonly text: string;
  /** As it was asked, where it was edited since. */
  readonly original: string | null;
  /** What was shown instead of an answer; null when nothing was found. */
  readonly entry: FaqId | null;
  /** Where it was asked; null for one that was put to the service unit at once. */
  readonly gathering: { readonly id: string; readonly title: string; readonly item: string | null } | null;
  readonly scope: QuestionScope;
  readonly showsName: boolean;
  readonly step: QuestionStep;
  readonly isPublished: boolean;
  /** Why it is not shown. */
  readonly reason: string | null;
  /** Where it was sent says which region it is from: only for those who may know. */
  readonly owner: QuestionOwner | null;
  /** Whoever is at work on it just now. */
  readonly heldBy: string | null;
  /** Whoever of those who owe the answer has said that they see to it. */
  readonly takenBy: string | null;
  readonly votes: number | null;
  readonly answer: { readonly text: string | null; readonly by: string; readonly at: Date } | null;
  readonly viewer: {
    readonly asked: boolean;
    readonly mayAnswer: boolean;
    readonly may: readonly QuestionVerb[];
    /** Others of the gathering that it can be merged with. */
    readonly others: readonly { readonly id: string; readonly wording: string }[];
  };
};
