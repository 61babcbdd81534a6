import { dayAfter } from '../calendar.ts';
import { refuseRetirement } from '../group-seats.ts';
import type { ImportPlace } from './kinds.ts';
import type { Membership, Seat } from './state.ts';
import type { World } from './world.ts';

/**
 * What follows for every seat that a file says something of: whether it is vacant, and since when; and that nobody
 * sits where somebody sits already. What stands from before is not judged anew.
 */
export function settleSeats(world: World): void {
  for (const seat of touchedSeats(world)) {
    checkMembers(world, seat);
    settle(world, seat);
  }
  for (const group of [...world.now.group.values()]) leadsNoMore(world, group.id);
}

function touchedSeats(world: World): Seat[] {
  const touched = new Set<string>();
  for (const seat of world.now.seat.values()) {
    if (world.before.seat.get(seat.id) !== seat) touched.add(seat.id);
  }
  for (const one of world.now.membership.values()) {
    if (!isSame(world.before.membership.get(one.id), one)) touched.add(one.seatId);
  }
  return [...touched].flatMap((id) => world.now.seat.get(id) ?? []);
}

function isSame(one: Membership | undefined, other: Membership): boolean {
  return one?.from === other.from && one.until === other.until;
}

function settle(world: World, seat: Seat): void {
  const place = world.placeOf('seat', seat);
  const holders = world.holdersOf(seat.id);
  const before = world.before.seat.get(seat.id);
  if (holders.length > 0) {
    const wasSaid = place && seat.vacantSince !== null && seat.vacantSince !== (before?.vacantSince ?? null);
    if (wasSaid) {
      const value = world.now.person.get(holders[0]?.personId ?? '')?.name ?? '';
      world.fault({ place }, 'vacantSince', 'seat-held', { value });
      return;
    }
    if (seat.isRetired && place) {
      checkRetirement(world, seat, place);
      return;
    }
    if (seat.vacantSince !== null) world.put('seat', { ...seat, vacantSince: null }, null);
    return;
  }
  if (seat.isRetired && !before?.isRetired && place) checkRetirement(world, seat, place);
  if (seat.vacantSince !== null) return;
  const last = (world.membersOf.get(seat.id) ?? []).flatMap(({ until }) => (until === null ? [] : [until]));
  const latest = last.sort().at(-1);
  const vacantSince = latest ? earliest(dayAfter(latest), world.today) : world.today;
  world.put('seat', { ...seat, vacantSince }, null);
}

/** The same that is asked when the service takes a seat out of use (R2, R6, R7). */
function checkRetirement(world: World, seat: Seat, place: ImportPlace): void {
  const sites = (world.sitesOf.get(seat.serviceId) ?? []).flatMap(({ trustId, isResponsible }) => {
    const trust = world.now.trust.get(trustId);
    return trust
      ? [{ trustId, trustName: trust.name, region: trust.region, responsible: isResponsible }]
      : [];
  });
  const trustOf = ({ siteId }: Seat) => (siteId && world.now.site.get(siteId)?.trustId) || null;
  const seats = (world.seatsOf.get(seat.serviceId) ?? [])
    .filter((one) => one.id === seat.id || !one.isRetired)
    .map((one) => ({ id: one.id, kind: one.kind, siteTrustId: trustOf(one) }));
  const use = { isHeld: world.holdersOf(seat.id).length > 0, hasNomination: seat.hasCase, hasRequest: false };
  const own = { id: seat.id, kind: seat.kind, siteTrustId: trustOf(seat) };
  const refusal = refuseRetirement({ sites, seats }, own, use);
  if (!refusal) return;
  const [holder] = world.holdersOf(seat.id);
  const value = holder ? (world.now.person.get(holder.personId)?.name ?? '') : '';
  const codes = { 'seat-is-needed': 'seat-needed', 'seat-is-held': 'seat-held' } as const;
  const code = codes[refusal.code as keyof typeof codes] ?? 'seat-has-case';
  world.fault({ place }, 'isRetired', code, { value });
}

function checkMembers(world: World, seat: Seat): void {
  const members = world.membersOf.get(seat.id) ?? [];
  for (const one of members) {
    const place = world.placeOf('membership', one);
    if (!place || isSame(world.before.membership.get(one.id), one)) continue;
    const other = members.find((another) => another !== one && overlap(one, another));
    if (other) {
      const value = world.now.person.get(other.personId)?.name ?? '';
      const isOpen = other.until === null && one.until === null;
      world.fault({ place }, 'person', isOpen ? 'seat-held' : 'memberships-overlap', { value });
      continue;
    }
    if (one.until !== null && one.until < world.today) continue;
    if (seat.hasCase && !world.before.membership.has(one.id)) {
      world.fault({ place }, 'kind', 'seat-has-case');
    }
    checkOtherSeats(world, seat, one, place);
  }
}

/** Nobody holds two seats of a group at a time. */
function checkOtherSeats(world: World, seat: Seat, one: Membership, place: ImportPlace): void {
  if (world.before.membership.has(one.id)) return;
  for (const seatId of world.seatsOfPerson.get(one.personId) ?? []) {
    if (seatId === seat.id || world.now.seat.get(seatId)?.serviceId !== seat.serviceId) continue;
    const held = world
      .holdersOf(seatId)
      .some((other) => other.personId === one.personId && overlap(one, other));
    if (!held) continue;
    const value = world.now.service.get(seat.serviceId)?.name ?? '';
    world.fault({ place }, 'person', 'already-member', { value });
    return;
  }
}

function overlap(one: Membership, other: Membership): boolean {
  const oneEndsFirst = one.until !== null && one.until < other.from;
  const otherEndsFirst = other.until !== null && other.until < one.from;
  return !oneEndsFirst && !otherEndsFirst;
}

/** R32: the leader sits in the group. Whoever leaves it by what a file says leads it no more. */
function leadsNoMore(world: World, serviceId: string): void {
  const group = world.now.group.get(serviceId);
  const before = world.before.group.get(serviceId);
  if (!group?.leaderId) return;
  const { leaderId } = group;
  const seats = [...(world.seatsOfPerson.get(leaderId) ?? [])].filter(
    (id) => world.now.seat.get(id)?.serviceId === serviceId,
  );
  if (seats.some((id) => world.holdersOf(id).some(({ personId }) => personId === leaderId))) return;
  if (before?.leaderId !== leaderId) {
    const place = world.placeOf('group', group);
    const value = world.now.person.get(leaderId)?.name ?? '';
    if (place) world.fault({ place }, 'person', 'leader-without-seat', { value });
    return;
  }
  const leftNow = [...world.before.membership.values()].some(
    ({ id, personId, seatId, until }) =>
      personId === leaderId &&
      seats.includes(seatId) &&
      (until === null || until >= world.today) &&
      world.now.membership.get(id)?.until !== until,
  );
  if (leftNow) world.put('group', { ...group, leaderId: null, decidedBy: null, decidedOn: null }, null);
}

function earliest(one: string, other: string): string {
  return one < other ? one : other;
}
