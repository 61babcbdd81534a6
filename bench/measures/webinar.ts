import { setTimeout as delay } from 'node:timers/promises';
import { prepareDemo } from '../../demo/seed.ts';
import { connectSandbox } from '../../sandbox/person/connect-sandbox.ts';
import { sandboxApi } from '../../sandbox/person/sandbox-api.ts';
import { TabPage } from '../../sandbox/person/tab-page.ts';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import { startInstances } from '../../scripts/chaos/sections/instances.ts';
import { type Postgres, startPostgres } from '../../scripts/chaos/sections/postgres.ts';
import { type AimedFigure, figure } from '../figure.ts';
import type { Scope } from '../scope.ts';
import { faultsOf, type Hall, type Kept, percentile, playHall } from '../webinar/hall.ts';

const account = { appId: '4d1f0c34-9f0b-4a57-9d0e-2f4c7be0a111', appPassword: 'only here' };

/**
 * How far the live view of a webinar is behind, at the 99th percentile: 160 ask within a minute, 500 listen and vote,
 * three moderate at three instances of the program and answer some, each a process of its own, over one Postgres as in
 * production. Beside it the same with a single listener. Throws when a question was lost, done twice or overtaken, an
 * asker was not told of the answer once, or a rate of Teams was broken.
 */
export async function webinar({ tiny, say }: Scope): Promise<AimedFigure[]> {
  const postgres = await startPostgres();
  try {
    const place = { ...account, botEndpoint: 'http://127.0.0.1:9/api/messages' };
    const { world } = await prepareDemo({ ...postgres, ...place, log: () => undefined });
    const sandbox = await startSandbox({ world });
    // What is sent goes there, and its rates are kept count of; what waited from before is not of the webinar.
    await postgres.asOwner(async (client) => {
      await client.query('update conversation set service_url = $1', [`${sandbox.url}/`]);
      await client.query(
        `update outgoing_message set state = 'obsolete', settled_at = now() where state = 'waiting'`,
      );
    });
    const running = await startInstances(
      3,
      { databaseUrl: postgres.appUrl, sandboxUrl: sandbox.url, world, logLevel: 'warn' },
      postgres.folder,
    );
    try {
      const instances = running.ports.map((port) => `http://127.0.0.1:${port}`);
      const people = await peopleOf(postgres, sandbox.url, tiny ? 20 : 500);
      const size = tiny
        ? { questions: 12, toShow: 12, withinMilliseconds: 600 }
        : { questions: 160, toShow: 160, withinMilliseconds: 60_000 };
      const base = { instances, ...people, answersEvery: 5, patienceMilliseconds: 60_000 };
      const quiet: Hall = {
        ...base,
        questions: tiny ? 4 : 20,
        toShow: tiny ? 4 : 20,
        withinMilliseconds: tiny ? 400 : 10_000,
        gatheringId: people.gatherings.coming,
        listeners: people.listeners.slice(0, 1),
      };
      const full: Hall = { ...base, ...size, gatheringId: people.gatherings.present };
      const alone = await measured(postgres, quiet);
      const behind = await measured(postgres, full);
      const connected = await connectSandbox(sandbox.url);
      // Whether somebody has the app is found out by trying, once for each account; a rate is never tried.
      const atMost = { BotNotInConversationRoster: await accountsTried(postgres) };
      await connected.expectNoViolations({ atMost });
      say(`webinar: ${full.questions} asked, ${full.listeners.length} listened, nothing was lost`);
      return [
        figure('webinar-behind-p99', 'ms', {
          value: behind,
          baseline: alone,
          aim: { of: 'value', most: 2_000 },
        }),
      ];
    } finally {
      await running.stop();
      await sandbox.close();
    }
  } finally {
    await postgres.stop();
  }
}

