import { randomUUID } from 'node:crypto';
import { type Candidate, refuseProposal, type Seat } from '../domain/composition.ts';
import { type Nomination, refuseEffort, refuseSuggestion } from '../domain/nomination.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import type { Region } from '../domain/vocabulary.ts';
import { announce, openDutyOfStep } from './advance-nomination.ts';
import type { CommandContext } from './command.ts';
import { closeDuties } from './duty.ts';
import { recordEvent } from './event.ts';
import { groupState } from './load-group.ts';
import { findOrAddPerson, type PersonReference } from './person.ts';
import { changeSeat } from './refresh-group.ts';
import type { Tx } from './store.ts';

export type KnownCandidate = Candidate & { readonly personId: string };

export type Proposal = {
  readonly candidate: KnownCandidate;
  readonly competence: string;
  readonly effortPercent: number | null;
  /** R22: who named a user representative; empty for other seats. */
  readonly suggestedBy: string;
  /** The returned proposal of another person that this one comes instead of. */
  readonly replacesId?: string;
};

/**
 * R16: begins a nomination for the seat, whose group is locked, in the name of the service leader who acts. The rules of composition
 * are checked against the group as it is in this transaction, and the candidate is asked (R17).
 */
export async function createNomination(
  tx: Tx,
  context: CommandContext,
  seat: Seat,
  proposal: Proposal,
): Promise<Nomination | Refusal> {
  const { actor } = context;
  if (actor.kind !== 'person') return refuse('unknown-or-forbidden');
  const { candidate, competence, effortPercent, suggestedBy } = proposal;
  const incomplete = refuseEffort(effortPercent) ?? refuseSuggestion(seat, suggestedBy);
  if (incomplete) return incomplete;
  const group = await groupState(tx, seat);
  const refusal = refuseProposal(seat, group.state, candidate);
  if (refusal) return refusal;

  const nomination: Nomination = {
    id: randomUUID(),
    serviceId: seat.serviceId,
    seat,
    candidateId: candidate.personId,
    proposedBy: actor.personId,
    lineLeaderId: null,
    formerLeaderIds: [],
    step: 'consent',
    returnedFrom: null,
    serviceRegion: group.serviceRegion,
    competence: competence.trim(),
    effortPercent,
    version: 1,
  };
  await insert(tx, nomination, proposal);
  await recordEvent(tx, {
    actor,
    verb: 'propose-member',
    subjectType: 'nomination',
    subjectId: nomination.id,
    serviceId: nomination.serviceId,
    version: 1,
    codes: { to: 'consent', seatId: seat.id },
    correlationId: context.correlationId,
  });
  await closeDuties(tx, seat.id, actor.personId);
  await openDutyOfStep(tx, nomination);
  const { changed } = await changeSeat(tx, context, seat.id);
  await announce(tx, context, nomination, { actorId: actor.personId, verb: 'propose-member', changed });
  return nomination;
}

export type NamedCandidate = { readonly person: PersonReference; readonly trustId: string | null };

/** Whoever a form names for a seat, with the employer; added when the store does not know the person. */
export async function candidateFrom(tx: Tx, named: NamedCandidate): Promise<KnownCandidate | Refusal> {
  const personId = await findOrAddPerson(tx, named.person);
  if (!personId) return refuse('person-needs-name-and-email');
  const candidate = await knownCandidate(tx, personId, named.trustId);
  if (!isRefusal(candidate) && candidate.trust) await rememberEmployer(tx, personId, candidate.trust);
  return candidate;
}

/** The same for somebody who was named before. */
export async function knownCandidate(
  tx: Tx,
  personId: string,
  trustId: string | null,
): Promise<KnownCandidate | Refusal> {
  const known = await tx
    .selectFrom('person')
    .select('trust_id')
    .where('id', '=', personId)
    .executeTakeFirst();
  const knownTrustId = known?.trust_id ?? null;
  if (!trustId) return { personId, trust: null, knownTrustId };
  const trust = await trustNamed(tx, trustId);
  return trust ? { personId, trust, knownTrustId } : refuse('input-invalid', { field: 'trust' });
}

export async function trustNamed(tx: Tx, trustId: string): Promise<Candidate['trust']> {
  const trust = await tx
    .selectFrom('trust')
    .select(['id', 'name', 'region'])
    .where('id', '=', trustId)
    .executeTakeFirst();
  return trust ?? null;
}

/** Somebody new gets employer and region from the proposal; what is known already is not a proposer's to change. */
async function rememberEmployer(
  tx: Tx,
  personId: string,
  trust: { readonly id: string; readonly region: Region },
): Promise<void> {
  await tx
    .updateTable('person')
    .set({ trust_id: trust.id, region: trust.region })
    .where('id', '=', personId)
    .where('trust_id', 'is', null)
    .execute();
}

async function insert(
  tx: Tx,
  nomination: Nomination,
  { candidate, suggestedBy, replacesId }: Proposal,
): Promise<void> {
  await tx
    .insertInto('nomination')
    .values({
      id: nomination.id,
      service_id: nomination.serviceId,
      seat_id: nomination.seat.id,
      candidate_id: nomination.candidateId,
      candidate_trust_id: candidate.trust?.id ?? null,
      proposed_by: nomination.proposedBy,
      competence: nomination.competence,
      suggested_by: nomination.seat.kind === 'user' ? suggestedBy.trim() : null,
      effort_percent: nomination.effortPercent,
      replaces_id: replacesId ?? null,
      step: nomination.step,
      version: nomination.version,
    })
    .execute();
}
