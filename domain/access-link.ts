import type { ProblemVerb } from './problem.ts';
import type { NominationVerb } from './verbs.ts';

/** What somebody outside Teams may be sent a link for; it opens nothing else. */
export const linkPurposes = [
  'consent',
  'clearance',
  'undo',
  'suggestion',
  'report-part',
  'gathering',
  'group-meeting',
  'check-in',
  'survey',
  'problem',
  'feedback-question',
] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/** How long a link is good for that came by mail. */
export const daysOfInvitation = 14;
/** How long one is good for that a page shows to whoever has just answered. */
export const minutesOfReceipt = 60;

/** How long somebody may go on writing whom a code let in; what comes later is kept for them. */
export const hoursOfWriting = 8;

/**
 * What decides nothing by itself, or can be answered otherwise until it begins: its link is good for as long as it
 * lives, however often it was used. All others are used up by the answer.
 */
export function isLasting(purpose: LinkPurpose): boolean {
  return purpose === 'report-part' || purpose === 'gathering' || purpose === 'group-meeting';
}

export type LinkLife = { readonly days: number } | { readonly minutes: number };

/** As long as a mail may lie, as a page stays open, or as somebody sits and writes. */
export function lifeOf(purpose: LinkPurpose, isConfirmed = false): LinkLife {
  if (isConfirmed) return { minutes: hoursOfWriting * 60 };
  return purpose === 'undo' ? { minutes: minutesOfReceipt } : { days: daysOfInvitation };
}

/**
 * What shows more than the mail itself did: texts that others wrote and that nobody has handed in. Whoever was passed
 * the mail has the link, but not the inbox that the code goes to.
 */
export function asksForCode(purpose: LinkPurpose): boolean {
  return purpose === 'report-part' || takesRoles(purpose);
}

/**
 * What is answered by whoever has a role for it: with the link goes the role, for this one thing and behind a code. All
 * other links give their bearer none.
 */
export function takesRoles(purpose: LinkPurpose): boolean {
  return purpose === 'problem' || purpose === 'feedback-question';
}

/** A code is six digits: good for minutes, for few tries, and not sent again and again. */
export const code = {
  digits: 6,
  minutes: 10,
  tries: 5,
  /** Seconds in which the same code, pressed once more, goes on: it was pressed twice, or the answer did not come. */
  secondsToGoOn: 60,
  secondsBetween: 60,
  inDay: 10,
} as const;

/** What a link to a nomination may do there, whatever else the person may. */
export const nominationVerbsOf = {
  consent: ['accept-nomination', 'decline-invitation', 'ask-service'],
  clearance: ['clear-candidate', 'refuse-clearance', 'name-other-leader'],
  undo: ['undo-answer'],
} as const satisfies Partial<Record<LinkPurpose, readonly NominationVerb[]>>;

/** What a link to a problem may do there: the answers that it waits for. */
export const problemVerbsByLink = [
  'answer-problem',
  'agree-problem',
  'pass-problem',
] as const satisfies readonly ProblemVerb[];

/** A link that is good: whose it is, and for what. */
export type AccessLink = {
  readonly id: string;
  readonly purpose: LinkPurpose;
  readonly personId: string;
  readonly subjectId: string;
  /** The message that brought it; null for one that a page showed. */
  readonly messageId: string | null;
  /** It was made for whoever typed the code that went to the address. */
  readonly isConfirmed: boolean;
};
