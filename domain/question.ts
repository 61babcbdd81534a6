import { type Refusal, refuse } from './refusal.ts';
import type { SectionLock } from './section-lock.ts';
import type { QuestionOwner } from './views/faq.ts';

/** Characters; what a card takes without growing over what Teams carries. */
export const longestQuestion = 1_000;
export const longestAnswer = 2_000;
export const longestHideReason = 300;

/** For everybody who is there, or about the asker's own service (R59). */
export const questionScopes = ['everybody', 'own-service'] as const;
export type QuestionScope = (typeof questionScopes)[number];

export type AnswerForm = 'writing' | 'talk';

/** As it is kept; answered is what has an answer, whichever way it took. */
export type StoredQuestionStep = 'waiting' | 'routed' | 'merged' | 'hidden' | 'withdrawn';

/**
 * Where a question stands. While it waits its owners are the moderators, once it is routed the contacts of a region or
 * the coordinators (R59, R60): an open question has an owner at every moment.
 */
export const questionSteps = ['waiting', 'routed', 'answered', 'merged', 'hidden', 'withdrawn'] as const;
export type QuestionStep = (typeof questionSteps)[number];
export const openQuestionSteps = ['waiting', 'routed'] as const;

export function isOpenQuestion(step: QuestionStep): boolean {
  return (openQuestionSteps as readonly string[]).includes(step);
}

/** A question as rights and rules see it; the texts lie apart. */
export type Question = {
  readonly id: string;
  readonly askedBy: string;
  readonly gatheringId: string | null;
  readonly step: QuestionStep;
  readonly scope: QuestionScope;
  readonly showsName: boolean;
  readonly isPublished: boolean;
  /** Who has it once it is routed; the contacts of this region, or the coordinators. */
  readonly owner: QuestionOwner;
  /** Whether anybody but the asker has done something with it: from then on it stays as it was asked. */
  readonly isTakenUp: boolean;
  readonly lock: SectionLock;
  readonly version: number;
};

/** Whitespace at the ends says nothing; an empty question and a letter are told apart from a question. */
export function refuseQuestionText(text: string): Refusal | null {
  if (text.trim() === '') return refuse('input-invalid', { field: 'question' });
  return text.trim().length > longestQuestion ? refuse('comment-too-long', { most: longestQuestion }) : null;
}

/** R59: where a question on one's own service goes first; what the coordinators set, at once unless told. */
export type QuestionRoute = 'contacts-at-once' | 'moderators-first';

export function firstQuestionStep(scope: QuestionScope, route: QuestionRoute): 'waiting' | 'routed' {
  return scope === 'own-service' && route === 'contacts-at-once' ? 'routed' : 'waiting';
}

/** Days without an answer past the due date after which the coordinators have it (R59). */
export const daysToEscalation = 3;
/** Days from being sent on after which an answer is due from the regions, however often they hand it on. */
export const mostDaysWithRegions = 14;
/** Minutes past the end of asking for which a question that a moderator has in hand is not taken from them. */
export const minutesOfGrace = 15;
