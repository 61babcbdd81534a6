import { type AttentionMark, attentionOf, byUrgency } from '../attention.ts';
import type { Region } from '../vocabulary.ts';
import { addGroup, addMembership, addSeat } from './add-groups.ts';
import { addIdentity, addPerson, addRole } from './add-people.ts';
import { addService, addSite, addTrust } from './add-services.ts';
import { cellsOf } from './cells.ts';
import { checkLastCoordinator, checkResponsibleSites, giveNewGroupsTheirSeats } from './complete-world.ts';
import type { ImportFault } from './faults.ts';
import {
  type ColumnKey,
  columnsOf,
  type ImportCells,
  type ImportKind,
  type ImportPlace,
  type ImportRow,
  importKinds,
} from './kinds.ts';
import { settleSeats } from './settle-seats.ts';
import type { Entities, EntityOf, ImportState } from './state.ts';
import { idOf, World } from './world.ts';

/** One thing that an import would do, in the words of its columns. */
export type ImportChange = {
  readonly kind: ImportKind;
  readonly what: 'added' | 'changed' | 'ended';
  /** The row that says so; null for what follows from the rules. */
  readonly place: ImportPlace | null;
  /** All of it, as it will be. */
  readonly cells: ImportCells;
  /** What is another than before; empty for something new. */
  readonly fields: readonly {
    readonly column: ColumnKey;
    readonly before: string | null;
    readonly after: string | null;
  }[];
};

/** A group that breaks a rule afterwards (R2, R4, R7, R8, R9): it is not refused, somebody is to look at it. */
export type ImportMark = { readonly service: string; readonly marks: readonly AttentionMark[] };

export type ImportPlan = {
  readonly changes: readonly ImportChange[];
  /** How many rows say what is there already. */
  readonly unchanged: number;
  readonly faults: readonly ImportFault[];
  readonly marks: readonly ImportMark[];
  /** What is to be written: all of each thing, as it will be. */
  readonly added: Entities;
  readonly changed: Entities;
};

/**
 * What the rows would change, and what is wrong with them. Nothing is decided anew that stands already: a row that
 * says what is there is never faulty. The rows may come in any order.
 *
 * @param newId an id for something new; the database knows it by that
 */
export function planImport(state: ImportState, rows: readonly ImportRow[], newId: () => string): ImportPlan {
  const world = new World(state, newId);
  for (const kind of importKinds) {
    if (kind === 'membership') giveNewGroupsTheirSeats(world);
    for (const row of rows) if (row.kind === kind) add[kind](world, row);
    if (kind === 'site') checkResponsibleSites(world, rows);
  }
  settleSeats(world);
  checkLastCoordinator(world);
  return { ...difference(world, rows.length), faults: inOrder(world.faults), marks: marksOf(world) };
}

const add: { readonly [Kind in ImportKind]: (world: World, row: ImportRow) => void } = {
  trust: addTrust,
  service: addService,
  site: addSite,
  person: addPerson,
  identity: addIdentity,
  role: addRole,
  group: addGroup,
  seat: addSeat,
  membership: addMembership,
};

type Written = { -readonly [Kind in ImportKind]: EntityOf[Kind][] };

function difference(
  world: World,
  rowCount: number,
): Pick<ImportPlan, 'changes' | 'unchanged' | 'added' | 'changed'> {
  const changes: ImportChange[] = [];
  const added = nothing();
  const changed = nothing();
  for (const kind of importKinds) {
    for (const entity of world.now[kind].values()) {
      const before = world.before[kind].get(idOf(kind, entity));
      if (before === entity) continue;
      const cells = cellsOf(world, kind, entity);
      const fields = before ? fieldsThatDiffer(kind, cellsOf(world, kind, before), cells) : [];
      if (before && fields.length === 0) continue;
      (before ? changed : added)[kind].push(entity as never);
      const what = before ? (endsBy(fields) ? 'ended' : 'changed') : 'added';
      changes.push({ kind, what, place: world.placeOf(kind, entity), cells, fields });
    }
  }
  const said = changes.filter(({ place }) => place !== null).length;
  return { changes: changes.sort(byPlace), unchanged: Math.max(0, rowCount - said), added, changed };
}

function nothing(): Written {
  return Object.fromEntries(importKinds.map((kind) => [kind, []])) as unknown as Written;
}

