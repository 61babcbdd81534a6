import type { Verb } from './verbs.ts';

/** What somebody may do with a question as it stands, from a card or the tab. */
export const questionVerbs = [
  'edit-question',
  'withdraw-question',
  'vote-question',
  'claim-question',
  'publish-question',
  'merge-question',
  'hide-question',
  'answer-in-talk',
  'answer-question',
  'route-question',
  'hand-over-question',
] as const;
export type QuestionVerb = (typeof questionVerbs)[number];

/** What somebody may do with a gathering. */
export const gatheringVerbs = [
  'register-guest',
  'leave-gathering',
  'ask-question',
  'invite-guests',
  'change-gathering',
  'cancel-gathering',
  'publish-answers',
  'moderate-questions',
] as const;
export type GatheringVerb = (typeof gatheringVerbs)[number];

/** What only pages and the program itself ask for; the rest are verbs of cards too. */
export type TabQuestionVerb =
  | Exclude<QuestionVerb, Verb>
  | 'release-question'
  | 'publish-answers'
  | 'adopt-answer'
  | 'drop-answer'
  | 'settle-gatherings'
  | 'remind-guests'
  | 'escalate-questions';
