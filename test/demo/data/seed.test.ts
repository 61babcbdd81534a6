import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filledTables } from '../../../demo/data/rows.ts';
import { prepareDemo } from '../../../demo/seed.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';

let database: TestDatabase;
let client: pg.Client;
const lines: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.ownerUrl });
  client.on('error', () => undefined);
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const prepare = () =>
  prepareDemo({
    ownerUrl: database.ownerUrl,
    appUrl: database.appUrl,
    log: (line) => lines.push(line),
    appId: 'app',
    appPassword: 'password',
    botEndpoint: 'http://127.0.0.1:3978/api/messages',
    clockUrl: 'http://127.0.0.1:3980/clock',
  });

it('fills a database whose constraints all hold, once, whoever starts first', async () => {
  const [first, second] = await Promise.all([prepare(), prepare()]);
  expect(second).toEqual(first);
  expect(first.world.clockUrl).toBe('http://127.0.0.1:3980/clock');
  const { rows } = await client.query('select count(*)::int as seats from seat');
  expect(rows[0].seats).toBeGreaterThan(700);
});

it('gives the same world at a later start, and does nothing', async () => {
  const before = await prepare();
  lines.length = 0;
  const counted = await countRows();
  const again = await prepare();
  expect(again).toEqual(before);
  expect(lines).toEqual([]);
  expect(await countRows()).toEqual(counted);
});

it('knows every account of the world as an identity', async () => {
  const { world } = await prepare();
  const { rows } = await client.query<{ id: string }>('select object_id as id from identity');
  expect(rows.map((row) => row.id).toSorted()).toEqual(world.users.map((user) => user.id).toSorted());
});

it('leaves the count of events where the program goes on', async () => {
  const { rows } = await client.query(
    `insert into event (verb, subject_type, subject_id, correlation_id)
     values ('choose-language', 'person', gen_random_uuid(), 'test')
     returning id = (select max(id) + 1 from event) as next`,
  );
  expect(rows[0].next).toBe(true);
});

it('sets the clock of the business going', async () => {
  const { rows } = await client.query('select offset_seconds from business_clock');
  expect(rows).toEqual([{ offset_seconds: '0' }]);
});

async function countRows(): Promise<unknown> {
  const counts = filledTables.map((table) => `(select count(*) from ${table}) as "${table}"`);
  return (await client.query(`select ${counts.join(', ')}`)).rows[0];
}
