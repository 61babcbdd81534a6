import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoSeed, generateDemo } from '../../demo/data/generate.ts';
import { insertDemo } from '../../demo/data/insert.ts';
import {
  type Audience,
  contactsOf,
  coordinatorsOf,
  groupLeadersOf,
  ownersOf,
} from '../../store/duty-audience.ts';
import { openStore, type Store } from '../../store/store.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';

let database: TestDatabase;
let store: Store;
beforeAll(async () => {
  database = await createTestDatabase();
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  try {
    await insertDemo(
      owner,
      generateDemo({ seed: demoSeed, scale: 1, now: new Date('2026-11-10T12:00:00Z') }),
    );
    for (const change of changes) await owner.query(change);
  } finally {
    await owner.end();
  }
  store = await openStore({ url: database.appUrl });
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

/** Of every way to be left out or to have nobody there is a case, which the demo has not of all. */
const changes = [
  `update role_grant set ended_at = now() where id in (
     select id from role_grant where role = 'service-leader' and ended_at is null order by id limit 20)`,
  `update reference_group set leader_id = null where service_id in (
     select service_id from reference_group where leader_id is not null order by service_id limit 20)`,
  // A contact of each region sits in a group, leads one, and asked a question; and is the candidate of a case.
  `update membership set person_id = contact.person_id
   from (select distinct on (region) region, person_id from role_grant
     where role = 'regional-contact' and ended_at is null order by region, person_id) contact
   join lateral (select membership.id from membership
     join seat on seat.id = membership.seat_id and seat.region = contact.region
     where membership.ends_on is null order by membership.id limit 1) seated on true
   where membership.id = seated.id`,
  `update reference_group set leader_id = contact.person_id
   from (select person_id from role_grant where role = 'regional-contact' and ended_at is null
     order by person_id limit 1) contact
   where service_id in (select service_id from duty where role = 'assessor' order by service_id limit 5)`,
  `update nomination set candidate_id = contact.person_id
   from (select person_id from role_grant where role = 'regional-contact' and ended_at is null
     order by person_id desc limit 1) contact
   where nomination.id in (select subject_id from duty where role = 'regional-contact' and done_at is null
     order by subject_id limit 5)`,
  `update question set asked_by = contact.person_id
   from (select person_id from role_grant where role = 'regional-contact' and ended_at is null
     order by person_id limit 1) contact
   where question.id in (select subject_id from duty where done_at is null and subject_type = 'question')`,
];

it.each<readonly [string, Audience]>([
  ['owner', ownersOf],
  ['group-leader', groupLeadersOf],
  ['contact', contactsOf],
  ['coordinator', coordinatorsOf],
])(
  'Whom duties concern as %s is the same as in the view of the version before',
  async (audience, askedOf) => {
    const open = sql`(select * from duty where done_at is null)`;
    const { rows: asked } = await sql<Concerned>`
    select distinct id, person_id from (${askedOf(open, sql`duty.id`)}) concerned
    where person_id is not null order by id, person_id`.execute(store.db);
    const { rows: viewed } = await sql<Concerned>`
    select distinct duty_id as id, person_id from duty_audience where audience = ${audience}
    order by id, person_id`.execute(store.db);
    expect(asked.length).toBeGreaterThan(100);
    expect(asked).toEqual(viewed);
  },
);

type Concerned = { readonly id: string; readonly person_id: string };

it('A duty that nobody owes is there once, without a person', async () => {
  const open = sql`(select * from duty where done_at is null)`;
  const { rows } = await sql<{ id: string; is_owed: boolean; times: number }>`
    select id, exists (select from duty_audience where duty_id = id and audience = 'owner') as is_owed,
      count(*)::integer as times
    from (${ownersOf(open, sql`duty.id`)}) owned where person_id is null group by id`.execute(store.db);
  const { rows: all } = await sql<{ id: string }>`
    select id from duty where done_at is null
      and not exists (select from duty_audience where duty_id = id and audience = 'owner')`.execute(store.db);
  expect(all.length).toBeGreaterThan(20);
  expect(rows.filter(({ is_owed, times }) => is_owed || times !== 1)).toEqual([]);
  expect(rows.map(({ id }) => id).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
});

/** Whoever is to write or hand in is looked for by the duty's kind alone (R35). */
it.each([
  ['write-service-part', 'regional-contact'],
  ['submit-report', 'group-leader'],
  ['write-site-part', 'service-leader'],
  ['write-group-part', 'service-leader'],
  ['write-regional-part', 'group-leader'],
  ['fill-seat', 'regional-member'],
  ['fill-seat', 'site-leader'],
])('The table takes no duty %s that a %s owes', async (kind, role) => {
  const put = sql`
    insert into duty (id, kind, subject_type, subject_id, service_id, role, region)
    select gen_random_uuid(), ${kind}, 'part', gen_random_uuid(), id, ${role},
      case ${role}::text when 'regional-contact' then 'vest' end
    from service limit 1`.execute(store.db);
  await expect(put).rejects.toMatchObject({ constraint: 'duty_writer_check' });
});
