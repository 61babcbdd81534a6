import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { faultsIn } from '../../scripts/chaos/sections/history.ts';
import { readHistory } from '../../scripts/chaos/sections/read-history.ts';
import { runInstances } from '../../scripts/chaos/sections/run-instances.ts';
import { createReportFixture, letHelp, type ReportFixture } from '../support/report-fixture.ts';

let fixture: ReportFixture;
let client: pg.Client;
beforeAll(async () => {
  fixture = await createReportFixture();
  for (const sectionId of [fixture.sections.activity, fixture.sections.challenges])
    await letHelp(fixture, sectionId);
  client = new pg.Client({ connectionString: fixture.ownerUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await fixture.drop();
});

it('many writers on three instances, killed and cut off from the database: one holds at a time, and no text is lost', {
  timeout: 120_000,
}, async () => {
  const { activity, challenges } = fixture.sections;
  const { serviceLeader, candidate } = fixture.people;
  const { answers, kills, crashes } = await runInstances(
    {
      url: fixture.appUrl,
      personIds: [serviceLeader, candidate],
      sectionIds: [activity, challenges],
      writers: 8,
      leaseSeconds: 0.3,
      // Enough comes sooner, unless the machine is busy.
      milliseconds: 80_000,
    },
    {
      instances: 3,
      killAfter: 25,
      isEnough: ({ answers, kills }) => {
        const kept = answers.filter(({ kind }) => kind === 'kept').length;
        return kills >= 4 && kept > 10 && answers.length - kept > 40;
      },
      async disturb() {
        // Every connection of the program breaks, in whatever it was doing.
        await client.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and application_name = 'samrad' and pid <> pg_backend_pid()`,
        );
        await client.query(
          `update section_lock set active_at = active_at - interval '1 hour' where section_id = $1`,
          [activity],
        );
      },
    },
  );
  const history = await readHistory(client, answers, [activity, challenges]);
  expect(crashes).toEqual([]);
  expect(faultsIn(history)).toEqual([]);
  expect(kills).toBeGreaterThanOrEqual(4);
  // It tried what it means to try.
  expect(answers.filter(({ kind }) => kind === 'saved').length).toBeGreaterThan(40);
  expect(answers.filter(({ kind }) => kind === 'kept').length).toBeGreaterThan(10);
});
