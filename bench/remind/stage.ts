import pg from 'pg';
import { demoSeed, generateDemo } from '../../demo/data/generate.ts';
import { insertDemo } from '../../demo/data/insert.ts';
import { claimReminders } from '../../store/commands/claim-reminders.ts';
import { sendDigests } from '../../store/commands/send-digests.ts';
import { openStore, type Store } from '../../store/store.ts';
import type { BenchPostgres } from '../postgres.ts';

const context = (store: Store) => ({
  store,
  actor: { kind: 'system', job: 'reminders' } as const,
  correlationId: 'bench',
  submissionKey: null,
});

/** The morning on which all that is owed falls due. */
const day = '2027-02-10';
const morning = `${day}T07:30:00Z`;

export type Stage = {
  readonly appUrl: string;
  readonly tenantId: string;
  /** How many reminders a claim writes, and how many people they are for. */
  readonly reminders: number;
  readonly people: number;
  /** The table empty, and as it was before the first claim. */
  reset(): Promise<void>;
  claim(): Promise<void>;
  /** The same rows, from a table that has them ready, by one statement. */
  insertOnly(): Promise<void>;
  /** Puts messages up for so many people, whose chats are there; what is up already goes. As notices they are no reminders. */
  putUp(people: number, serviceUrl: string, lane?: 'reminder' | 'notice'): Promise<void>;
  close(): Promise<void>;
};

/** A country of so many times the size, in which everything that is owed is due on one day. */
export async function makeStage(postgres: BenchPostgres, scale: number): Promise<Stage> {
  const data = generateDemo({ seed: demoSeed, scale, now: new Date('2026-11-10T12:00:00Z') });
  const { ownerUrl, appUrl } = await postgres.make(`reminded${scale}`, async (client) => {
    await insertDemo(client, data);
    await client.query(
      `delete from duty where id not in
         (select distinct on (kind, subject_id) id from duty order by kind, subject_id, id)`,
    );
    await client.query(
      `update duty set done_at = null, done_by = null, due_at = '${day}T22:59:59Z', since = '2026-11-10T08:00:00Z'`,
    );
    await client.query(
      `insert into business_clock (offset_seconds) select extract(epoch from '${morning}'::timestamptz - now())::bigint`,
    );
  });
  const store = await openStore({ url: appUrl });
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const reset = async () => {
    await owner.query('truncate reminder, reminder_round');
    await owner.query(
      `insert into reminder_round (day, after_day) values ('${day}'::date - 1, '${day}'::date - 2)`,
    );
  };
  await reset();
  await claimReminders(context(store));
  await owner.query('create table ready as select duty_id, person_id, day, why, step from reminder');
  await owner.query('grant select on ready to public');
  await owner.query('vacuum analyze');
  const { rows } = await owner.query<{ reminders: number; people: number }>(
    'select count(*)::integer as reminders, count(distinct person_id)::integer as people from ready',
  );
  return {
    appUrl,
    tenantId: data.rows.tenant[0]?.id ?? '',
    ...(rows[0] ?? { reminders: 0, people: 0 }),
    reset,
    async claim() {
      await claimReminders(context(store));
    },
    async insertOnly() {
      await owner.query('insert into reminder (duty_id, person_id, day, why, step) select * from ready');
    },
    async putUp(people, serviceUrl, lane = 'reminder') {
      await owner.query('delete from outgoing_message');
      await owner.query('delete from pgboss.job');
      await owner.query("delete from conversation where kind = 'personal'");
      await owner.query('truncate reminder, reminder_digest, digest_notice');
      await owner.query(
        `with told as (select distinct person_id from ready order by person_id limit $1),
         chat as (
           insert into conversation (id, kind, tenant_id, service_url, person_id)
           select 'a:' || person_id, 'personal', $2::uuid, $3, person_id from told
         )
         insert into reminder (duty_id, person_id, day, why, step)
         select duty_id, person_id, day, why, step from ready join told using (person_id)`,
        [people, data.rows.tenant[0]?.id, serviceUrl],
      );
      await owner.query('analyze');
      await sendDigests(context(store));
      await owner.query('update outgoing_message set lane = $1', [lane]);
    },
    async close() {
      await store.close();
      await owner.end();
    },
  };
}
