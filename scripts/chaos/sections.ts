import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { prepareDemo } from '../../demo/seed.ts';
import { startEmbedded } from '../../store/embedded/launcher.ts';
import { readNotice } from '../../store/embedded/server-process.ts';
import { faultsIn } from './sections/history.ts';
import { readHistory } from './sections/read-history.ts';
import { runInstances } from './sections/run-instances.ts';

/**
 * Many write the sections of reports at once, on three instances over a Postgres of their own, while instances and
 * the database are killed; then what happened is checked. Returns whether it may happen so.
 */
export async function sectionsUnderFire(milliseconds: number): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'samrad-chaos-'));
  // As root the server runs as another user, who has to pass through here.
  chmodSync(folder, 0o711);
  const place = { folder: join(folder, 'postgres'), durability: 'full' } as const;
  let server = await startEmbedded(place);
  // The instances go on with the address that they have.
  const port = Number(new URL(server.ownerUrl).port);
  try {
    const who = await prepare(server.ownerUrl, server.appUrl);
    const { answers, kills, crashes } = await runInstances(
      { ...who, url: server.appUrl, writers: 16, leaseSeconds: 1, milliseconds },
      {
        instances: 3,
        killAfter: 200,
        isEnough: () => false,
        async disturb() {
          const notice = await readNotice(join(place.folder, 'data'));
          if (notice) execFileSync('kill', ['-9', String(notice.pid)]);
          await delay(500);
          server = await startEmbedded({ ...place, port });
        },
      },
    );
    const history = await withClient(server.ownerUrl, (client) =>
      readHistory(client, answers, who.sectionIds),
    );
    const faults = [...faultsIn(history), ...crashes];
    const saved = answers.filter(({ kind }) => kind === 'saved').length;
    console.log(
      `  ${saved} texts saved, ${answers.length - saved} kept, ${kills} kills of an instance and the database`,
    );
    for (const fault of faults.slice(0, 40)) console.log(`✖ ${fault}`);
    return faults.length === 0;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The demo's reports; everybody who writes them may write in a few sections of one service. */
async function prepare(ownerUrl: string, appUrl: string) {
  await prepareDemo({
    ownerUrl,
    appUrl,
    log: () => undefined,
    appId: 'app',
    appPassword: 'password',
    botEndpoint: 'http://127.0.0.1/',
    clockUrl: 'http://127.0.0.1/',
  });
  return await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ id: string; leader: string }>(
      `select section.id, role_grant.person_id as leader
       from report_section section
       join report_part part on part.id = section.part_id and part.kind = 'service'
       join report on report.id = section.report_id
       join role_grant on role_grant.service_id = report.service_id and role_grant.role = 'service-leader'
       where not section.is_frozen and section.state = 'not-begun' and report.id = (
         select section.report_id from report_section section where not is_frozen and state = 'not-begun'
         group by section.report_id order by count(*) desc, section.report_id limit 1)
       order by section.ordinal limit 6`,
    );
    const leader = rows[0]?.leader ?? '';
    const helpers = await client.query<{ id: string }>(
      `select id from person where id <> $1 order by id limit 5`,
      [leader],
    );
    for (const section of rows) {
      for (const helper of helpers.rows) {
        await client.query(
          `insert into section_delegate (id, section_id, person_id, given_by) values (gen_random_uuid(), $1, $2, $3)`,
          [section.id, helper.id, leader],
        );
      }
    }
    const personIds = [leader, ...helpers.rows.map(({ id }) => id)];
    return { personIds, sectionIds: rows.map(({ id }) => id) };
  });
}

async function withClient<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
