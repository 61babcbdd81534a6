import type { Identity, Person, Seat, Service, Trust } from './state.ts';

/** What people write is compared without regard to case, and to how many spaces there are. */
export function folded(text: string): string {
  const plain = /[^ -~]| {2}/.test(text) ? text.normalize('NFC').replace(/\s+/gu, ' ') : text;
  return plain.trim().toLowerCase();
}

/** What a reference in a cell means: one thing, none, or several that it could be. */
export type Found<Entity> = Entity | 'none' | 'several';

/** Things by each of the names that people have for them. */
export class NameIndex<Entity extends object> {
  readonly #names: readonly ((entity: Entity) => string | null)[];
  readonly #byName: readonly Map<string, Entity[]>[];

  /** @param names what it is called, the surest name first */
  constructor(entities: readonly Entity[], names: readonly ((entity: Entity) => string | null)[]) {
    this.#names = names;
    this.#byName = names.map(() => new Map());
    for (const entity of entities) this.add(entity);
  }

  add(entity: Entity): void {
    for (const [at, nameOf] of this.#names.entries()) {
      const name = nameOf(entity);
      if (name === null) continue;
      const all = this.#byName[at];
      const key = folded(name);
      all?.set(key, [...(all.get(key) ?? []), entity]);
    }
  }

  remove(entity: Entity): void {
    for (const [at, nameOf] of this.#names.entries()) {
      const name = nameOf(entity);
      if (name === null) continue;
      const key = folded(name);
      const left = this.#byName[at]?.get(key)?.filter((one) => one !== entity) ?? [];
      if (left.length > 0) this.#byName[at]?.set(key, left);
      else this.#byName[at]?.delete(key);
    }
  }

  /** The first kind of name under which anything is called so decides. */
  find(name: string): Found<Entity> {
    const key = folded(name);
    for (const all of this.#byName) {
      const found = all.get(key);
      const [first, second] = found ?? [];
      if (first) return second ? 'several' : first;
    }
    return 'none';
  }

  /** The surest name that means this and nothing else; null when there is none. */
  nameOf(entity: Entity): string | null {
    for (const nameOf of this.#names) {
      const name = nameOf(entity);
      if (name !== null && this.find(name) === entity) return name;
    }
    return null;
  }
}

const idOf = ({ id }: { readonly id: string }) => id;

export function trustIndex(trusts: readonly Trust[]): NameIndex<Trust> {
  return new NameIndex(trusts, [({ name }) => name, ({ shortName }) => shortName, idOf]);
}

export function serviceIndex(services: readonly Service[]): NameIndex<Service> {
  return new NameIndex(services, [({ code }) => code, ({ name }) => name, idOf]);
}

export function personIndex(people: readonly Person[]): NameIndex<Person> {
  return new NameIndex(people, [({ email }) => email, idOf]);
}

/** One of several seats that are alike, in one word that is the same whoever asks. */
function seatKey(seat: Omit<Seat, 'id' | 'vacantSince' | 'isRetired' | 'hasCase'>): string {
  const { serviceId, kind, region, siteId, standsFor, number } = seat;
  return JSON.stringify([serviceId, kind, region, siteId, standsFor && folded(standsFor), number]);
}

/**
 * Seats with numbers that tell those apart that are alike: an older version of the program numbered none of its own.
 */
export function numberedApart(seats: readonly Seat[]): Seat[] {
  const taken = new Set<string>();
  const inOrder = [...seats].sort((one, other) => one.number - other.number || (one.id < other.id ? -1 : 1));
  return inOrder.map((seat) => {
    let numbered = seat;
    while (taken.has(seatKey(numbered))) numbered = { ...numbered, number: numbered.number + 1 };
    taken.add(seatKey(numbered));
    return numbered;
  });
}

export function identityKey({ tenantId, objectId }: Omit<Identity, 'personId'>): string {
  return `${tenantId}/${objectId}`.toLowerCase();
}
