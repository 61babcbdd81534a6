import { randomUUID } from 'node:crypto';
import type { Actor, PersonActor } from '../../domain/actor.ts';
import { daysFrom, momentInOslo, onTheWall } from '../../domain/calendar.ts';
import type { GrantedRole, Region } from '../../domain/vocabulary.ts';
import type { CommandContext } from '../../store/command.ts';
import { actorById } from '../../store/queries/actor-of.ts';
import { openStore, type Store } from '../../store/store.ts';
import { createTestDatabase } from './test-database.ts';

/** One tenant, a treatment service in Bergen with its group, and one person in every relation to it. */
export type GroupFixture = {
  readonly store: Store;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly tenantId: string;
  readonly serviceId: string;
  readonly seats: Readonly<Record<'nord' | 'vest' | 'midt' | 'service' | 'user', string>>;
  readonly trusts: Readonly<Record<'bergen' | 'stavanger' | 'tromso', string>>;
  readonly people: Readonly<Record<PersonName, string>>;
  actor(name: PersonName): Promise<PersonActor>;
  /** What a command is given when the person acts; each call is a press of its own unless a key is given. */
  as(name: PersonName, submissionKey?: string): Promise<CommandContext>;
  drop(): Promise<void>;
};

const cast = {
  serviceLeader: 'Kari Demo',
  otherLeader: 'Berit Utkast',
  candidate: 'Anne Eksempel',
  lineLeader: 'Per Prøve',
  receivingContact: 'Rune Kladd',
  secondReceiving: 'Randi Kladd',
  appointingContact: 'Siv Demo',
  otherContact: 'Mona Mal',
  member: 'Ola Øving',
  coordinator: 'Nina Skisse',
  stranger: 'Tor Test',
} as const;
export type PersonName = keyof typeof cast;

const contacts: readonly (readonly [PersonName, Region])[] = [
  ['receivingContact', 'vest'],
  ['secondReceiving', 'vest'],
  ['appointingContact', 'nord'],
  ['otherContact', 'midt'],
];

/** Opens a database of one's own with the group in it. */
export async function createGroupFixture(): Promise<GroupFixture> {
  const database = await createTestDatabase();
  const store = await openStore({ url: database.appUrl });
  const ids = await fill(store);
  const actor = async (name: PersonName) => {
    const found = await actorById(store, ids.people[name]);
    if (!found) throw new Error(`${name} is not in the database`);
    return found;
  };
  return {
    ...ids,
    store,
    ownerUrl: database.ownerUrl,
    appUrl: database.appUrl,
    actor,
    as: async (name, submissionKey = randomUUID()) => contextOf(store, await actor(name), submissionKey),
    async drop() {
      await store.close();
      await database.drop();
    },
  };
}

export function contextOf(store: Store, actor: Actor, submissionKey: string | null): CommandContext {
  return { store, actor, submissionKey, correlationId: randomUUID() };
}

/** As a job of the program's own. */
export function asProgram({ store }: Pick<GroupFixture, 'store'>): CommandContext {
  return contextOf(store, { kind: 'system', job: 'test' }, null);
}

async function fill(store: Store) {
  const { db } = store;
  const tenantId = randomUUID();
  const serviceId = randomUUID();
  const otherServiceId = randomUUID();
  const trusts = { bergen: randomUUID(), stavanger: randomUUID(), tromso: randomUUID() };
  const seats = {
    nord: randomUUID(),
    vest: randomUUID(),
    midt: randomUUID(),
    service: randomUUID(),
    user: randomUUID(),
  };
  const people = Object.fromEntries(Object.keys(cast).map((name) => [name, randomUUID()])) as Record<
    PersonName,
    string
  >;

  await db.insertInto('tenant').values({ id: tenantId, name: 'Demo', is_home: true }).execute();
  await db
    .insertInto('trust')
    .values([
      { id: trusts.bergen, name: 'Helse Bergen', region: 'vest' },
      { id: trusts.stavanger, name: 'Helse Stavanger', region: 'vest' },
      { id: trusts.tromso, name: 'Universitetssykehuset Nord-Norge', region: 'nord' },
    ])
    .execute();
  await db
    .insertInto('person')
    .values(
      Object.entries(cast).map(([name, fullName]) => ({ id: people[name as PersonName], name: fullName })),
    )
    .execute();
  await db
    .insertInto('identity')
    .values(Object.values(people).map((id) => ({ tenant_id: tenantId, object_id: id, person_id: id })))
    .execute();
  for (const id of [serviceId, otherServiceId]) {
    await db
      .insertInto('service')
      .values({
        id,
        type: 'national-treatment',
        name_nb: 'Øvingstjenesten',
        name_nn: 'Øvingstenesta',
        name_en: null,
      })
      .execute();
    await db
      .insertInto('site')
      .values({ id: randomUUID(), service_id: id, trust_id: trusts.bergen, is_responsible: true })
      .execute();
    await db.insertInto('reference_group').values({ service_id: id }).execute();
  }
  await db
    .insertInto('seat')
    .values([
      {
        id: seats.nord,
        service_id: serviceId,
        kind: 'regional',
        region: 'nord',
        // By days and not by hours: a change of clocks may lie in between.
        vacant_since: momentInOslo(daysFrom(onTheWall(new Date()).day, -43), '12:00'),
      },
      { id: seats.vest, service_id: serviceId, kind: 'regional', region: 'vest', vacant_since: new Date() },
      { id: seats.midt, service_id: serviceId, kind: 'regional', region: 'midt' },
      { id: seats.service, service_id: serviceId, kind: 'service', vacant_since: new Date() },
      { id: seats.user, service_id: serviceId, kind: 'user', vacant_since: new Date() },
    ])
    .execute();
  await db
    .insertInto('membership')
    .values({ id: randomUUID(), seat_id: seats.midt, person_id: people.member, starts_on: '2024-01-01' })
    .execute();
  const grant = (
    name: PersonName,
    role: GrantedRole,
    reach: { region?: Region; service_id?: string } = {},
  ) => ({
    id: randomUUID(),
    person_id: people[name],
    role,
    ...reach,
  });
  await db
    .insertInto('role_grant')
    .values([
      grant('serviceLeader', 'service-leader', { service_id: serviceId }),
      grant('otherLeader', 'service-leader', { service_id: otherServiceId }),
      grant('coordinator', 'national-coordinator'),
      ...contacts.map(([name, region]) => grant(name, 'regional-contact', { region })),
    ])
    .execute();
  return { tenantId, serviceId, trusts, seats, people };
}
