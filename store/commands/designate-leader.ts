import { randomUUID } from 'node:crypto';
import { leadsService } from '../../domain/actor.ts';
import { type LeaderCandidate, refuseDecision, refuseLeader } from '../../domain/group-leader.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { type CommandContext, type Done, done, type Outcome, runCommand } from '../command.ts';
import { closeDuties } from '../duty.ts';
import { endHoldingsWithoutRight } from '../end-holding.ts';
import { recordEvent } from '../event.ts';
import { keepLeaderRecord, setLeader } from '../leader-records.ts';
import { lockGroup } from '../load-group.ts';
import { type LoadedGroup, leaderRegions, loadGroups } from '../load-groups.ts';
import { refreshGroup } from '../refresh-group.ts';
import type { Tx } from '../store.ts';
import { tellOfGroup } from '../tell-of-group.ts';

export type DesignateLeader = {
  readonly serviceId: string;
  readonly personId: string;
  /** R9: who decided it: the trust, and whoever decides there, in words. */
  readonly decidedBy: string;
  /** A date, `2027-01-29`. */
  readonly decidedOn: string;
  /** Whoever records it has been told that this person is no regional member, and wants it all the same. */
  readonly isConfirmed: boolean;
};

/**
 * R8, R9: the service's leader records whom the trust has designated to lead the group. The record before is kept, so
 * that this one can be taken back (`undo-leader`). The group, the new leader and the contacts are told.
 */
export async function designateLeader(context: CommandContext, input: DesignateLeader): Promise<Outcome> {
  return await runCommand(context, 'designate-leader', async (tx) => await designate(tx, context, input));
}

async function designate(tx: Tx, context: CommandContext, input: DesignateLeader): Promise<Done | Refusal> {
  const { serviceId, personId, decidedOn } = input;
  await lockGroup(tx, serviceId);
  const [group] = await loadGroups(tx, [serviceId]);
  if (!group || !leadsService(context.actor, serviceId)) return refuse('unknown-or-forbidden');
  const decidedBy = input.decidedBy.trim();
  const refusal =
    refuseDecision(decidedBy, decidedOn, group.today) ??
    refuseLeader(group.sites, candidateOf(group, personId), input.isConfirmed) ??
    refuseUnchanged(group, { personId, decidedBy, decidedOn });
  if (refusal) return refusal;

  await keepLeaderRecord(tx, group);
  await tx
    .insertInto('leader_designation')
    .values({
      id: randomUUID(),
      service_id: serviceId,
      leader_id: personId,
      decided_by: decidedBy,
      decided_on: decidedOn,
      recorded_by: context.actor.kind === 'person' ? context.actor.personId : null,
    })
    .execute();
  await setLeader(tx, serviceId, { leader_id: personId, decided_by: decidedBy, decided_on: decidedOn });
  const earlierId = group.leader?.personId ?? null;
  await endHoldingsWithoutRight(tx, context, serviceId);
  const version = await refreshGroup(tx, context, serviceId);
  await closeDuties(tx, serviceId, context.actor.kind === 'person' ? context.actor.personId : null);
  await recordEvent(tx, {
    actor: context.actor,
    verb: 'designate-leader',
    subjectType: 'group',
    subjectId: serviceId,
    serviceId,
    version,
    codes: { personId, earlierId, decidedOn, isConfirmed: input.isConfirmed },
    correlationId: context.correlationId,
  });
  const also = [personId, earlierId];
  await tellOfGroup(tx, context, {
    serviceId,
    sites: group.sites,
    version,
    cause: 'leader-designated',
    also,
  });
  return done({ serviceId });
}

/** Only somebody with a seat leads the group: the leader brings its statement together (R32). */
function candidateOf(group: LoadedGroup, personId: string): LeaderCandidate {
  const seats = group.seats.filter(({ holder }) => holder?.personId === personId);
  const [seat] = seats;
  const holder = seat?.holder;
  if (!seat || !holder) return { regions: [], seatKind: null };
  const { name, trust, trustRegion, region } = holder;
  return {
    regions: leaderRegions({
      leader: { personId, name, trust, trustRegion, region },
      seats,
      sites: group.sites,
    }),
    seatKind: seat.kind,
  };
}

function refuseUnchanged(
  { leader, decidedBy, decidedOn }: LoadedGroup,
  wanted: Pick<DesignateLeader, 'personId' | 'decidedBy' | 'decidedOn'>,
): Refusal | null {
  const isSame =
    leader?.personId === wanted.personId && decidedBy === wanted.decidedBy && decidedOn === wanted.decidedOn;
  return isSame ? refuse('leader-unchanged') : null;
}
