import {
  afterClearance,
  afterConsent,
  afterResend,
  appointingRegion,
  type Move,
  type Nomination,
  type ProposalRoute,
  regionAtWork,
} from '../../domain/nomination.ts';
import type { Region } from '../../domain/vocabulary.ts';
import type { Happening } from './cases.ts';

type Verb = Happening[0];

const route: ProposalRoute = 'service-region';

/** Where each answer leads; the rules themselves decide, so that no invented history can break them. */
const moves: Readonly<Partial<Record<Verb, (before: Nomination) => Move>>> = {
  'accept-nomination': (before) => afterConsent(before, route),
  'decline-invitation': () => ({ step: 'declined-by-candidate' }),
  'clear-candidate': (before) => afterClearance(before, route),
  'refuse-clearance': () => ({ step: 'not-cleared' }),
  'forward-nomination': () => ({ step: 'appointment' }),
  'return-nomination': (before) => ({
    step: 'returned',
    returnedFrom: before.step === 'forward' ? 'forward' : 'appointment',
  }),
  'resend-nomination': (before) => afterResend(before, before),
  'appoint-member': () => ({ step: 'appointed' }),
  'decline-nomination': () => ({ step: 'declined-by-region' }),
  'withdraw-nomination': () => ({ step: 'withdrawn' }),
};

export function moveOf(before: Nomination, verb: Verb): Move {
  const move = moves[verb];
  if (!move) throw new Error(`${verb} takes no nomination further`);
  return move(before);
}

/** The region whose contacts press; null when somebody else does. */
export function regionThatActs(before: Nomination, verb: Verb): Region | null {
  if (verb === 'appoint-member' || verb === 'decline-nomination') return appointingRegion(before);
  const byContact = verb === 'forward-nomination' || verb === 'return-nomination';
  return byContact ? regionAtWork(before) : null;
}

/** With which presses something may be written, and for whom it is. */
export const remarkVisibleTo: Readonly<Partial<Record<Verb, 'participants' | 'proposer'>>> = {
  'decline-invitation': 'proposer',
  'refuse-clearance': 'proposer',
  'return-nomination': 'participants',
  'decline-nomination': 'participants',
};