async function measured(postgres: Postgres, hall: Hall): Promise<number> {
  const { kept: before } = await keptOf(postgres, hall.gatheringId);
  const played = await playHall(hall);
  await allIsSent(postgres, hall);
  const { kept, votes } = await keptOf(postgres, hall.gatheringId);
  const known = new Set(before.map(({ id }) => id));
  const added = kept.filter(({ id }) => !known.has(id));
  const counted = votes.filter((id) => !known.has(id)).length;
  const faults = faultsOf(played, hall, added, counted);
  if (faults.length > 0) throw new Error(`The webinar did not go well: ${faults.slice(0, 10).join('; ')}`);
  return percentile(played.lags, 99);
}

/** Messages go at Teams' pace, which the sandbox keeps count of. */
async function allIsSent(postgres: Postgres, { patienceMilliseconds }: Hall): Promise<void> {
  const end = Date.now() + patienceMilliseconds;
  const waiting = async (): Promise<number> =>
    await postgres.asOwner(async (client) => {
      const { rows } = await client.query<{ count: number }>(
        `select count(*)::integer as count from outgoing_message
         where cause = 'question-answered' and state = 'waiting'`,
      );
      return rows[0]?.count ?? 0;
    });
  while ((await waiting()) > 0 && Date.now() < end) await delay(200);
}

/** Those of people who got nothing, and of people who have several: in which there is no app, nobody knew before. */
async function accountsTried(postgres: Postgres): Promise<number> {
  return await postgres.asOwner(async (client) => {
    const { rows } = await client.query<{ count: number }>(
      `select count(*)::integer as count from identity
       where person_id in (select person_id from outgoing_message where state = 'unreachable')
         or person_id in (select person_id from identity group by person_id having count(*) > 1)`,
    );
    return rows[0]?.count ?? 0;
  });
}

async function keptOf(postgres: Postgres, gatheringId: string) {
  return await postgres.asOwner(async (client) => {
    const { rows: kept } = await client.query<Kept>(
      `select id, (select count(*)::integer from outgoing_message where subject_id = question.id
         and cause = 'question-answered' and lane <> 'update' and state in ('sent', 'unreachable')) as told
       from question where gathering_id = $1 order by ordinal`,
      [gatheringId],
    );
    const { rows } = await client.query<{ id: string }>(
      'select question_id as id from question_vote join question on question.id = question_id where gathering_id = $1',
      [gatheringId],
    );
    return { kept, votes: rows.map(({ id }) => id) };
  });
}

/** The demo's webinars, those who are invited to them, and those who moderate. */
async function peopleOf(postgres: Postgres, sandboxUrl: string, count: number) {
  const found = await postgres.asOwner(async (client) => {
    const { rows: gatherings } = await client.query<{ id: string; starts_at: Date }>(
      'select id from gathering where asking_closes_at > business_now() order by starts_at',
    );
    const { rows: guests } = await client.query<{ id: string }>(
      `select object_id as id from gathering_guest join identity using (person_id)
       where gathering_id = $1 and not exists (select from role_grant where person_id = identity.person_id
         and role in ('moderator', 'national-coordinator', 'regional-contact')) order by person_id limit $2`,
      [gatherings[0]?.id, count],
    );
    const { rows: moderators } = await client.query<{ id: string }>(
      `select object_id as id from identity where person_id in (
         select person_id from role_grant where role = 'national-coordinator' and ended_at is null
         union select person_id from gathering_moderator where gathering_id = $1)
       order by person_id limit 3`,
      [gatherings[0]?.id],
    );
    if (moderators.length < 3) throw new Error('The demo has no three moderators');
    return { gatherings, guests, moderators };
  });
  const api = sandboxApi(sandboxUrl);
  const tokens = async (users: readonly { readonly id: string }[]) => {
    const all: string[] = [];
    for (const { id } of users) all.push((await TabPage.open(api, { id, locale: 'nb-NO' })).token);
    return all;
  };
  const [present, coming] = found.gatherings.map(({ id }) => id);
  if (!present || !coming) throw new Error('The demo has no webinars');
  const listeners = await tokens(found.guests);
  return {
    gatherings: { present, coming },
    listeners,
    askers: listeners.slice(0, 160),
    moderators: await tokens(found.moderators),
  };
}
