import type { ImportFault, ImportFaultCode } from './faults.ts';
import {
  type Found,
  folded,
  identityKey,
  type NameIndex,
  numberedApart,
  personIndex,
  serviceIndex,
  trustIndex,
} from './keys.ts';
import { type ColumnKey, type ImportKind, type ImportPlace, type ImportRow, importKinds } from './kinds.ts';
import type {
  EntityOf,
  Identity,
  ImportState,
  Membership,
  Person,
  Role,
  Seat,
  Service,
  Site,
  Trust,
} from './state.ts';

type Kept = { [Kind in ImportKind]: Map<string, EntityOf[Kind]> };

/** Everything as it will be, row by row; and as it was, so that the difference can be told. */
export class World {
  readonly today: string;
  readonly tenants: ImportState['tenants'];
  readonly before: Kept;
  readonly now: Kept;
  readonly faults: ImportFault[] = [];
  readonly trusts: NameIndex<Trust>;
  readonly services: NameIndex<Service>;
  readonly people: NameIndex<Person>;
  /** Where each service stands. */
  readonly sitesOf = new Map<string, Site[]>();
  readonly seatsOf = new Map<string, Seat[]>();
  readonly membersOf = new Map<string, Membership[]>();
  readonly rolesOf = new Map<string, Role[]>();
  readonly seatsOfPerson = new Map<string, Set<string>>();
  readonly #names: {
    readonly [Kind in ImportKind]?: { add(entity: never): void; remove(entity: never): void };
  };
  /** Where each stands or stood. */
  readonly #placesOf = new Map<string, Site[]>();
  readonly #newId: () => string;
  readonly #places: { readonly [Kind in ImportKind]?: Map<string, ImportPlace> } = Object.fromEntries(
    importKinds.map((kind) => [kind, new Map<string, ImportPlace>()]),
  );
  readonly #byObjectId = new Map<string, Identity[]>();
  readonly #erased: ReadonlySet<string>;
  /** Under what addresses the files know people who are erased. */
  readonly #addressesOfErased = new Set<string>();
  readonly #joined = new Map<string, string>();

  constructor(state: ImportState, newId: () => string) {
    this.today = state.today;
    this.tenants = state.tenants;
    this.#newId = newId;
    const apart = { ...state, seat: numberedApart(state.seat) };
    this.before = keep(apart);
    this.now = keep(apart);
    this.trusts = trustIndex(state.trust);
    this.services = serviceIndex(state.service);
    this.people = personIndex(state.person);
    this.#names = { trust: this.trusts, service: this.services, person: this.people };
    for (const site of state.site) {
      push(this.#placesOf, site.serviceId, site);
      if (site.until === null) push(this.sitesOf, site.serviceId, site);
    }
    for (const seat of apart.seat) push(this.seatsOf, seat.serviceId, seat);
    for (const one of state.membership) push(this.membersOf, one.seatId, one);
    for (const one of state.membership) this.#sits(one);
    for (const one of state.role) push(this.rolesOf, one.personId, one);
    this.#erased = new Set(state.erased);
    for (const { id, email, into } of state.joined) {
      for (const name of [id, email]) if (name !== null) this.#joined.set(folded(name), into);
    }
    for (const one of state.identity) push(this.#byObjectId, one.objectId.toLowerCase(), one);
  }

  newId(): string {
    return this.#newId();
  }

  /** Puts what a row says in the place of what was there; two rows that say it of the same are one too many. */
  put<Kind extends ImportKind>(kind: Kind, entity: EntityOf[Kind], place: ImportPlace | null): void {
    const id = idOf(kind, entity);
    const said = this.#places[kind]?.get(id);
    if (place && said) {
      this.fault({ place }, null, 'row-twice', { row: said.row });
      return;
    }
    const earlier = this.now[kind].get(id);
    if (place && this.#givesToErased(entity, earlier)) {
      this.fault({ place }, 'person', 'erased');
      return;
    }
    this.now[kind].set(id, entity);
    if (place) this.#places[kind]?.set(id, place);
    this.#index(kind, earlier, entity);
  }

  placeOf<Kind extends ImportKind>(kind: Kind, entity: EntityOf[Kind]): ImportPlace | null {
    return this.#places[kind]?.get(idOf(kind, entity)) ?? null;
  }

  fault(
    row: Pick<ImportRow, 'place'>,
    column: ColumnKey | null,
    code: ImportFaultCode,
    more: Pick<ImportFault, 'value' | 'of' | 'row' | 'most'> = {},
  ): void {
    this.faults.push({ place: row.place, column, code, ...more });
  }

  /** What the cell means, or null with a fault noted. The cell is there. */
  trust(row: ImportRow, column: ColumnKey = 'trust'): Trust | null {
    return this.#found(row, column, 'trust', (name) => this.trusts.find(name));
  }

  service(row: ImportRow): Service | null {
    return this.#found(row, 'service', 'service', (name) => this.services.find(name));
  }

  person(row: ImportRow): Person | null {
    return this.#found(row, 'person', 'person', (name) => this.findPerson(name));
  }

  site(row: ImportRow, serviceId: string): Site | null {
    const trust = this.trust(row);
    if (!trust) return null;
    const at = this.sitesAt(serviceId, trust.id);
    // What is over may be told of a place that went.
    const site = at.find(({ until }) => until === null) ?? at.at(-1) ?? null;
    if (!site) this.fault(row, 'trust', 'unknown', { value: trust.name, of: 'site' });
    return site;
  }

  /** The places of the service at the trust: where it stands, and those that a change took away. */
  sitesAt(serviceId: string, trustId: string): Site[] {
    return (this.#placesOf.get(serviceId) ?? []).filter((one) => one.trustId === trustId);
  }

  /** Whether the name was taken away; what the files know them by is remembered, so that other rows are told why. */
  isErased(personId: string, address?: string | null): boolean {
    if (!this.#erased.has(personId)) return false;
    if (address) this.#addressesOfErased.add(folded(address));
    return true;
  }

  /** Whom an id or an address means that belonged to another entry of theirs. */
  joinedInto(name: string): Person | null {
    return this.now.person.get(this.#joined.get(folded(name)) ?? '') ?? null;
  }

  findPerson(name: string): Found<Person> {
    const found = this.people.find(name);
    if (found !== 'none') return found;
    const joined = this.joinedInto(name);
    if (joined) return joined;
    const [tenant, object] = name.includes('/') ? name.split('/') : [null, name];
    const accounts = (this.#byObjectId.get(folded(object ?? '')) ?? []).filter(
      ({ tenantId }) => tenant === null || tenantId === folded(tenant ?? ''),
    );
    const people = new Set(accounts.map(({ personId }) => personId));
    const [first] = people;
    if (people.size > 1) return 'several';
    return (first && this.now.person.get(first)) || 'none';
  }

  /** Whoever has the seat, or is to have it from a later day. */
  holdersOf(seatId: string): Membership[] {
    return (this.membersOf.get(seatId) ?? []).filter(({ until }) => until === null || until >= this.today);
  }

  #found<Entity extends object>(
    row: ImportRow,
    column: ColumnKey,
    of: ImportKind,
    find: (name: string) => Found<Entity>,
  ): Entity | null {
    const value = row.cells[column];
    if (typeof value !== 'string') {
      this.fault(row, column, 'cell-missing');
      return null;
    }
    const found = find(value);
    if (typeof found === 'object') return found;
    if (of === 'person' && this.#addressesOfErased.has(folded(value))) {
      this.fault(row, column, 'erased');
      return null;
    }
    this.fault(row, column, found === 'none' ? 'unknown' : 'ambiguous', { value, of });
    return null;
  }

  /** What stands of somebody who is erased stays as it is. */
  #givesToErased(entity: object, earlier: object | undefined): boolean {
    const { personId = null, leaderId = personId } = entity as {
      personId?: string;
      leaderId?: string | null;
    };
    const isErased = typeof leaderId === 'string' && this.#erased.has(leaderId);
    return isErased && JSON.stringify(entity) !== JSON.stringify(earlier);
  }

  #index<Kind extends ImportKind>(
    kind: Kind,
    earlier: EntityOf[Kind] | undefined,
    entity: EntityOf[Kind],
  ): void {
    const index = this.#names[kind];
    if (earlier) index?.remove(earlier as never);
    index?.add(entity as never);
    if (kind === 'site') {
      const site = entity as Site;
      replace(this.#placesOf, site.serviceId, earlier, site);
      if (site.until === null) replace(this.sitesOf, site.serviceId, earlier, site);
    }
    if (kind === 'seat') replace(this.seatsOf, (entity as Seat).serviceId, earlier, entity as Seat);
    if (kind === 'role') replace(this.rolesOf, (entity as Role).personId, earlier, entity as Role);
    if (kind === 'identity' && !earlier) {
      push(this.#byObjectId, (entity as Identity).objectId.toLowerCase(), entity as Identity);
    }
    if (kind !== 'membership') return;
    const membership = entity as Membership;
    replace(this.membersOf, membership.seatId, earlier, membership);
    this.#sits(membership);
  }

  #sits({ personId, seatId }: Membership): void {
    const seats = this.seatsOfPerson.get(personId) ?? new Set();
    this.seatsOfPerson.set(personId, seats.add(seatId));
  }
}

/** What the program tells things of a kind apart by. */
export function idOf<Kind extends ImportKind>(kind: Kind, entity: EntityOf[Kind]): string {
  return kind === 'identity' ? identityKey(entity as Identity) : (entity as { readonly id: string }).id;
}

function keep(state: ImportState): Kept {
  const kept = importKinds.map((kind) => {
    const all = state[kind] as readonly EntityOf[typeof kind][];
    return [kind, new Map(all.map((entity) => [idOf(kind, entity), entity]))];
  });
  return Object.fromEntries(kept) as Kept;
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const all = map.get(key);
  if (all) all.push(value);
  else map.set(key, [value]);
}

function replace<Value extends object>(
  map: Map<string, Value[]>,
  key: string,
  earlier: object | undefined,
  value: Value,
): void {
  const all = map.get(key) ?? [];
  const at = all.indexOf(earlier as Value);
  if (at >= 0) all[at] = value;
  else all.push(value);
  map.set(key, all);
}
