import { type Actor, holdsRole, isContactOf, isCoordinator } from './actor.ts';
import { isOfService } from './assessment-access.ts';
import { daysFrom, workDayFrom } from './calendar.ts';
import { hasIdentityNumber } from './identity-number.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { ReportFacts } from './report-access.ts';
import type { Region } from './vocabulary.ts';

/** What the service and its group are told of an assessment (R41): who reads it, who asks, who answers. */

/** Characters of a question or an answer. */
export const longestQuestion = 2_000;

/** Days from a completed assessment until the service is told [ours]. */
export const daysToTell = 14;

export function feedbackDueOn(completedOn: string): string {
  return workDayFrom(daysFrom(completedOn, daysToTell));
}

/**
 * `addressee`: who has a post at the service or a seat in its group. `sender`: a contact of the region who has neither,
 * and in their place the coordinator, where the region has nobody without a part in it.
 * `reader`: the other regions and the coordinator.
 */
export const feedbackRelations = ['addressee', 'sender', 'reader'] as const;
export type FeedbackRelation = (typeof feedbackRelations)[number];

export const feedbackVerbs = ['read-feedback', 'ask-feedback', 'answer-feedback'] as const;
export type FeedbackVerb = (typeof feedbackVerbs)[number];

type Right = {
  readonly may: readonly FeedbackVerb[];
  /** Who has read it, by name: the receipt is the sender's. */
  readonly seesReaders: boolean;
};

export const feedbackRights: Readonly<Record<FeedbackRelation, Right>> = {
  addressee: { may: ['read-feedback', 'ask-feedback'], seesReaders: false },
  sender: { may: ['answer-feedback'], seesReaders: true },
  reader: { may: [], seesReaders: false },
};

export function feedbackRelationOf(
  actor: Actor,
  facts: ReportFacts,
  { region, hasAssessor }: { readonly region: Region; readonly hasAssessor: boolean },
): FeedbackRelation | null {
  if (actor.kind !== 'person') return null;
  if (isOfService(actor, facts)) return 'addressee';
  if (isContactOf(actor, region) || (isCoordinator(actor) && !hasAssessor)) return 'sender';
  return holdsRole(actor, 'regional-contact') || isCoordinator(actor) ? 'reader' : null;
}

export function refuseFeedback(relation: FeedbackRelation | null, verb: FeedbackVerb): Refusal | null {
  return relation && feedbackRights[relation].may.includes(verb) ? null : refuse('unknown-or-forbidden');
}

/** Something is written, not too much, and no patient is named. */
export function refuseWords(text: string, most: number): Refusal | null {
  if (text.trim() === '') return refuse('comment-missing');
  if (text.length > most) return refuse('comment-too-long', { most });
  return hasIdentityNumber(text) ? refuse('identity-number-written') : null;
}

/** The same where nothing need be written. */
export function refuseWordsIfAny(text: string, most: number): Refusal | null {
  return text.trim() === '' ? null : refuseWords(text, most);
}
