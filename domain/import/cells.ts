import type { ImportCells, ImportKind } from './kinds.ts';
import type { EntityOf, Seat } from './state.ts';
import type { World } from './world.ts';

/** What a file says of something that is there: the same whether it is exported or compared with what a file says. */
export function cellsOf<Kind extends ImportKind>(
  world: World,
  kind: Kind,
  entity: EntityOf[Kind],
): ImportCells {
  return write[kind](world, entity);
}

const write: { readonly [Kind in ImportKind]: (world: World, entity: EntityOf[Kind]) => ImportCells } = {
  trust: (_, { id, name, shortName, region }) => ({ name, shortName, region, id }),
  service: (_, { isErn, ...service }) => ({
    ...service,
    isErn: yesOrNo(isErn),
  }),
  site: (world, { serviceId, trustId, isResponsible, until }) => ({
    service: serviceName(world, serviceId),
    trust: trustName(world, trustId),
    isResponsible: yesOrNo(isResponsible),
    until,
  }),
  person: (world, { id, name, email, region, trustId, competence, language }) => ({
    ...{ name, email, region, competence, language, id },
    trust: trustName(world, trustId),
  }),
  identity: (world, { tenantId, objectId, personId }) => ({
    person: personName(world, personId),
    tenant: tenantId,
    objectId,
  }),
  role: (world, { personId, role, region, serviceId, siteId, from, until }) => ({
    person: personName(world, personId),
    ...{ role, region, from, until },
    service: serviceName(world, serviceId),
    trust: siteName(world, siteId),
  }),
  group: (world, { id, leaderId, decidedBy, decidedOn, lastMetOn }) => ({
    service: serviceName(world, id),
    person: personName(world, leaderId),
    ...{ decidedBy, decidedOn, lastMetOn },
  }),
  seat: (world, seat) => ({
    ...whichSeat(world, seat),
    vacantSince: seat.vacantSince,
    isRetired: yesOrNo(seat.isRetired),
  }),
  membership: (world, { seatId, personId, from, until }) => {
    const seat = world.now.seat.get(seatId);
    return {
      ...(seat && whichSeat(world, seat)),
      person: personName(world, personId),
      ...{ from, until },
    };
  },
};

function whichSeat(world: World, { serviceId, kind, region, siteId, standsFor, number }: Seat): ImportCells {
  return {
    service: serviceName(world, serviceId),
    ...{ kind, region, standsFor },
    trust: siteName(world, siteId),
    number: String(number),
  };
}

function yesOrNo(value: boolean): 'yes' | 'no' {
  return value ? 'yes' : 'no';
}

function serviceName(world: World, id: string | null): string | null {
  const service = id === null ? undefined : world.now.service.get(id);
  return service ? world.services.nameOf(service) : null;
}

function trustName(world: World, id: string | null): string | null {
  const trust = id === null ? undefined : world.now.trust.get(id);
  return trust ? world.trusts.nameOf(trust) : null;
}

function siteName(world: World, id: string | null): string | null {
  return trustName(world, (id !== null && world.now.site.get(id)?.trustId) || null);
}

function personName(world: World, id: string | null): string | null {
  const person = id === null ? undefined : world.now.person.get(id);
  return person ? world.people.nameOf(person) : null;
}
