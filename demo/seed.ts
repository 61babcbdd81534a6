import pg from 'pg';
import type { World } from '../sandbox/api.ts';
import { demoSeed, generateDemo } from './data/generate.ts';
import { insertDemo } from './data/insert.ts';
import { type BotPlace, worldOf } from './data/world.ts';
import { isMigrated, markMigrated } from './schema-mark.ts';

export type DemoOptions = BotPlace & {
  /** The role that owns the schema: it migrates, and sets the demo's clock going. */
  readonly ownerUrl: string;
  /** The program's own role, which is given its rights here. */
  readonly appUrl: string;
  /** Where the sandbox listens; conversations that were there before are reached there from now on. */
  readonly sandboxUrl?: string;
  readonly log: (line: string) => void;
};

/** What the stored world was made from; kept in the database, so that later starts make the same one. */
type Marker = { readonly seed: number; readonly scale: number; readonly generatedAt: string };

/** Any number that nothing else in the program locks. */
const preparingLock = 7_314_202;

/**
 * Makes the database ready for the demo and gives the world that the sandbox shows. The first time it migrates and
 * fills the database; later it only reads what was made, and makes the same world from it. `DEMO_SCALE` says how
 * many times the country is repeated the first time (1 when it is not set).
 */
export async function prepareDemo(options: DemoOptions): Promise<{ world: World }> {
  const client = new pg.Client({ connectionString: options.ownerUrl, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const marker = (await findPrepared(client)) ?? (await prepareAlone(client, options));
    if (options.sandboxUrl) await moveConversations(client, options.sandboxUrl);
    return { world: worldOf(dataOf(marker), options) };
  } finally {
    await client.end();
  }
}

/** The sandbox may listen on another port than the last time. */
async function moveConversations(client: pg.Client, sandboxUrl: string): Promise<void> {
  await client.query('update conversation set service_url = $1 where service_url <> $1', [`${sandboxUrl}/`]);
}

async function findPrepared(client: pg.Client): Promise<Marker | null> {
  return (await isMigrated(client)) ? await readMarker(client) : null;
}

/** One of several starts at once does the work; the others wait and find it done. The lock ends with the client. */
async function prepareAlone(client: pg.Client, options: DemoOptions): Promise<Marker> {
  await client.query('select pg_advisory_lock($1)', [preparingLock]);
  await migrateOnce(client, options);
  return (await readMarker(client)) ?? (await seedOnce(client, options.log));
}

async function migrateOnce(client: pg.Client, { ownerUrl, appUrl, log }: DemoOptions): Promise<void> {
  if (await isMigrated(client)) return;
  log('Bringing the database up to date ...');
  // Loaded only when needed: a start with nothing to do stays quick.
  const { migrateToLatest } = await import('../store/migrate.ts');
  await migrateToLatest(ownerUrl, decodeURIComponent(new URL(appUrl).username));
  await markMigrated(client);
}

/** All of the world or nothing of it. */
async function seedOnce(client: pg.Client, log: (line: string) => void): Promise<Marker> {
  await client.query('begin');
  try {
    const marker = await seed(client, log);
    await client.query('commit');
    return marker;
  } catch (problem) {
    await client.query('rollback').catch(() => undefined);
    throw problem;
  }
}

async function seed(client: pg.Client, log: (line: string) => void): Promise<Marker> {
  const marker: Marker = {
    seed: demoSeed,
    scale: readScale(process.env.DEMO_SCALE),
    generatedAt: new Date().toISOString(),
  };
  log(`Making up services, groups and people (scale ${marker.scale}) ...`);
  await client.query('insert into business_clock (offset_seconds) values (0) on conflict do nothing');
  await insertDemo(client, dataOf(marker));
  await client.query(`insert into setting (key, value) values ('demo-seed', $1)`, [JSON.stringify(marker)]);
  return marker;
}

async function readMarker(client: pg.Client): Promise<Marker | null> {
  const { rows } = await client.query<{ value: Marker }>(`select value from setting where key = 'demo-seed'`);
  return rows[0]?.value ?? null;
}

function dataOf({ seed, scale, generatedAt }: Marker) {
  return generateDemo({ seed, scale, now: new Date(generatedAt) });
}

function readScale(text = '1'): number {
  const scale = Number(text);
  if (Number.isInteger(scale) && scale >= 1 && scale <= 100) return scale;
  throw new Error(`DEMO_SCALE is ${JSON.stringify(text)}; it must be a whole number from 1 to 100`);
}
