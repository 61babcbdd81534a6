import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import { prepareDemo } from '../../demo/seed.ts';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import { type CountingConnector, startCountingConnector } from './reminders/counting-connector.ts';
import { type Gate, gateBefore } from './reminders/gate.ts';
import { atEight, conversationOf, itIs, type Owed, owe, roundBefore } from './reminders/owe.ts';
import { type Instances, startInstances } from './sections/instances.ts';
import { startPostgres } from './sections/postgres.ts';

/** Four workers with ten messages each: so many of one instance can be between Teams' word and ours. */
const mostUnderWay = 40;
/** As fast as they can. */

export type ReminderFire = Owed & {
  readonly instances: number;
  /** How often all instances are killed in the midst of the claim. */
  readonly killsInClaim: number;
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
    instances: 3,
    killsInClaim: 3,
    pauseMilliseconds: 2_000,
    patienceMilliseconds: 1_800_000,
  });
  for (const [what, value] of Object.entries(figures)) console.log(`  ${String(value).padStart(9)}  ${what}`);
  for (const fault of faults) console.log(`✖ ${fault}`);
  console.log(faults.length === 0 ? 'Everybody was reminded once.' : `${faults.length} faults.`);
  return faults.length === 0;
}

/**
 * Several instances over a Postgres with the durability of production. They are killed with signal 9 when half of the
 * claim is written, when half of the first messages are put up, and one by one while these are delivered.
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
        await itIs(owner, atEight);
        const settings = {
          databaseUrl: postgres.appUrl,
          sandboxUrl: connector.url,
          world,
          logLevel: 'warn' as const,
        };
        const gates = await gatesOf(owner, postgres.ownerUrl);
        const running = await startInstances(fire.instances, { ...settings, pace: null }, postgres.folder);
        return await round(owner, connector, fire, { running, gates });
      });
    } finally {
      await connector.close();
      await sandbox.close();
    }
  } finally {
    await postgres.stop();
  }
}

type Gates = { readonly claim: Gate; readonly puttingUp: Gate };

/** In the middle of the duties, and in the middle of the people. */
async function gatesOf(owner: pg.Client, ownerUrl: string): Promise<Gates> {
  const { rows } = await owner.query<{ duty: string; person: string }>(
    `select (select id from duty where done_at is null order by id offset owed / 2 limit 1) as duty,
       (select person_id from duty where done_at is null order by person_id offset owed / 2 limit 1) as person
     from (select count(*) as owed from duty where done_at is null) all_duties`,
  );
  const { duty = '', person = '' } = rows[0] ?? {};
  return {
    claim: await gateBefore(ownerUrl, { table: 'reminder', column: 'duty_id', id: duty }),
    puttingUp: await gateBefore(ownerUrl, { table: 'reminder_digest', column: 'person_id', id: person }),
  };
}

/** Kills all when one of them is in the midst of it. How many there were. */
async function killAt(gate: Gate, running: Instances, fire: ReminderFire): Promise<number> {
  await gate.reached(fire.patienceMilliseconds);
  const killing = running.killAll();
  await gate.letThrough();
  return await killing;
}

async function round(
  owner: pg.Client,
  connector: CountingConnector,
  fire: ReminderFire,
  { running, gates }: { readonly running: Instances; readonly gates: Gates },
): Promise<Burnt> {
  const kills = { claim: 0, 'putting up': 0, delivery: 0 };
  const begun = performance.now();
  try {
    let halfClaims = 0;
    for (let time = 0; time < fire.killsInClaim; time += 1) {
      kills.claim += await killAt(gates.claim, running, fire);
      // Whatever was written of it is undone, the day with it.
      halfClaims += await count(owner, claimed);
    }
    await gates.claim.open();
    kills['putting up'] += await killAt(gates.puttingUp, running, fire);
    await gates.puttingUp.open();
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
      halfClaims,
    });
  } finally {
    await running.stop();
  }
}

const claimed = `select (select count(*) from reminder)
  + (select count(*) from reminder_round where day > '${roundBefore}') as count`;
const waiting = `select count(*) from outgoing_message where card = 'reminders' and state = 'waiting'`;
const untold = 'select count(*) from reminder where digest_id is null';

type Reckoning = {
  readonly kills: Readonly<Record<'claim' | 'putting up' | 'delivery', number>>;
  readonly notReady: readonly string[];
  readonly seconds: number;
  /** Reminders and days that a killed claim left. */
  readonly halfClaims: number;
};

async function reckoned(
  owner: pg.Client,
  { arrived }: CountingConnector,
  { duties, people }: Owed,
  { kills, notReady, seconds, halfClaims }: Reckoning,
): Promise<Burnt> {
  const reminders = await count(owner, 'select count(*) from reminder');
  const digests = await count(owner, 'select count(*) from reminder_digest');
  const sent = await count(
    owner,
    `select count(*) from outgoing_message where card = 'reminders' and lane = 'reminder' and state = 'sent'`,
  );
  const numbers = Array.from({ length: people }, (_, index) => index + 1);
  const missing = numbers.filter((number) => !arrived.has(conversationOf(number))).length;
  // Others are told of other things meanwhile.
  const posted = numbers.reduce((sum, number) => sum + (arrived.get(conversationOf(number)) ?? 0), 0);
  const doubles = posted - (people - missing);
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
      reminders,
      'messages put up': digests,
      'messages that arrived': posted,
      'of them twice': doubles,
      'twice, for each kill': Number((doubles / Math.max(1, allKills)).toFixed(2)),
      seconds: Math.round(seconds),
    },
    faults: [
      ...notReady,
      ...is('left of claims that were killed', halfClaims, 0),
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
