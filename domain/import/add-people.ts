import type { GrantedRole, Language, Region } from '../vocabulary.ts';
import { folded, identityKey } from './keys.ts';
import { type ImportRow, reachOfRole } from './kinds.ts';
import type { Person, Role } from './state.ts';
import type { World } from './world.ts';

/** Somebody by the key or the e-mail address. */
export function addPerson(world: World, row: ImportRow): void {
  const { name, email, region, competence, language, id } = row.cells;
  if (typeof name !== 'string') return;
  const byEmail = email ? world.people.find(email) : 'none';
  const joinedInto =
    world.joinedInto(id ?? '') ?? (byEmail === 'none' ? world.joinedInto(email ?? '') : null);
  if (joinedInto) {
    if (world.isErased(joinedInto.id, email)) world.fault(row, 'name', 'erased');
    else world.fault(row, null, 'joined', { value: joinedInto.name });
    return;
  }
  const earlier = (id && world.now.person.get(id)) || (typeof byEmail === 'object' ? byEmail : null);
  if (earlier && world.isErased(earlier.id, email)) {
    // What is exported of them is no fault: it brings nothing back.
    if (name === earlier.name && !email) world.put('person', earlier, row.place);
    else world.fault(row, 'name', 'erased');
    return;
  }
  if (!earlier && !email && !id) {
    world.fault(row, 'email', 'cell-missing');
    return;
  }
  const isTheirs = byEmail === earlier || byEmail === 'none';
  const keeps = earlier !== null && email && folded(earlier.email ?? '') === folded(email);
  if (!isTheirs && !keeps) {
    const fault = byEmail === 'several' ? 'ambiguous' : 'taken';
    world.fault(row, 'email', fault, { value: email ?? '', of: 'person' });
    return;
  }
  const trust = row.cells.trust ? world.trust(row) : null;
  if (row.cells.trust && !trust) return;
  const person: Person = {
    id: earlier?.id ?? id ?? world.newId(),
    name,
    email: email === undefined || keeps ? (earlier?.email ?? null) : email,
    region: (region === undefined ? (earlier?.region ?? null) : region) as Region | null,
    trustId: row.cells.trust === undefined ? (earlier?.trustId ?? null) : (trust?.id ?? null),
    competence: competence === undefined ? (earlier?.competence ?? null) : competence,
    language: (language === undefined ? (earlier?.language ?? null) : language) as Language | null,
  };
  world.put('person', person, row.place);
}

/** Who somebody is in a tenant: rights follow from it, so an account never goes from one person to another here. */
export function addIdentity(world: World, row: ImportRow): void {
  const person = world.person(row);
  const tenantId = tenantOf(world, row);
  const { objectId } = row.cells;
  if (!person || !tenantId || !objectId) return;
  const identity = { tenantId, objectId: objectId.toLowerCase(), personId: person.id };
  const earlier = world.now.identity.get(identityKey(identity));
  if (earlier && earlier.personId !== person.id) {
    const value = world.now.person.get(earlier.personId)?.name ?? '';
    world.fault(row, 'objectId', 'identity-of-another', { value });
    return;
  }
  world.put('identity', earlier ?? identity, row.place);
}

/** The tenant that is named, or the only one that there is. */
function tenantOf(world: World, row: ImportRow): string | null {
  const { tenant: value } = row.cells;
  const [only, another] = world.tenants;
  if (!value && only && !another) return only.id;
  if (!value) {
    const value = world.tenants.map(({ name }) => name).join(', ');
    world.fault(row, 'tenant', 'cell-missing', { value });
    return null;
  }
  const byId = world.tenants.find(({ id }) => id === folded(value));
  const [named, twice] = byId ? [byId] : world.tenants.filter(({ name }) => folded(name) === folded(value));
  if (named && !twice) return named.id;
  world.fault(row, 'tenant', named ? 'ambiguous' : 'unknown', { value, of: 'tenant' });
  return null;
}

/** A role from a day on, or until one. What is held already stays as it is; what ended on that day did so already. */
export function addRole(world: World, row: ImportRow): void {
  const person = world.person(row);
  const reach = person && reachOf(world, row);
  if (!person || !reach) return;
  const { from, until } = row.cells;
  for (const [column, day] of [
    ['from', from],
    ['until', until],
  ] as const) {
    if (day && day > world.today) {
      world.fault(row, column, 'day-ahead', { value: day });
      return;
    }
  }
  const held = rolesLike(world, { personId: person.id, ...reach });
  if (until) {
    endRole(world, row, { personId: person.id, ...reach }, held);
    return;
  }
  if (held.some((one) => one.until === null)) {
    for (const one of held) if (one.until === null) world.put('role', one, row.place);
    return;
  }
  if (reach.role === 'site-leader' && !reach.siteId) {
    world.fault(row, 'trust', 'cell-missing');
    return;
  }
  const role = { id: world.newId(), personId: person.id, ...reach, from: from ?? world.today, until: null };
  world.put('role', role, row.place);
}

type Held = Omit<Role, 'id' | 'from' | 'until'>;

function endRole(world: World, row: ImportRow, wanted: Held, held: readonly Role[]): void {
  const { from, until } = row.cells;
  if (!until || held.some((one) => one.until === until && (!from || one.from === from))) return;
  const open = held.find((one) => one.until === null && one.from <= until);
  if (open && (!from || from === open.from)) {
    world.put('role', { ...open, until }, row.place);
    return;
  }
  if (!from) {
    world.fault(row, 'until', 'role-not-held', { value: until });
    return;
  }
  if (from > until) {
    world.fault(row, 'until', 'days-in-wrong-order', { value: until });
    return;
  }
  world.put('role', { id: world.newId(), ...wanted, from, until }, row.place);
}

function reachOf(world: World, row: ImportRow): Omit<Held, 'personId'> | null {
  const role = row.cells.role as GrantedRole | null | undefined;
  if (!role) return null;
  const asked = reachOfRole[role];
  for (const column of ['region', 'service', 'trust'] as const) {
    const isGiven = Boolean(row.cells[column]);
    if (asked.includes(column) === isGiven) continue;
    // Said below, unless there is such a role already: older ones name no site.
    if (column === 'trust' && !isGiven) continue;
    world.fault(row, column, isGiven ? 'cell-does-not-belong' : 'cell-missing');
    return null;
  }
  const service = asked.includes('service') ? world.service(row) : null;
  if (asked.includes('service') && !service) return null;
  const site = service && asked.includes('trust') && row.cells.trust ? world.site(row, service.id) : null;
  if (asked.includes('trust') && row.cells.trust && !site) return null;
  return {
    role,
    region: (row.cells.region ?? null) as Region | null,
    serviceId: service?.id ?? null,
    siteId: site?.id ?? null,
  };
}

function rolesLike(world: World, wanted: Held): Role[] {
  return (world.rolesOf.get(wanted.personId) ?? []).filter(
    (one) =>
      one.role === wanted.role &&
      one.region === wanted.region &&
      one.serviceId === wanted.serviceId &&
      one.siteId === wanted.siteId,
  );
}
