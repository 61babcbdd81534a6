import { type Actor, leadsService } from '../../domain/actor.ts';
import { type Candidate, type Checked, checkProposal } from '../../domain/composition.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { knownCandidate, trustNamed } from '../create-nomination.ts';
import { findSeat, groupState } from '../load-group.ts';
import { knownPerson, type PersonReference } from '../person.ts';
import type { Store, Tx } from '../store.ts';
import { transact } from '../transaction.ts';

export type PartOfProposal = {
  readonly seatId: string;
  /** null while nobody is named. */
  readonly person: PersonReference | null;
  readonly trustId: string | null;
};

/**
 * What the rules of composition (R2 to R6) say of a proposal that is being filled in, as the group is now; null when
 * the actor may not propose for the seat. Nothing is added or changed, and the proposal itself is checked again.
 */
export async function proposalChecks(
  store: Store,
  actor: Actor,
  part: PartOfProposal,
): Promise<readonly Checked[] | null> {
  return await transact(store, async (tx) => {
    const seat = await findSeat(tx, part.seatId);
    if (!seat || !leadsService(actor, seat.serviceId)) return null;
    const { state } = await groupState(tx, seat);
    return checkProposal(seat, state, { ...(await candidateOf(tx, part)), isNamed: part.person !== null });
  });
}

/** Nobody is added to the store for a look: somebody it does not know holds no seat. */
async function candidateOf(tx: Tx, { person, trustId }: PartOfProposal): Promise<Candidate> {
  const personId = person && (await knownPerson(tx, person));
  const known = personId ? await knownCandidate(tx, personId, trustId) : null;
  if (known && !isRefusal(known)) return known;
  return { personId, trust: trustId ? await trustNamed(tx, trustId) : null };
}
