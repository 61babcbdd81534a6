import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import { prepareDemo } from '../../demo/seed.ts';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import { type CountingConnector, startCountingConnector } from './reminders/counting-connector.ts';
import { atEight, before, conversationOf, itIs, type Owed, owe } from './reminders/owe.ts';
import { type Instances, startInstances } from './sections/instances.ts';
import { startPostgres } from './sections/postgres.ts';

const instances = 3;
/** Four workers with ten messages each: so many of one instance can be between Teams' word and ours. */
const mostUnderWay = 40;
/** As fast as they can. */
const remindersPerSecond = 100_000;

export type ReminderFire = Owed & {
  /** Between two kills while messages are delivered. */
  readonly pauseMilliseconds: number;
  readonly patienceMilliseconds: number;
};

export type Burnt = {
  readonly figures: Readonly<Record<string, number>>;
  readonly faults: readonly string[];
};

/** A round of reminders for 75,000 duties, while instances are killed; it is told what came of it. Whether all is well. */
export async function remindersUnderFire(duties: number): Promise<boolean> {
  const people = Math.max(1, Math.floor(duties / 10));
  const { figures, faults } = await burn({
    ...{ duties, people },
    pauseMilliseconds: 2_000,
    patienceMilliseconds: 1_800_000,
  });
  for (const [what, value] of Object.entries(figures)) console.log(`  ${String(value).padStart(9)}  ${what}`);
  for (const fault of faults) console.log(`✖ ${fault}`);
  console.log(faults.length === 0 ? 'Everybody was reminded once.' : `${faults.length} faults.`);
  return faults.length === 0;
}

/**
 * Three instances over a Postgres with the durability of production. They are killed with signal 9 in the midst of the
 * claim, in the midst of putting the messages up, and one by one while these are delivered.
 */
export async function burn(fire: ReminderFire): Promise<Burnt> {
  const postgres = await startPostgres();
  const account = { appId: '4d1f0c34-9f0b-4a57-9d0e-2f4c7be0a111', appPassword: 'only here' };
  try {
    const place = { ...account, botEndpoint: 'http://127.0.0.1:9/api/messages' };
    const { world } = await prepareDemo({ ...postgres, ...place, log: () => undefined });
    const sandbox = await startSandbox({ world });
    const connector = await startCountingConnector(sandbox.url);
    try {
      return await postgres.asOwner(async (owner) => {
        await owe(owner, fire, `${connector.url}/`, world);
        await itIs(owner, before);
        const settings = {
          databaseUrl: postgres.appUrl,
          sandboxUrl: connector.url,
          world,
          logLevel: 'warn' as const,
        };
        const start = () => startInstances(instances, { ...settings, remindersPerSecond }, postgres.folder);
        return await round(owner, connector, fire, await start());
      });
    } finally {
      await connector.close();
      await sandbox.close();
    }
  } finally {
    await postgres.stop();
  }
}

async function round(
  owner: pg.Client,
  connector: CountingConnector,
  fire: ReminderFire,
  running: Instances,
): Promise<Burnt> {
  const kills = { claim: 0, 'putting up': 0, delivery: 0 };
  try {
    // The installation begins with the day before.
    await until(owner, `select exists (select from reminder_round) as so`, fire);
    await itIs(owner, atEight);
    const begun = performance.now();
    await until(
      owner,
      `select exists (select from pg_stat_activity where state = 'active' and query like '%insert into reminder (%'
         and pid <> pg_backend_pid()) or exists (select from reminder) as so`,
      fire,
    );
    const wasClaimed = (await count(owner, 'select count(*) from reminder')) > 0;
    kills.claim += await running.killAll();
    const claimedAfterKill = await count(owner, 'select count(*) from reminder');
    await until(owner, 'select exists (select from reminder_digest) as so', fire);
    kills['putting up'] += await running.killAll();
    const putUpAtKill = await count(owner, 'select count(*) from reminder_digest');
    while ((await count(owner, waiting)) > 0 || (await count(owner, untold)) > 0) {
      if (performance.now() - begun > fire.patienceMilliseconds) break;
      await delay(fire.pauseMilliseconds);
      if (connector.arrived.size === 0 || connector.arrived.size === fire.people) continue;
      await running.killOne();
      kills.delivery += 1;
    }
    const notReady = await running.untilReady();
    return await reckoned(owner, connector, fire, {
      kills,
      notReady,
      seconds: (performance.now() - begun) / 1000,
      besides: {
        'reminders claimed before the first kill': wasClaimed ? 1 : 0,
        'reminders in the table after it': claimedAfterKill,
        'messages put up when all were killed again': putUpAtKill,
      },
    });
  } finally {
    await running.stop();
  }
}

const waiting = `select count(*) from outgoing_message where card = 'reminders' and state = 'waiting'`;
const untold = 'select count(*) from reminder where digest_id is null';

type Reckoning = {
  readonly kills: Readonly<Record<'claim' | 'putting up' | 'delivery', number>>;
  readonly notReady: readonly string[];
  readonly seconds: number;
  readonly besides: Readonly<Record<string, number>>;
};

async function reckoned(
  owner: pg.Client,
  { arrived }: CountingConnector,
  { duties, people }: Owed,
  { kills, notReady, seconds, besides }: Reckoning,
): Promise<Burnt> {
  const reminders = await count(owner, 'select count(*) from reminder');
  const digests = await count(owner, 'select count(*) from reminder_digest');
  const sent = await count(
    owner,
    `select count(*) from outgoing_message where card = 'reminders' and lane = 'reminder' and state = 'sent'`,
  );
  const numbers = Array.from({ length: people }, (_, index) => index + 1);
  const missing = numbers.filter((number) => !arrived.has(conversationOf(number))).length;
  const posted = [...arrived.values()].reduce((sum, times) => sum + times, 0);
  const doubles = posted - arrived.size;
  const allKills = kills.claim + kills['putting up'] + kills.delivery;
  const is = (what: string, found: number, right: number) =>
    found === right ? [] : [`${what}: ${found} instead of ${right}`];
  return {
    figures: {
      duties,
      people,
      'kills during the claim': kills.claim,
      'kills while messages were put up': kills['putting up'],
      'kills while they were delivered': kills.delivery,
      ...besides,
      reminders,
      'messages put up': digests,
      'messages that arrived': posted,
      'of them twice': doubles,
      'twice, for each kill': Number((doubles / Math.max(1, allKills)).toFixed(2)),
      seconds: Math.round(seconds),
    },
    faults: [
      ...notReady,
      ...is('reminders', reminders, duties),
      ...is('messages put up', digests, people),
      ...is('messages marked as sent', sent, people),
      ...is('people who heard nothing', missing, 0),
      ...(doubles > allKills * mostUnderWay ? [`${doubles} came twice, more than were under way`] : []),
    ],
  };
}

async function count(owner: pg.Client, statement: string): Promise<number> {
  const { rows } = await owner.query<{ count: string }>(statement);
  return Number(rows[0]?.count ?? 0);
}

async function until(
  owner: pg.Client,
  statement: string,
  { patienceMilliseconds }: ReminderFire,
): Promise<void> {
  const deadline = performance.now() + patienceMilliseconds;
  while (performance.now() < deadline) {
    const { rows } = await owner.query<{ so: boolean }>(statement);
    if (rows[0]?.so) return;
    await delay(5);
  }
  throw new Error(`It did not come about: ${statement}`);
}
