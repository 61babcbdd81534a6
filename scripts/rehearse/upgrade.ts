import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DemoOptions } from '../../demo/seed.ts';
import type { World } from '../../sandbox/api.ts';
import { connectSandbox } from '../../sandbox/person/connect-sandbox.ts';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import { startEmbedded } from '../../store/embedded/launcher.ts';
import { examineDatabase } from '../../store/examine-database.ts';
import { migrateToLatest } from '../../store/migrate.ts';
import { freePort } from '../free-port.ts';
import { nowhere } from './debian-postgres.ts';
import { fetchEarlierVersion } from './earlier-version.ts';
import { compare, fingerprint, shapeOf } from './fingerprint.ts';
import { askInTurns, botProcess, startInstance, startNginx, whatMayCome } from './instances.ts';
import { end, type Stage } from './stage.ts';

/** These tell of the schema itself. */
const ofMigrations = /kysely_migration|pgboss\.(version|queue)|demo_/;
/** What a migration changes on purpose: duties to confirm what was done before it, and whose they are (0193). */
const rewritten: ReadonlySet<string> = new Set(['public.duty']);
/** Each looks at other tables. */
const words = ['hjelp', 'oppgaver', 'gruppe', 'årsrapport', 'kontakt', 'påminnelser'];

/**
 * From the earlier version's data to this one: every row is there after the migration as it was, the earlier program
 * goes on beside this one on the same database, and people are answered while it is replaced.
 */
export async function rehearseUpgrade(stage: Stage): Promise<void> {
  const earlier = await fetchEarlierVersion(stage);
  const server = await startEmbedded({ folder: join(stage.folder, 'embedded'), durability: 'full' });
  stage.atTheEnd(() => server.stop());
  const proxyPort = await freePort();
  const place = {
    ...nowhere,
    ownerUrl: server.ownerUrl,
    appUrl: server.appUrl,
    botEndpoint: `http://127.0.0.1:${proxyPort}/api/messages`,
  };
  const filled = prepareAs(earlier, place);
  const shape = await shapeOf(server.ownerUrl);
  const before = await fingerprint(server.ownerUrl, shape);
  await migrateToLatest(server.ownerUrl, decodeURIComponent(new URL(server.appUrl).username));
  compare(untouched(before), untouched(await fingerprint(server.ownerUrl, shape)));
  const { schemaFaults } = await examineDatabase(server.appUrl);
  if (schemaFaults.length > 0) throw new Error(schemaFaults.join('\n'));
  const kept = Object.keys(untouched(before)).length;
  stage.say(`migrated: every row of ${kept} tables is as it was; not compared: ${[...rewritten].join(', ')}`);

  const sandbox = await startSandbox({ world: filled });
  stage.atTheEnd(() => sandbox.close());
  const world = prepareAs(earlier, { ...place, sandboxUrl: sandbox.url });
  const ports = [await freePort(), await freePort()];
  const settings = {
    kind: 'settings',
    databaseUrl: server.appUrl,
    sandboxUrl: sandbox.url,
    world,
    logLevel: 'warn',
  } as const;
  const old = await startInstance(
    stage,
    { ...settings, port: ports[0] ?? 0 },
    join(earlier, 'demo/bot-process.ts'),
  );
  await startInstance(stage, { ...settings, port: ports[1] ?? 0 }, botProcess);
  await startNginx(stage, proxyPort, ports);
  const people = await connectSandbox(sandbox.url);
  await askInTurns(people, words);
  stage.say('both versions answered, on the new schema');
  const asking = askInTurns(people, words);
  await end(old, 'SIGTERM');
  await startInstance(stage, { ...settings, port: ports[0] ?? 0 }, botProcess);
  await asking;
  await people.expectNoViolations({ except: whatMayCome });
  stage.say('the earlier version was replaced while people asked, and every question was answered');
}

/** What the version in the folder makes of an empty database, by its own code. */
function prepareAs(folder: string, place: Omit<DemoOptions, 'log'>): World {
  const program = join(folder, 'prepare-demo.mjs');
  writeFileSync(
    program,
    `import { writeFileSync } from 'node:fs';
import { prepareDemo } from './demo/seed.ts';
const { world } = await prepareDemo({ ...${JSON.stringify(place)}, log: () => undefined });
writeFileSync('world.json', JSON.stringify(world));
`,
  );
  const { status, stderr } = spawnSync(process.execPath, [program], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The earlier version made no data: ${stderr}`);
  return JSON.parse(readFileSync(join(folder, 'world.json'), 'utf8')) as World;
}

function untouched(prints: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(prints).filter(([table]) => !ofMigrations.test(table) && !rewritten.has(table)),
  );
}
