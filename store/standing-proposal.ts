import { refuseProposal } from '../domain/composition.ts';
import type { Nomination } from '../domain/nomination.ts';
import { isRefusal, type Refusal } from '../domain/refusal.ts';
import { knownCandidate } from './create-nomination.ts';
import { groupState, lockSeat } from './load-group.ts';
import type { Tx } from './store.ts';

/**
 * Whether the nomination would be refused if its person were proposed for its seat today (R2 to R6): the group may
 * have changed since. Locks the group.
 */
export async function refuseStanding(tx: Tx, nomination: Nomination): Promise<Refusal | null> {
  const seat = (await lockSeat(tx, nomination.seat.id)) ?? nomination.seat;
  const row = await tx
    .selectFrom('nomination')
    .select('candidate_trust_id as trustId')
    .where('id', '=', nomination.id)
    .executeTakeFirstOrThrow();
  const candidate = await knownCandidate(tx, nomination.candidateId, row.trustId);
  if (isRefusal(candidate)) return candidate;
  const { state } = await groupState(tx, seat);
  return refuseProposal(seat, { ...state, seatHasOpenNomination: false }, candidate);
}
