import { randomUUID } from 'node:crypto';
import { leadsService } from '../../domain/actor.ts';
import { type Candidate, refuseProposal } from '../../domain/composition.ts';
import { type Nomination, refuseEffort } from '../../domain/nomination.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { Region } from '../../domain/vocabulary.ts';
import { announce, openDutyOfStep, touchSeat } from '../advance-nomination.ts';
import { type CommandContext, type Done, done, type Outcome, runCommand } from '../command.ts';
import { closeDuties } from '../duty.ts';
import { recordEvent } from '../event.ts';
import { groupState, lockSeat } from '../load-group.ts';
import { refreshCards } from '../outgoing.ts';
import { findOrAddPerson, type PersonReference } from '../person.ts';
import type { Tx } from '../store.ts';

export type ProposeMember = {
  readonly seatId: string;
  readonly person: PersonReference;
  readonly trustId: string | null;
  readonly competence: string;
  readonly effortPercent: number | null;
};

/**
 * R16: the service leader proposes somebody for a seat. The rules of composition are checked against the group as
 * it is in this transaction, and the candidate is asked (R17).
 */
export async function proposeMember(context: CommandContext, input: ProposeMember): Promise<Outcome> {
  return await runCommand(context, 'propose-member', async (tx) => await propose(tx, context, input));
}

async function propose(tx: Tx, context: CommandContext, input: ProposeMember): Promise<Done | Refusal> {
  const { actor } = context;
  const seat = await lockSeat(tx, input.seatId);
  if (!seat || actor.kind !== 'person' || !leadsService(actor, seat.serviceId)) {
    return refuse('unknown-or-forbidden');
  }
  const effort = refuseEffort(input.effortPercent);
  if (effort) return effort;
  const candidate = await candidateFrom(tx, input);
  if (isRefusal(candidate)) return candidate;
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
    step: 'consent',
    returnedFrom: null,
    serviceRegion: group.serviceRegion,
    competence: input.competence.trim(),
    effortPercent: input.effortPercent,
    version: 1,
  };
  await insert(tx, nomination, input.trustId);
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
  const { version } = await touchSeat(tx, seat.id);
  await refreshCards(tx, context.store.queue, {
    subjectId: seat.id,
    version,
    correlationId: context.correlationId,
  });
  await announce(tx, context, nomination, actor.personId);
  return done({ nominationId: nomination.id, seatId: seat.id });
}

async function candidateFrom(
  tx: Tx,
  input: ProposeMember,
): Promise<(Candidate & { readonly personId: string }) | Refusal> {
  const personId = await findOrAddPerson(tx, input.person);
  if (!personId) return refuse('person-needs-name-and-email');
  const known = await tx
    .selectFrom('person')
    .select('trust_id')
    .where('id', '=', personId)
    .executeTakeFirst();
  const knownTrustId = known?.trust_id ?? null;
  if (!input.trustId) return { personId, trust: null, knownTrustId };
  const trust = await tx
    .selectFrom('trust')
    .select(['id', 'name', 'region'])
    .where('id', '=', input.trustId)
    .executeTakeFirst();
  if (!trust) return refuse('input-invalid', { field: 'trust' });
  await rememberEmployer(tx, personId, trust);
  return { personId, trust, knownTrustId };
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

async function insert(tx: Tx, nomination: Nomination, trustId: string | null): Promise<void> {
  await tx
    .insertInto('nomination')
    .values({
      id: nomination.id,
      service_id: nomination.serviceId,
      seat_id: nomination.seat.id,
      candidate_id: nomination.candidateId,
      candidate_trust_id: trustId,
      proposed_by: nomination.proposedBy,
      competence: nomination.competence,
      effort_percent: nomination.effortPercent,
      step: nomination.step,
      version: nomination.version,
    })
    .execute();
}
