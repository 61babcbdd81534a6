import { latestUnknownTerm, type RecordedDays, refuseServiceDays } from '../milestone.ts';
import { hasReferenceGroup, type Region, type ServiceType } from '../vocabulary.ts';
import type { ImportRow } from './kinds.ts';
import type { Service, Site, Trust } from './state.ts';
import type { World } from './world.ts';

/** A trust by its key, its name or its short name. */
export function addTrust(world: World, row: ImportRow): void {
  const { name, shortName, region, id } = row.cells;
  if (typeof name !== 'string') return;
  const named = [name, shortName].map((one) => (one ? world.trusts.find(one) : 'none'));
  const earlier = (id && world.now.trust.get(id)) || named.find((one) => typeof one === 'object') || null;
  if (isTakenByAnother(world, row, { name: named[0], shortName: named[1] }, earlier)) return;
  const known = typeof earlier === 'object' ? earlier : null;
  if (!known && !region) {
    world.fault(row, 'region', 'cell-missing');
    return;
  }
  const trust: Trust = {
    id: known?.id ?? id ?? world.newId(),
    name,
    shortName: shortName === undefined ? (known?.shortName ?? null) : shortName,
    region: (region ?? known?.region) as Region,
  };
  world.put('trust', trust, row.place);
}

/**
 * A service by its key, its code or its name. A new one of a type that has a reference group gets the group at once
 * (R1); what seats it needs follows when the sites are known.
 */
export function addService(world: World, row: ImportRow): void {
  const { code, name, nameNn, nameEn, type, isErn, id } = row.cells;
  if (typeof name !== 'string') return;
  const byCode = code ? world.services.find(code) : 'none';
  const byName = world.services.find(name);
  const sameName = typeof byName === 'object' && (!code || !byName.code) ? byName : null;
  const earlier =
    (id && world.now.service.get(id)) || (typeof byCode === 'object' ? byCode : null) || sameName;
  if (!earlier && !code && byName === 'several') {
    world.fault(row, 'name', 'ambiguous', { value: name, of: 'service' });
    return;
  }
  const others = { code: byCode, name: code || earlier?.code ? 'none' : byName } as const;
  if (isTakenByAnother(world, row, others, earlier)) return;
  if (!earlier && !type) {
    world.fault(row, 'type', 'cell-missing');
    return;
  }
  const days = daysOf(world, row, earlier, (type ?? earlier?.type) as ServiceType);
  if (!days) return;
  const service: Service = {
    id: earlier?.id ?? id ?? world.newId(),
    code: code === undefined ? (earlier?.code ?? null) : code,
    type: (type ?? earlier?.type) as ServiceType,
    name,
    nameNn: nameNn ?? earlier?.nameNn ?? name,
    nameEn: nameEn === undefined ? (earlier?.nameEn ?? null) : nameEn,
    isErn: isErn === undefined ? (earlier?.isErn ?? false) : isErn === 'yes',
    ...days,
  };
  world.put('service', service, row.place);
  if (hasReferenceGroup(service.type) && !world.now.group.has(service.id)) {
    const nobody = { leaderId: null, decidedBy: null, decidedOn: null, lastMetOn: null };
    world.put('group', { id: service.id, ...nobody }, null);
  }
}

/** When it started, was last evaluated, and until when it lasts; null when that cannot be. */
function daysOf(
  world: World,
  row: ImportRow,
  earlier: Service | null,
  type: ServiceType,
): RecordedDays | null {
  const given = (key: 'startedOn' | 'evaluatedOn' | 'termEndsOn') =>
    row.cells[key] === undefined ? (earlier?.[key] ?? null) : row.cells[key];
  const days = {
    startedOn: given('startedOn'),
    evaluatedOn: given('evaluatedOn'),
    termEndsOn: given('termEndsOn'),
  };
  for (const key of ['startedOn', 'evaluatedOn'] as const) {
    const value = row.cells[key];
    if (!value || value <= world.today) continue;
    world.fault(row, key, 'day-ahead', { value });
    return null;
  }
  const { today } = world;
  const termEndsOn = earlier?.termEndsOn ?? latestUnknownTerm(today);
  const refusal = refuseServiceDays(days, { type, today, termEndsOn });
  if (!refusal) return days;
  if (refusal.code === 'term-too-long' && row.cells.termEndsOn) {
    world.fault(row, 'termEndsOn', 'term-too-long', { value: row.cells.termEndsOn });
    return null;
  }
  const column = (['evaluatedOn', 'termEndsOn', 'startedOn'] as const).find((key) => row.cells[key]);
  // Not what this row says: what stands there stays.
  if (!column) return days;
  world.fault(row, column, 'days-in-wrong-order', { value: row.cells[column] ?? '' });
  return null;
}

/** Where a service stands. */
export function addSite(world: World, row: ImportRow): void {
  const service = world.service(row);
  const trust = world.trust(row);
  if (!service || !trust) return;
  const { isResponsible, until = null } = row.cells;
  if (until !== null && refusePlaceThatWent(world, row, service.id, trust.id, until)) return;
  const earlier = world.sitesAt(service.id, trust.id).find((one) => one.until === until);
  const asked = isResponsible === undefined ? (earlier?.isResponsible ?? false) : isResponsible === 'yes';
  const site: Site = {
    id: earlier?.id ?? world.newId(),
    serviceId: service.id,
    trustId: trust.id,
    isResponsible: asked && until === null,
    until,
  };
  world.put('site', site, row.place);
}

/** Seats and memberships end with a place, and that is a process of the service: a file tells of one that went before. */
function refusePlaceThatWent(
  world: World,
  row: ImportRow,
  serviceId: string,
  trustId: string,
  until: string,
): boolean {
  const stands = world.sitesAt(serviceId, trustId).some((one) => one.until === null);
  const code = until > world.today ? 'day-ahead' : stands ? 'site-stands' : null;
  // It went, came back, and is told of once more.
  const isKnown = world.sitesAt(serviceId, trustId).some((one) => one.until === until);
  if (code === null || isKnown) return false;
  world.fault(row, 'until', code, { value: until });
  return true;
}

type Names = Readonly<
  Partial<Record<'name' | 'shortName' | 'code', object | 'none' | 'several' | undefined>>
>;

/** Names that somebody else has already: nobody could say any more which one is meant. */
function isTakenByAnother(
  world: World,
  row: ImportRow,
  names: Names,
  own: object | 'none' | 'several' | null,
): boolean {
  for (const [column, found] of Object.entries(names) as [keyof Names, Names[keyof Names]][]) {
    if (found === undefined || found === 'none' || found === own) continue;
    world.fault(row, column, 'taken', { value: row.cells[column] ?? '' });
    return true;
  }
  return false;
}
