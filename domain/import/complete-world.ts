import { regions } from '../vocabulary.ts';
import type { ImportRow } from './kinds.ts';
import type { Seat, Site } from './state.ts';
import type { World } from './world.ts';

/** R2, R5, R6, R7: a group that is new has the seats that the rules ask for, whether or not a file names them. */
export function giveNewGroupsTheirSeats(world: World): void {
  for (const id of world.now.group.keys()) {
    if (world.before.group.has(id)) continue;
    const seats = world.seatsOf.get(id) ?? [];
    const sites = world.sitesOf.get(id) ?? [];
    for (const region of regions) {
      if (!seats.some((seat) => seat.region === region))
        addSeat(world, { serviceId: id, kind: 'regional', region });
    }
    for (const site of sites) {
      const isThere = seats.some((seat) => seat.kind === 'service' && (seat.siteId ?? site.id) === site.id);
      if (!isThere) addSeat(world, { serviceId: id, kind: 'service', siteId: site.id });
    }
    if (!seats.some((seat) => seat.kind === 'user')) addSeat(world, { serviceId: id, kind: 'user' });
  }
}

function addSeat(world: World, seat: Pick<Seat, 'serviceId' | 'kind'> & Partial<Seat>): void {
  const nothing = { region: null, siteId: null, standsFor: null, number: 1 };
  const vacant = { vacantSince: null, isRetired: false, hasCase: false };
  world.put('seat', { id: world.newId(), ...nothing, ...vacant, ...seat }, null);
}

/** One site of each service answers for it; of a single one nobody has to say so. */
export function checkResponsibleSites(world: World, rows: readonly ImportRow[]): void {
  const touched = new Set<string>();
  for (const kind of ['service', 'site'] as const) {
    for (const entity of world.now[kind].values()) {
      const serviceId = kind === 'service' ? entity.id : (entity as Site).serviceId;
      if (world.placeOf(kind, entity as never)) touched.add(serviceId);
    }
  }
  for (const serviceId of touched) {
    const sites = world.sitesOf.get(serviceId) ?? [];
    const [first, ...more] = sites;
    if (first && more.length === 0 && !first.isResponsible) {
      world.put('site', { ...first, isResponsible: true }, null);
      continue;
    }
    const responsible = sites.filter(({ isResponsible }) => isResponsible).length;
    if (responsible === 1) continue;
    const place = placeIn(world, serviceId) ?? rows[0]?.place;
    const value = world.now.service.get(serviceId)?.name ?? '';
    if (!place) continue;
    if (sites.length === 0) world.fault({ place }, null, 'site-missing', { value });
    else
      world.fault(
        { place },
        'isResponsible',
        responsible > 1 ? 'two-responsible-sites' : 'responsible-missing',
        { value },
      );
  }
}

function placeIn(world: World, serviceId: string) {
  const site = (world.sitesOf.get(serviceId) ?? []).find((one) => world.placeOf('site', one));
  if (site) return world.placeOf('site', site);
  const service = world.now.service.get(serviceId);
  return service ? world.placeOf('service', service) : null;
}

/** Somebody has to be able to give roles. */
export function checkLastCoordinator(world: World): void {
  const held = [...world.now.role.values()].filter(({ role }) => role === 'national-coordinator');
  if (held.some(({ until }) => until === null)) return;
  const ended = held.find(
    (role) => world.placeOf('role', role) && world.before.role.get(role.id)?.until === null,
  );
  const place = ended && world.placeOf('role', ended);
  if (place) world.fault({ place }, 'until', 'last-coordinator');
}
