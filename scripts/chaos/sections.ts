import { setTimeout as delay } from 'node:timers/promises';
import { prepareDemo } from '../../demo/seed.ts';
import { connectSandbox } from '../../sandbox/person/connect-sandbox.ts';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import { addLatePart } from './sections/add-late-part.ts';
import { writeInCard } from './sections/answer-in-card.ts';
import { startBalancer } from './sections/balancer.ts';
import { endHelp } from './sections/end-help.ts';
import { faultsIn } from './sections/find-faults.ts';
import { count, type Fire, nothingSaid } from './sections/fire.ts';
import { handIn } from './sections/hand-in.ts';
import { startInstances } from './sections/instances.ts';
import { type Postgres, startPostgres } from './sections/postgres.ts';
import { readHistory } from './sections/read-history.ts';
import { arrangeTargets, type Targets } from './sections/targets.ts';
import { writeInTab } from './sections/write-in-tab.ts';

const instances = 3;
const writers = 8;
const leaseSeconds = 1;

export type FireSettings = {
  readonly milliseconds: number;
  /** Pause between two kills. */
  readonly pauseMilliseconds: number;
  /** Whether enough has happened, by how often each thing did; time ends it too. */
  readonly isEnough: (counts: Readonly<Record<string, number>>) => boolean;
};

export type Burnt = { readonly counts: Readonly<Record<string, number>>; readonly faults: readonly string[] };

/** Many write the sections of reports at once, for so long, and it is told what came of it. Whether all is well. */
export async function sectionsUnderFire(milliseconds: number): Promise<boolean> {
  const settings = { milliseconds, pauseMilliseconds: 2_500, isEnough: () => false };
  const { counts, faults } = await burn(settings);
  for (const [what, times] of Object.entries(counts)) console.log(`  ${String(times).padStart(7)}  ${what}`);
  for (const fault of faults.slice(0, 40)) console.log(`✖ ${fault}`);
  console.log(faults.length === 0 ? 'Nothing was lost.' : `${faults.length} faults.`);
  return faults.length === 0;
}

/**
 * The program, three times over one Postgres, as its own processes behind one address. Many write through HTTP, in
 * tabs and in cards, while instances and Postgres are killed with signal 9; then what happened is checked.
 */
export async function burn(settings: FireSettings): Promise<Burnt> {
  const postgres = await startPostgres();
  const account = { appId: '4d1f0c34-9f0b-4a57-9d0e-2f4c7be0a111', appPassword: 'only here' };
  try {
    const place = { ...account, botEndpoint: 'http://127.0.0.1:9/api/messages' };
    const { world } = await prepareDemo({ ...postgres, ...place, log: () => undefined });
    const targets = await postgres.asOwner(arrangeTargets);
    const sandbox = await startSandbox({ world });
    const running = await startInstances(
      instances,
      { databaseUrl: postgres.appUrl, sandboxUrl: sandbox.url, world, logLevel: 'warn', leaseSeconds },
      postgres.folder,
    );
    const balancer = await startBalancer(running.ports);
    try {
      const connected = await connectSandbox(sandbox.url);
      const bot = { ...world.bot, endpoint: `${balancer.url}/api/messages` };
      await connected.puts({ ...world, bot });
      const said = nothingSaid();
      const end = Date.now() + settings.milliseconds;
      const isOver = () => Date.now() >= end || settings.isEnough(said.counts);
      const fire: Fire = {
        ...{ url: balancer.url, sandbox: connected, targets, leaseSeconds, isOver, said },
        ...{ people: new Map(), tokens: new Map() },
      };
      await Promise.all([writeAll(fire), disturb(fire, settings, postgres, running)]);
      const notReady = await running.untilReady();
      return { counts: said.counts, faults: [...notReady, ...(await faultsOf(postgres, fire))] };
    } finally {
      await balancer.close();
      await running.stop();
      await sandbox.close();
    }
  } finally {
    await postgres.stop();
  }
}

async function writeAll(fire: Fire): Promise<void> {
  const until = async (work: (fire: Fire) => Promise<void>, pause: number) => {
    while (!fire.isOver()) {
      await work(fire);
      await delay(pause);
    }
  };
  await Promise.all([
    ...Array.from({ length: writers }, () => until(writeInTab, 10)),
    until(writeInCard, 300),
    until(addLatePart, 500),
  ]);
}

/**
 * Instances and the database are killed, each at its own pace; holders are idle now and then, helpers lose their right;
 * one report is handed in.
 */
async function disturb(
  fire: Fire,
  { milliseconds, pauseMilliseconds }: FireSettings,
  postgres: Postgres,
  running: { killOne(): Promise<void> },
): Promise<void> {
  const halfWay = Date.now() + milliseconds / 2;
  const again = async (pause: number, work: () => Promise<void>, what: string) => {
    for (;;) {
      await delay(pause);
      if (fire.isOver()) return;
      await work();
      count(fire, what);
    }
  };
  const handInWhenHalfWay = async () => {
    while (!fire.isOver() && Date.now() < halfWay && (fire.said.counts['kills of Postgres'] ?? 0) < 1)
      await delay(100);
    const [first] = fire.targets.open;
    if (first) await handIn(fire, first);
  };
  await Promise.all([
    again(pauseMilliseconds, () => running.killOne(), 'kills of an instance'),
    again(pauseMilliseconds * 2, () => postgres.killAndStartAnew(), 'kills of Postgres'),
    again(
      pauseMilliseconds / 2,
      () => makeIdle(postgres, fire.targets).catch(() => undefined),
      'times when all were idle',
    ),
    againAndAgain(fire, pauseMilliseconds, () => endHelp(fire, postgres)),
    handInWhenHalfWay(),
  ]);
}

/** What fails because the database was just killed is done the next time. */
async function againAndAgain(fire: Fire, pause: number, work: () => Promise<void>): Promise<void> {
  while (!fire.isOver()) {
    await delay(pause);
    await work().catch(() => undefined);
  }
}

/** As if nobody had changed anything for an hour, so that owners may take over. */
async function makeIdle(postgres: Postgres, { open }: Targets): Promise<void> {
  await postgres.asOwner((client) =>
    client.query(
      `update section_lock set active_at = active_at - interval '1 hour' where section_id = any($1)`,
      [open.map(({ sectionId }) => sectionId)],
    ),
  );
}

async function faultsOf(postgres: Postgres, fire: Fire): Promise<string[]> {
  const { answers, claims, supplements: acknowledged, oddities } = fire.said;
  const { open, late } = fire.targets;
  const { events, revisions, drafts, stored } = await postgres.asOwner((client) =>
    readHistory(client, [...open, ...late]),
  );
  return [
    ...faultsIn({ events, revisions, drafts, answers, claims, supplements: { acknowledged, stored } }),
    ...oddities,
  ];
}
