import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { createLog } from '../../bot/log.ts';
import { createPresenter } from '../../bot/present.ts';
import { createTeamsFace } from '../../bot/teams/teams-face.ts';
import { demoSeed, generateDemo } from '../../demo/data/generate.ts';
import { insertDemo } from '../../demo/data/insert.ts';
import { worldOf } from '../../demo/data/world.ts';
import { startDelivery } from '../../jobs/deliver.ts';
import { reminders } from '../../jobs/reminders.ts';
import { connectSandbox } from '../../sandbox/person/connect-sandbox.ts';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import { personalConversationId } from '../../sandbox/state/ids.ts';
import { addQuietDays } from '../../store/commands/add-quiet-days.ts';
import { chooseReminderPolicy } from '../../store/commands/choose-reminder-policy.ts';
import { chooseReminders } from '../../store/commands/choose-reminders.ts';
import { putOffReminders } from '../../store/commands/put-off-reminders.ts';
import { recordMilestone } from '../../store/commands/record-milestone.ts';
import { removeQuietDays } from '../../store/commands/remove-quiet-days.ts';
import { setServiceDays } from '../../store/commands/set-service-days.ts';
import { settleMilestones } from '../../store/commands/settle-milestones.ts';
import { openDuty } from '../../store/duty.ts';
import { actorById } from '../../store/queries/actor-of.ts';
import { openStore, type Store } from '../../store/store.ts';
import { contextOf } from '../support/group-fixture.ts';
import { idsOf } from '../support/nomination-steps.ts';
import type { TestDatabase } from '../support/test-database.ts';
import { arrangeYear } from './arrange-year.ts';
import { dutyFacts, type Facts, readFacts } from './facts.ts';
import { type Deed, liveThrough } from './life.ts';
import type { Asked } from './milestones.ts';
import type { Happening, Told } from './model.ts';
import { moment, shownIn } from './oslo-days.ts';

/** A message as it arrived: on which day, with whom, and its line for the notification. */
export type Arrived = { readonly day: string; readonly personId: string; readonly summary: string };

export type PlayedYear = {
  readonly facts: Facts;
  readonly happenings: readonly Happening[];
  /** What the messages told, by person and day, as it was when they left. */
  readonly told: readonly Told[];
  readonly arrived: readonly Arrived[];
  readonly violations: readonly string[];
  readonly services: number;
};

const account = { appId: '4d1f0c34-9f0b-4a57-9d0e-2f4c7be0a111', appPassword: 'only in tests' };

/**
 * Plays a year in fast time: the demo's country, or one service of so many, on a Postgres of its own, with the jobs as
 * the schedule calls them, and the sandbox in Teams' place. The clock of business is put forward; the rates, which are
 * reckoned by real time, are not what is looked at here.
 */
export async function playYear(
  database: Pick<TestDatabase, 'ownerUrl' | 'appUrl'>,
  { oneOf, seed }: { readonly oneOf: number; readonly seed: number },
): Promise<PlayedYear> {
  const data = generateDemo({ seed: demoSeed, scale: 1, now: moment('2026-10-30', '15:00:00') });
  const world = worldOf(data, { ...account, botEndpoint: 'http://127.0.0.1:9/api/messages' });
  const sandbox = await startSandbox({
    world: { ...world, bot: { ...world.bot, installedFor: 'everybody' } },
    settings: { rates: false },
  });
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const store = await openStore({ url: database.appUrl });
  try {
    await insertDemo(owner, data);
    await arrangeYear(owner, { appId: account.appId, sandboxUrl: sandbox.url, oneOf });
    const facts = await readFacts(owner);
    const accounts = new Map(
      data.accounts.map((one) => [personalConversationId(account.appId, one.objectId), one.personId]),
    );
    const year = await startYear({
      store,
      owner,
      sandboxUrl: sandbox.url,
      people: accounts,
      askEvery: oneOf === 1 ? 1 : 5,
    });
    for (const deed of liveThrough(facts, { seed, isThorough: oneOf === 1 })) await year.does(deed);
    const services = new Set(facts.duties.map(({ serviceId }) => serviceId)).size;
    return { facts, services, ...(await year.end()) };
  } finally {
    await store.close();
    await owner.end();
    await sandbox.close();
  }
}

