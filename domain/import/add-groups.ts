import type { Region, SeatKind } from '../vocabulary.ts';
import { folded } from './keys.ts';
import type { ImportRow } from './kinds.ts';
import type { Group, Seat } from './state.ts';
import type { World } from './world.ts';

/** Who leads the group by whose decision (R9), and when it met last (R25). */
export function addGroup(world: World, row: ImportRow): void {
  const group = groupOf(world, row);
  if (!group) return;
  const { decidedBy, decidedOn, lastMetOn } = row.cells;
  for (const [column, day] of [
    ['decidedOn', decidedOn],
    ['lastMetOn', lastMetOn],
  ] as const) {
    if (day && day > world.today) {
      world.fault(row, column, 'day-ahead', { value: day });
      return;
    }
  }
  const leader = row.cells.person ? world.person(row) : null;
  if (row.cells.person && !leader) return;
  const leaderId = row.cells.person === undefined ? group.leaderId : (leader?.id ?? null);
  const isAnother = leaderId !== group.leaderId;
  const kept = isAnother ? null : group;
  const next: Group = {
    id: group.id,
    leaderId,
    decidedBy: leaderId === null ? null : decidedBy === undefined ? (kept?.decidedBy ?? null) : decidedBy,
    decidedOn: leaderId === null ? null : decidedOn === undefined ? (kept?.decidedOn ?? null) : decidedOn,
    lastMetOn: lastMetOn === undefined ? group.lastMetOn : lastMetOn,
  };
  world.put('group', next, row.place);
}

/** A seat of the group, vacant until somebody holds it; or out of use. */
export function addSeat(world: World, row: ImportRow): void {
  const found = whichSeat(world, row);
  if (!found) return;
  const { vacantSince, isRetired } = row.cells;
  if (vacantSince && vacantSince > world.today) {
    world.fault(row, 'vacantSince', 'day-ahead', { value: vacantSince });
    return;
  }
  const { seat } = found;
  const isNew = !world.now.seat.has(seat.id);
  if (isNew && isRetired === 'yes') return;
  const next: Seat = {
    ...seat,
    vacantSince: vacantSince ?? seat.vacantSince,
    isRetired: isRetired === undefined ? seat.isRetired : isRetired === 'yes',
  };
  world.put('seat', next, row.place);
}

/** Somebody in a seat from a day on, or until one. */
export function addMembership(world: World, row: ImportRow): void {
  const found = whichSeat(world, row);
  const person = world.person(row);
  const { from, until } = row.cells;
  if (!found || !person || !from) return;
  const { seat } = found;
  if (!world.now.seat.has(seat.id)) {
    world.fault(row, 'kind', 'unknown', { of: 'seat' });
    return;
  }
  const earlier = world.membersOf
    .get(seat.id)
    ?.find((one) => one.personId === person.id && one.from === from);
  const next = {
    id: earlier?.id ?? world.newId(),
    seatId: seat.id,
    personId: person.id,
    from,
    until: until === undefined ? (earlier?.until ?? null) : until,
  };
  if (next.until && next.until < from) {
    world.fault(row, 'until', 'days-in-wrong-order', { value: next.until });
    return;
  }
  if (!earlier && seat.isRetired && next.until === null) {
    world.fault(row, 'kind', 'seat-retired');
    return;
  }
  world.put('membership', next, row.place);
}

function groupOf(world: World, row: ImportRow): Group | null {
  const service = world.service(row);
  if (!service) return null;
  const group = world.now.group.get(service.id);
  if (!group) world.fault(row, 'service', 'no-group', { value: service.name });
  return group ?? null;
}

/** The seat that the row means: one that the group has, or one that it would get. */
function whichSeat(world: World, row: ImportRow): { readonly seat: Seat } | null {
  const group = groupOf(world, row);
  const kind = row.cells.kind as SeatKind | null | undefined;
  if (!group || !kind || !hasItsCells(world, row, kind)) return null;
  const number = Number(row.cells.number ?? 1);
  if (number < 1) {
    world.fault(row, 'number', 'cell-not-a-number', { value: row.cells.number ?? '' });
    return null;
  }
  const site = row.cells.trust ? world.site(row, group.id) : null;
  if (row.cells.trust && !site) return null;
  const region = (row.cells.region ?? null) as Region | null;
  const standsFor = row.cells.standsFor ?? null;
  const alike = (world.seatsOf.get(group.id) ?? []).filter(
    (seat) =>
      seat.kind === kind &&
      seat.region === region &&
      seat.number === number &&
      (kind !== 'other' || folded(seat.standsFor ?? '') === folded(standsFor ?? '')) &&
      (!site || seat.siteId === site.id || (seat.siteId === null && isOnlySite(world, group.id))),
  );
  const [known, another] = alike;
  if (known && !another) return { seat: known };
  const sites = world.sitesOf.get(group.id) ?? [];
  if (kind === 'service' && !site && sites.length > 1) {
    world.fault(row, 'trust', 'cell-missing');
    return null;
  }
  if (another) {
    world.fault(row, 'kind', 'ambiguous', { of: 'seat' });
    return null;
  }
  const siteId = kind === 'service' ? ((site ?? sites[0])?.id ?? null) : null;
  const seat: Seat = {
    ...{ id: world.newId(), serviceId: group.id, kind, region, siteId, standsFor, number },
    ...{ vacantSince: null, isRetired: false, hasCase: false },
  };
  return { seat };
}

function isOnlySite(world: World, serviceId: string): boolean {
  return world.sitesOf.get(serviceId)?.length === 1;
}

/** A region belongs to regional seats, a site to the service's, and what it stands for to others. */
function hasItsCells(world: World, row: ImportRow, kind: SeatKind): boolean {
  const belongs = { region: kind === 'regional', trust: kind === 'service', standsFor: kind === 'other' };
  for (const column of ['region', 'trust', 'standsFor'] as const) {
    const isGiven = Boolean(row.cells[column]);
    if (isGiven && !belongs[column]) world.fault(row, column, 'cell-does-not-belong');
    else if (!isGiven && belongs[column] && column !== 'trust') world.fault(row, column, 'cell-missing');
    else continue;
    return false;
  }
  return true;
}