function fieldsThatDiffer(kind: ImportKind, before: ImportCells, after: ImportCells): ImportChange['fields'] {
  return columnsOf[kind].flatMap(({ key }) => {
    const [one, other] = [before[key] ?? null, after[key] ?? null];
    return one === other ? [] : [{ column: key, before: one, after: other }];
  });
}

function endsBy(fields: ImportChange['fields']): boolean {
  return fields.some(
    ({ column, before, after }) =>
      (column === 'until' && before === null && after !== null) ||
      (column === 'isRetired' && after === 'yes'),
  );
}

/** Groups that the import touches and that break a rule afterwards, those first that somebody looks at first. */
function marksOf(world: World): ImportMark[] {
  const touched = new Set<string>();
  for (const group of world.now.group.values()) {
    if (world.before.group.get(group.id) !== group) touched.add(group.id);
  }
  for (const seat of world.now.seat.values()) {
    if (world.before.seat.get(seat.id) !== seat) touched.add(seat.serviceId);
  }
  for (const one of world.now.membership.values()) {
    const serviceId = world.now.seat.get(one.seatId)?.serviceId;
    if (serviceId && world.before.membership.get(one.id) !== one) touched.add(serviceId);
  }
  const marked = [...touched].flatMap((serviceId) => {
    const marks = marksOfGroup(world, serviceId);
    const service = world.now.service.get(serviceId)?.name ?? '';
    return marks.length > 0 ? [{ service, marks, since: wrongSince(world, serviceId) }] : [];
  });
  return marked
    .sort((one, other) => byUrgency(one, other) || one.service.localeCompare(other.service, 'nb'))
    .map(({ service, marks }) => ({ service, marks }));
}

/** The oldest of what is vacant, or since when the group has not met: of one that never did, since its service began. */
function wrongSince(world: World, serviceId: string): string | null {
  const vacant = (world.seatsOf.get(serviceId) ?? []).flatMap(({ isRetired, vacantSince }) =>
    isRetired || vacantSince === null ? [] : [vacantSince],
  );
  const lastMetOn = world.now.group.get(serviceId)?.lastMetOn ?? null;
  const notMet = lastMetOn ?? world.now.service.get(serviceId)?.startedOn ?? null;
  return [...vacant, ...(notMet === null ? [] : [notMet])].sort().at(0) ?? null;
}

function marksOfGroup(world: World, serviceId: string): AttentionMark[] {
  const group = world.now.group.get(serviceId);
  if (!group) return [];
  const seats = (world.seatsOf.get(serviceId) ?? []).filter(({ isRetired }) => !isRetired);
  const holderOf = (seatId: string) => world.holdersOf(seatId)[0]?.personId ?? null;
  const regionOf = (personId: string): Region[] => {
    const person = world.now.person.get(personId);
    const own = (person?.trustId && world.now.trust.get(person.trustId)?.region) || person?.region;
    const represented = seats.filter(({ id }) => holderOf(id) === personId).map(({ region }) => region);
    return [...new Set([own, ...represented].flatMap((region) => region || []))];
  };
  return attentionOf({
    sites: (world.sitesOf.get(serviceId) ?? []).flatMap(({ trustId, isResponsible }) => {
      const trust = world.now.trust.get(trustId);
      const { name: trustName = '', region } = trust ?? {};
      return region ? [{ trustId, trustName, region, responsible: isResponsible }] : [];
    }),
    seats: seats.map(({ id, kind, region }) => {
      const holder = holderOf(id);
      const trustId = (holder && world.now.person.get(holder)?.trustId) || null;
      return { kind, region, holder: holder ? { trustId } : null };
    }),
    leader: group.leaderId ? { regions: regionOf(group.leaderId) } : null,
    lastMetOn: group.lastMetOn,
    today: world.today,
  });
}

function inOrder(faults: readonly ImportFault[]): ImportFault[] {
  return [...faults].sort(byPlace);
}

function byPlace(
  one: { readonly place: ImportPlace | null },
  other: { readonly place: ImportPlace | null },
): number {
  if (!one.place || !other.place) return Number(!one.place) - Number(!other.place);
  if (one.place.sheet !== other.place.sheet) return one.place.sheet < other.place.sheet ? -1 : 1;
  return one.place.row - other.place.row;
}
