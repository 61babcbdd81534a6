import type { NominationVerb } from './verbs.ts';

/** What somebody outside Teams may be sent a link for; it opens nothing else. */
export const linkPurposes = [
  'consent',
  'clearance',
  'undo',
  'suggestion',
  'report-part',
  'gathering',
] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/** How long a link is good for that came by mail. */
export const daysOfInvitation = 14;
/** How long one is good for that a page shows to whoever has just answered. */
export const minutesOfReceipt = 60;

export type LinkLife = { readonly days: number } | { readonly minutes: number };

/** As long as a mail may lie, or as long as a page stays open. */
export function lifeOf(purpose: LinkPurpose): LinkLife {
  return purpose === 'undo' ? { minutes: minutesOfReceipt } : { days: daysOfInvitation };
}

/** What a link to a nomination may do there, whatever else the person may. */
export const nominationVerbsOf = {
  consent: ['accept-nomination', 'decline-invitation', 'ask-service'],
  clearance: ['clear-candidate', 'refuse-clearance', 'name-other-leader'],
  undo: ['undo-answer'],
} as const satisfies Partial<Record<LinkPurpose, readonly NominationVerb[]>>;

/** A link that is good: whose it is, and for what. */
export type AccessLink = {
  readonly id: string;
  readonly purpose: LinkPurpose;
  readonly personId: string;
  readonly subjectId: string;
};
