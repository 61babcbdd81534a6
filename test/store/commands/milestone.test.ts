import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { milestoneRoutes } from '../../../bot/handlers/milestone.ts';
import type { Request, Service } from '../../../bot/service.ts';
import type { RecordedDays } from '../../../domain/milestone.ts';
import { recordMilestone } from '../../../store/commands/record-milestone.ts';
import { setServiceDays } from '../../../store/commands/set-service-days.ts';
import { settleMilestones } from '../../../store/commands/settle-milestones.ts';
import { groupView } from '../../../store/queries/group-view.ts';
import { homeView } from '../../../store/queries/home-view.ts';
import { milestoneView } from '../../../store/queries/milestone-view.ts';
import { createGroupFixture, type GroupFixture, type PersonName } from '../../support/group-fixture.ts';
import { ledBy } from '../../support/milestone-steps.ts';
import { idsOf } from '../../support/nomination-steps.ts';
import { asReminders, oneRound, remindedOn, roundAt } from '../../support/reminder-steps.ts';
import { itIs } from '../../support/weekly-steps.ts';
import { waitForLocks } from '../wait-for-locks.ts';

let fixture: GroupFixture;
beforeEach(async () => {
  fixture = await createGroupFixture();
  await itIs(fixture, '2027-02-01T12:00:00Z');
  await ledBy(fixture, 'lineLeader');
});
afterEach(async () => {
  await fixture.drop();
});

async function serviceIs(days: {
  started_on?: string;
  term_ends_on?: string;
  type?: 'competence' | 'network';
}) {
  await fixture.store.db.updateTable('service').set(days).where('id', '=', fixture.serviceId).execute();
}

async function lastMet(day: string) {
  await fixture.store.db
    .updateTable('reference_group')
    .set({ last_met_on: day })
    .where('service_id', '=', fixture.serviceId)
    .execute();
}

async function owedBy(who: PersonName) {
  const home = await homeView(fixture.store, await fixture.actor(who));
  return home?.duties.map(({ kind }) => kind);
}

const asked = async () => idsOf(await settleMilestones(asReminders(fixture))).asked;

it('the yearly meeting is asked of the group’s leader, reminded of, and done when it is recorded (R25)', async () => {
  await lastMet('2026-03-10');
  expect(await asked()).toBe('1');
  expect(await asked()).toBe('0');
  expect(await owedBy('lineLeader')).toEqual(['hold-meeting']);
  await oneRound(fixture);
  await roundAt(fixture, '2027-02-08T07:30:00Z');
  expect((await remindedOn(fixture, '2027-02-08')).map(({ name }) => name)).toEqual(['Per Prøve']);

  const input = { serviceId: fixture.serviceId, kind: 'meeting', day: '2027-02-05' } as const;
  idsOf(await recordMilestone(await fixture.as('lineLeader'), input));
  expect(await owedBy('lineLeader')).toEqual([]);
  expect(await asked()).toBe('0');
  const group = await groupView(fixture.store, await fixture.actor('serviceLeader'), fixture.serviceId);
  expect(group?.attention.map(({ kind }) => kind)).not.toContain('not-met-for-a-year');
});

it('a meeting that nobody asked for counts too', async () => {
  await lastMet('2025-03-10');
  const input = { serviceId: fixture.serviceId, kind: 'meeting', day: '2027-01-29' } as const;
  idsOf(await recordMilestone(await fixture.as('serviceLeader'), input));
  expect(await asked()).toBe('0');
});

it('an evaluation is the service’s, and an end of term its region’s, until they are recorded (R47, R50)', async () => {
  await lastMet('2027-01-10');
  await serviceIs({ type: 'competence', started_on: '2022-03-01', term_ends_on: '2028-10-01' });
  expect(await asked()).toBe('2');
  expect(await owedBy('serviceLeader')).toContain('evaluate-service');
  expect(await owedBy('receivingContact')).toContain('settle-term');
  const { serviceId } = fixture;
  idsOf(
    await recordMilestone(await fixture.as('serviceLeader'), {
      serviceId,
      kind: 'evaluation',
      day: '2027-01-20',
    }),
  );
  idsOf(
    await recordMilestone(await fixture.as('receivingContact'), {
      serviceId,
      kind: 'term',
      day: '2033-12-31',
    }),
  );
  expect(await owedBy('serviceLeader')).not.toContain('evaluate-service');
  expect(await owedBy('receivingContact')).not.toContain('settle-term');
  expect(await asked()).toBe('0');
});

it('a service may end as planned: once that is recorded, nobody asks again (R50)', async () => {
  await lastMet('2027-01-10');
  await serviceIs({ type: 'competence', term_ends_on: '2027-12-31' });
  expect(await asked()).toBe('1');
  const input = { serviceId: fixture.serviceId, kind: 'term', day: '2027-12-31' } as const;
  idsOf(await recordMilestone(await fixture.as('receivingContact'), input));
  expect(await asked()).toBe('0');
  expect(await owedBy('receivingContact')).not.toContain('settle-term');
});

it('a network is assessed by all together (R54)', async () => {
  await fixture.store.db.deleteFrom('membership').execute();
  await lastMet('2027-01-10');
  await serviceIs({ type: 'network', started_on: '2021-06-01' });
  expect(await asked()).toBe('1');
  expect(await owedBy('coordinator')).toEqual(['evaluate-service']);
});