type Parts = {
  readonly store: Store;
  readonly owner: pg.Client;
  readonly sandboxUrl: string;
  /** Whose each personal conversation is. */
  readonly people: ReadonlyMap<string, string>;
  /** At so many wakings of the schedule it is looked what comes back. */
  readonly askEvery: number;
};

async function startYear({ store, owner, sandboxUrl, people, askEvery }: Parts) {
  const sandbox = await connectSandbox(sandboxUrl);
  const { tenants } = await sandbox.world();
  const log = createLog({
    level: 'error',
    destination: { write: (line) => void process.stderr.write(line) },
  });
  const face = createTeamsFace(
    {
      appId: account.appId,
      tenantIds: tenants.map(({ id }) => id),
      app: { kind: 'sandbox', password: account.appPassword, tokenUrl: `${sandboxUrl}/oauth2/token` },
      metadata: { openIdUrl: `${sandboxUrl}/.well-known/openidconfiguration` },
      serviceUrls: [`${sandboxUrl}/`],
    },
    log,
    { defectText: () => '', onReplied: async () => undefined, onReplyFailed: () => undefined },
  );
  const delivery = await startDelivery({
    store,
    sender: face.sender,
    directory: { install: async () => 'not-allowed' },
    present: createPresenter(store, account.appId),
    log,
    fallbackServiceUrl: `${sandboxUrl}/`,
    pace: null,
    instance: 'year',
  });
  const job = reminders(store, log, () => delivery.wake());
  const happenings: Happening[] = [];
  const told: Told[] = [];
  const arrived: Arrived[] = [];
  const finishing: Deed[] = [];
  const asked = new Set<string>();
  let ticks = 0;
  let seen = 0;
  let digests = 0;

  const itIs = (at: Date) =>
    owner.query(
      `insert into business_clock (offset_seconds) values (ceil(extract(epoch from $1::timestamptz - now()))::bigint)
       on conflict (only_row) do update set offset_seconds = excluded.offset_seconds`,
      [at],
    );
  const as = async (personId: string) => {
    const actor = await actorById(store, personId);
    if (!actor) throw new Error('Nobody is there to do it');
    return contextOf(store, actor, randomUUID());
  };

  /** As another job of the schedule does: what comes back is asked for. */
  async function asks(at: Date): Promise<void> {
    const actor = { kind: 'system', job: 'milestones' } as const;
    idsOf(await settleMilestones({ store, actor, correlationId: randomUUID(), submissionKey: null }));
    const { rows } = await owner.query<Asked & { dutyId: string }>(
      `select milestone.service_id as "serviceId", milestone.kind as what, milestone.due_on::text as "dueOn",
         duty.id as "dutyId"
       from milestone join duty on duty.subject_id = milestone.id
       where milestone.recorded_on is null and duty.id <> all ($1)`,
      [[...asked]],
    );
    const facts =
      rows.length === 0
        ? []
        : await dutyFacts(
            owner,
            rows.map(({ dutyId }) => dutyId),
          );
    const duties = rows.flatMap(({ dutyId, ...one }) => {
      asked.add(dutyId);
      const duty = facts.find(({ id }) => id === dutyId);
      return duty ? [{ ...one, duty }] : [];
    });
    happenings.push({ kind: 'asked', at, duties });
  }

  async function tick(at: Date): Promise<void> {
    if (ticks % askEvery === 0) await asks(at);
    ticks += 1;
    await job.run();
    await deliverAll();
    happenings.push({ kind: 'tick', at });
    if (!(await isAnythingNew())) return;
    const { rows } = await owner.query<Told>(
      `select digest.day::text as day, digest.person_id as "personId",
         coalesce(array_agg(distinct reminder.duty_id::text order by reminder.duty_id::text)
           filter (where reminder.person_id = digest.person_id), '{}') as own,
         coalesce(array_agg(distinct reminder.duty_id || ' of ' || reminder.person_id
             order by reminder.duty_id || ' of ' || reminder.person_id)
           filter (where reminder.person_id <> digest.person_id), '{}') as "ofOthers"
       from reminder_digest digest
       join reminder on reminder.digest_id = digest.id
       join duty on duty.id = reminder.duty_id and duty.done_at is null
       where digest.day = oslo_today()
         and exists (select from duty_audience
           where duty_audience.duty_id = duty.id and duty_audience.person_id = reminder.person_id)
         and digest.person_id::text <> all ($1)
       group by digest.id`,
      [told.filter(({ day }) => day === dayOf(at)).map(({ personId }) => personId)],
    );
    told.push(...rows);
    await owner.query(`update conversation set sent_at = '{}' where sent_at <> '{}'`);
    const entries = await sandbox.traffic({ after: seen, direction: 'fromBot', limit: 2_000 });
    seen = entries.at(-1)?.seq ?? seen;
    for (const { method, conversationId = '', status, request } of entries) {
      const personId = people.get(conversationId);
      if (method !== 'POST' || !personId || status >= 300) continue;
      const { summary = '' } = request as { readonly summary?: string };
      arrived.push({ day: dayOf(at), personId, summary });
    }
  }

  /** What Teams took too long for is tried again after real seconds, in which days of this year would go by. */
  async function deliverAll(): Promise<void> {
    for (let tries = 0; tries < 5; tries += 1) {
      await delivery.drain();
      const { rowCount } = await owner.query(
        `update pgboss.job set start_after = now()
         where name = 'delivery' and state = 'retry' and start_after > now()`,
      );
      if (!rowCount) return;
    }
  }

  async function isAnythingNew(): Promise<boolean> {
    const { rows } = await owner.query<{ count: number }>('select count(*)::integer from reminder_digest');
    const before = digests;
    digests = rows[0]?.count ?? 0;
    return digests > before;
  }

  /** A seat that nobody holds, or something that an assessment left to be done. */
  async function owes({
    at,
    what,
    serviceId,
    doneAfterDays,
  }: Extract<Deed, { kind: 'owes' }>): Promise<void> {
    const subjects =
      what === 'fill-seat'
        ? 'select id from seat where service_id = $1'
        : `select follow_up.id from follow_up join assessment on assessment.id = follow_up.assessment_id
           join report on report.id = assessment.report_id where report.service_id = $1`;
    const { rows } = await owner.query<{ id: string }>(
      `select id from (${subjects}) subject where not exists
         (select from duty where subject_id = subject.id and done_at is null) order by id limit 1`,
      [serviceId],
    );
    const [seat] = rows;
    if (!seat) return;
    const owed = { subjectId: seat.id, serviceId, owner: { kind: 'service-leader', serviceId } } as const;
    const dueAt = new Date(at.getTime() + 60 * 86_400_000);
    await store.db
      .transaction()
      .execute((tx) =>
        what === 'fill-seat'
          ? openDuty(tx, { kind: what, subjectType: 'seat', ...owed })
          : openDuty(tx, { kind: what, subjectType: 'follow-up', ...owed, dueAt }),
      );
    const newest = await sql<{ id: string }>`
      select id from duty where subject_id = ${seat.id} and done_at is null`.execute(store.db);
    const [duty] = await dutyFacts(owner, [newest.rows[0]?.id ?? '']);
    if (!duty) throw new Error('Nothing is owed');
    happenings.push({ kind: 'owed', at, duty });
    if (doneAfterDays === null) return;
    const doneAt = new Date(at.getTime() + doneAfterDays * 86_400_000 + 3_600_000);
    finishing.push({ kind: 'done', at: doneAt, dutyId: duty.id });
    finishing.sort((one, other) => one.at.getTime() - other.at.getTime());
  }

  async function act(deed: Deed): Promise<void> {
    const { at } = deed;
    await itIs(at);
    switch (deed.kind) {
      case 'tick':
        return await tick(at);
      case 'owes':
        return await owes(deed);
      case 'done':
        await owner.query('update duty set done_at = business_now() where id = $1', [deed.dutyId]);
        return void happenings.push({ kind: 'done', at, dutyId: deed.dutyId });
      case 'chooses': {
        const { personId, weekly, awayUntil, readerId } = deed;
        const frequency = weekly ? 'weekly' : 'daily';
        const reader = readerId ? await referenceTo(readerId) : null;
        idsOf(await chooseReminders(await as(personId), { frequency, awayUntil, reader }));
        return void happenings.push({ kind: 'chosen', at, personId, weekly, awayUntil, readerId });
      }
      case 'records': {
        const { serviceId, what, day } = deed;
        idsOf(await recordMilestone(await asCoordinator(), { serviceId, kind: what, day }));
        return void happenings.push({ kind: 'recorded', at, serviceId, what, day });
      }
      case 'tells-days': {
        const { serviceId, days } = deed;
        idsOf(await setServiceDays(await asCoordinator(), { serviceId, ...days }));
        return void happenings.push({ kind: 'days', at, serviceId, days });
      }
      case 'puts-off':
        return await putsOff(deed);
      case 'new-leader':
        await owner.query(
          `with gone as (update role_grant set ended_at = business_now()
             where role = 'service-leader' and service_id = $1 and person_id = $2 and ended_at is null returning 1)
           insert into role_grant (id, person_id, role, service_id)
           select gen_random_uuid(), $3, 'service-leader', $1 from gone`,
          [deed.serviceId, deed.from, deed.to],
        );
        return void happenings.push(deed);
      case 'member-left':
        await owner.query('update membership set ends_on = $2 where id = $1', [
          deed.membershipId,
          deed.lastDay,
        ]);
        return void happenings.push(deed);
      case 'policy':
        return await policy(deed);
      case 'quiet-days': {
        const { days, entry, holds } = deed;
        idsOf(await (holds ? addQuietDays : removeQuietDays)(await asCoordinator(), { entry }));
        return void happenings.push({ kind: 'quiet', at, days, holds });
      }
    }
  }

  async function referenceTo(personId: string) {
    const { rows } = await owner.query<{ tenant: string; object: string }>(
      'select tenant_id as tenant, object_id as object from identity where person_id = $1 limit 1',
      [personId],
    );
    const [identity] = rows;
    if (!identity) throw new Error('Nobody is there to read');
    return { kind: 'directory', tenantId: identity.tenant, objectId: identity.object, found: null } as const;
  }

  /** Who has no message today has nothing to press. */
  async function putsOff({ at, personId }: Extract<Deed, { kind: 'puts-off' }>): Promise<void> {
    const { rows } = await owner.query<{ id: string }>(
      'select id from reminder_digest where person_id = $1 and day = oslo_today()',
      [personId],
    );
    const [digest] = rows;
    if (!digest) return;
    idsOf(await putOffReminders(await as(personId), { digestId: digest.id }));
    happenings.push({ kind: 'put-off', at, personId });
  }

  async function asCoordinator() {
    const { rows } = await owner.query<{ id: string }>(
      `select person_id as id from role_grant where role = 'national-coordinator' and ended_at is null limit 1`,
    );
    return await as(rows[0]?.id ?? '');
  }

  async function policy({ at, steps }: Extract<Deed, { kind: 'policy' }>): Promise<void> {
    const chosen = steps.map(([day, ...to]) => ({ day, to }));
    idsOf(await chooseReminderPolicy(await asCoordinator(), { policy: 'vacancy', steps: chosen }));
    const kinds = ['fill-seat', 'pass-request', 'name-candidate', 'answer-named', 'search-further'];
    happenings.push({ kind: 'policy', at, kinds, steps });
  }

  return {
    async does(deed: Deed): Promise<void> {
      while (finishing[0] && finishing[0].at <= deed.at) await act(finishing.shift() as Deed);
      await act(deed);
    },
    async end() {
      await delivery.stop();
      return { happenings, told, arrived, violations: await sandbox.violations() };
    },
  };
}

function dayOf(at: Date): string {
  return shownIn(at)[0];
}
