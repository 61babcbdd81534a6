import { sql } from 'kysely';
import { maySeeNomination, relationsTo } from '../../domain/access.ts';
import { type Actor, leadsService } from '../../domain/actor.ts';
import { dayAfter } from '../../domain/calendar.ts';
import { hostRegions, responsibleRegion } from '../../domain/composition.ts';
import { type GroupRelation, groupVerbsFor, relationsToGroup } from '../../domain/group-access.ts';
import { groupDeedsFor } from '../../domain/group-deeds.ts';
import type { GroupBrief, GroupSeatView, GroupView } from '../../domain/views/group.ts';
import { standingIn } from '../group-standing.ts';
import {
  attentionOfGroup,
  type LoadedGroup,
  type LoadedMember,
  type LoadedSeat,
  loadGroups,
} from '../load-groups.ts';
import type { Store } from '../store.ts';

/** A reference group as the actor may see it; null when it does not exist for them. */
export async function groupView(store: Store, actor: Actor, serviceId: string): Promise<GroupView | null> {
  const [group] = await loadGroups(store.db, [serviceId]);
  if (!group) return null;
  const isMember = sitsIn(group, actor);
  const hosts = hostRegions(group.sites);
  const relations = relationsToGroup(actor, { serviceId, hostRegions: hosts, isMember });
  if (relations.length === 0) return null;
  const may = groupVerbsFor(relations);
  const nextMeeting = await nextMeetingOf(store, serviceId, relations);
  const standing = await standingIn(store.db, serviceId, actor);
  const seats = group.seats.map((seat) => seatOf(group, seat, actor, isMember));
  return {
    version: group.version,
    service: serviceOf(group),
    hostRegions: hosts,
    leader: group.leader && {
      personId: group.leader.personId,
      name: group.leader.name,
      trust: group.leader.trust,
      decidedBy: group.decidedBy,
      decidedOn: dayOf(group.decidedOn),
    },
    lastMetOn: dayOf(group.lastMetOn),
    closedOn: dayOf(group.closedOn),
    nextMeeting,
    attention: attentionOfGroup(group),
    competences: competencesOf(group),
    seats,
    viewer: {
      personId: actor.kind === 'person' ? actor.personId : null,
      relations,
      may,
      deeds: standing ? groupDeedsFor(standing.standings) : [],
      mayUndoLeader: may.includes('undo-leader') && group.recordedOn !== null,
    },
  };
}

/** Contacts of other regions see that the group has met, and are not told of what is to come. */
async function nextMeetingOf(
  { db }: Store,
  serviceId: string,
  relations: readonly GroupRelation[],
): Promise<GroupView['nextMeeting']> {
  if (relations.every((relation) => relation === 'other-contact')) return null;
  const row = await db
    .selectFrom('group_meeting')
    .select(['id', 'starts_at as startsAt', 'ends_at as endsAt'])
    .where('service_id', '=', serviceId)
    .where('cancelled_at', 'is', null)
    .where('recorded_at', 'is', null)
    .where('ends_at', '>', sql<Date>`business_now()`)
    .orderBy('starts_at')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** What a list says of a group that its reader may see. */
export function groupBrief(group: LoadedGroup): GroupBrief {
  const vacant = group.seats.flatMap(({ vacantSince }) => (vacantSince ? [vacantSince] : []));
  const [oldest = null] = vacant.sort((one, other) => one.getTime() - other.getTime());
  return {
    service: serviceOf(group),
    seats: group.seats.length,
    vacant: vacant.length,
    oldestVacancy: oldest,
    inProcess: group.seats.filter(({ nomination }) => nomination !== null).length,
    attention: attentionOfGroup(group),
  };
}

export function serviceOf({ serviceId, type, nb, nn, en }: LoadedGroup): GroupView['service'] {
  return { id: serviceId, type, name: { nb, nn, en } };
}

export function sitsIn({ seats }: LoadedGroup, actor: Actor): boolean {
  return actor.kind === 'person' && seats.some(({ holder }) => holder?.personId === actor.personId);
}

export function seatOf(group: LoadedGroup, seat: LoadedSeat, actor: Actor, isMember: boolean): GroupSeatView {
  const { id, kind, region, standsFor, vacantSince, nomination, holder } = seat;
  const isOpen =
    seat.retiredAt === null &&
    seat.next === null &&
    (vacantSince !== null || (holder?.endsOn ?? null) !== null);
  return {
    seat: { id, kind, region, standsFor },
    version: seat.version,
    holder: holder && holderOf(holder, group),
    next: seat.next && {
      name: seat.next.name,
      trust: seat.next.trust,
      startsOn: day(seat.next.startsOn),
    },
    vacantSince: seat.retiredAt ? null : vacantSince,
    left: leftSeat(seat),
    nomination: nomination && nominationOf(group, seat, nomination, { actor, isMember }),
    requestedSince: seat.requestedAt,
    mayPropose: isOpen && nomination === null && leadsService(actor, group.serviceId),
  };
}

function holderOf(holder: LoadedMember, { leader }: LoadedGroup): GroupSeatView['holder'] {
  const { personId, name, trust, startsOn, endsOn } = holder;
  const leavesOn = endsOn === null ? null : day(dayAfter(endsOn));
  return {
    personId,
    name,
    trust,
    since: day(startsOn),
    leavesOn,
    isGroupLeader: leader?.personId === personId,
  };
}

type Reader = { readonly actor: Actor; readonly isMember: boolean };

/** That a seat has a nomination is no secret; whose it is, is for those who take part in it. */
function nominationOf(
  group: LoadedGroup,
  seat: LoadedSeat,
  found: NonNullable<LoadedSeat['nomination']>,
  { actor, isMember }: Reader,
): GroupSeatView['nomination'] {
  const relations = relationsTo(actor, {
    isGroupMember: isMember,
    nomination: {
      serviceId: group.serviceId,
      candidateId: found.candidateId,
      lineLeaderId: found.lineLeaderId,
      serviceRegion: responsibleRegion(group.sites),
      seat,
    },
  });
  const since = new Date(found.createdAt);
  return maySeeNomination(relations, found.step)
    ? { id: found.id, personName: found.name, since }
    : { id: null, personName: null, since };
}

function leftSeat({ last, next }: LoadedSeat): GroupSeatView['left'] {
  return last?.endsOn && !next ? { name: last.name, on: day(dayAfter(last.endsOn)) } : null;
}

/** R12: of everybody who sits in the group today. */
function competencesOf({ seats }: LoadedGroup): string[] {
  const known = seats.flatMap(({ holder }) => (holder?.competence ? [holder.competence.trim()] : []));
  return [...new Set(known.filter((one) => one !== ''))].sort((one, other) => one.localeCompare(other, 'nb'));
}

/** A date as the moment at noon that day, so that it is the same day in Oslo. */
export function day(date: string): Date {
  return new Date(`${date}T12:00:00Z`);
}

export function dayOf(date: string | null): Date | null {
  return date === null ? null : day(date);
}