it.each(['meeting', 'evaluation'] as const)(
  'of each %s the newest day stands, and only a correction moves it back',
  async (kind) => {
    const { serviceId, store } = fixture;
    const stands = async () =>
      (await milestoneView(store, await fixture.actor('serviceLeader'), { serviceId, kind }))?.recordedOn;
    const record = async (day: string, corrects = false) =>
      idsOf(await recordMilestone(await fixture.as('serviceLeader'), { serviceId, kind, day, corrects }));
    await serviceIs({ started_on: '2022-03-01' });
    await record('2027-01-20');
    await record('2026-01-15');
    expect(await stands()).toBe('2027-01-20');
    expect(await asked()).toBe(kind === 'meeting' ? '1' : '0');
    await record('2027-01-10', true);
    expect(await stands()).toBe('2027-01-10');
    await record('2027-01-11');
    expect(await stands()).toBe('2027-01-11');
  },
);

it('the button that corrects says so, and what was asked for stays asked for', async () => {
  await lastMet('2026-01-10');
  const { serviceId, store } = fixture;
  expect(await asked()).toBe('1');
  const actor = await fixture.actor('serviceLeader');
  const press = async (data: Readonly<Record<string, string>>) =>
    await milestoneRoutes['record-milestone'].answer(
      { store } as Service,
      {
        ...{ actor, reader: actor, reading: { language: 'nb', now: new Date('2027-02-01T12:00:00Z') } },
        data: { serviceId, kind: 'meeting', ...data },
        ...{ submissionKey: randomUUID(), correlationId: '', appId: 'app', tabUrl: null, inDialog: false },
      } as unknown as Request,
    );
  const records = async () =>
    await store.db.selectFrom('milestone').select('recorded_on').orderBy('recorded_on').execute();
  await press({ day: '2027-01-30' });
  await press({ day: '2027-01-20' });
  expect(await records()).toEqual([{ recorded_on: '2027-01-20' }, { recorded_on: '2027-01-30' }]);
  // The newest was a mistake: it becomes an earlier one, and the group met on that.
  await press({ day: '2026-12-15', corrects: 'yes' });
  expect(await records()).toEqual([{ recorded_on: '2026-12-15' }, { recorded_on: '2027-01-20' }]);
  await press({ day: '2027-01-10', corrects: 'no' });
  expect(await records()).toHaveLength(2);
  const events = await store.db
    .selectFrom('event')
    .select('codes')
    .where('verb', '=', 'record-milestone')
    .execute();
  expect(events.map(({ codes }) => (codes as { corrects?: string }).corrects ?? 'no').toSorted()).toEqual([
    'no',
    'no',
    'yes',
  ]);
});

it('what is being recorded is not asked for meanwhile', async () => {
  await lastMet('2026-03-10');
  const { serviceId, store } = fixture;
  let asking: Promise<string | undefined> | undefined;
  let isOver = false;
  await store.db.transaction().execute(async (tx) => {
    await sql`select from service where id = ${serviceId} for no key update`.execute(tx);
    asking = asked().finally(() => {
      isOver = true;
    });
    await waitForLocks(store, 1, () => isOver);
    await tx
      .updateTable('reference_group')
      .set({ last_met_on: '2027-01-20' })
      .where('service_id', '=', serviceId)
      .execute();
  });
  expect(await asking).toBe('0');
});

it('days told in administration are what evaluations and ends of terms are asked by (R47, R50, R54)', async () => {
  await lastMet('2027-01-10');
  await serviceIs({ type: 'competence' });
  expect(await asked()).toBe('0');
  const tell = async (days: Partial<RecordedDays>) =>
    await setServiceDays(await fixture.as('coordinator'), {
      ...{ serviceId: fixture.serviceId, startedOn: '2016-05-01', evaluatedOn: null, termEndsOn: null },
      ...days,
    });
  idsOf(await tell({ termEndsOn: '2028-09-30' }));
  expect(await asked()).toBe('2');
  expect(await owedBy('serviceLeader')).toContain('evaluate-service');
  expect(await owedBy('receivingContact')).toContain('settle-term');
  // It was evaluated last year, and lasts longer: nobody has anything left to do.
  idsOf(await tell({ evaluatedOn: '2026-04-01', termEndsOn: '2033-12-31' }));
  expect(await asked()).toBe('0');
  expect(await owedBy('serviceLeader')).not.toContain('evaluate-service');
  expect(await owedBy('receivingContact')).not.toContain('settle-term');
  const refused = { kind: 'refused', code: 'service-days-out-of-range' };
  expect(await tell({ evaluatedOn: '2015-04-01' })).toMatchObject(refused);
  expect(await tell({ startedOn: '2027-03-01' })).toMatchObject(refused);
  expect(await tell({ termEndsOn: '2016-05-01' })).toMatchObject(refused);
  // R50: ten years at the most from today, as the term that it has ends later than one that is settled now.
  expect(await tell({ termEndsOn: '2037-02-02' })).toMatchObject({ code: 'term-too-long' });
  idsOf(await tell({ termEndsOn: '2037-02-01' }));
});

it('two instances ask once', async () => {
  await lastMet('2026-03-10');
  const counts = await Promise.all([asked(), asked(), asked()]);
  expect(counts.toSorted()).toEqual(['0', '0', '1']);
});

it('a day to come is refused, and nothing is done', async () => {
  const outcome = await recordMilestone(await fixture.as('serviceLeader'), {
    ...{ serviceId: fixture.serviceId, kind: 'meeting', day: '2027-03-01' },
  });
  expect(outcome).toMatchObject({ kind: 'refused', code: 'milestone-day-out-of-range' });
});
