import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { completeProcessStep } from '../../../store/commands/complete-process-step.ts';
import { saveProcessStep } from '../../../store/commands/save-process-step.ts';
import { settleMilestones } from '../../../store/commands/settle-milestones.ts';
import { startProcess } from '../../../store/commands/start-process.ts';
import { stopProcess } from '../../../store/commands/stop-process.ts';
import { homeView } from '../../../store/queries/home-view.ts';
import { processView } from '../../../store/queries/process-view.ts';
import { processesView } from '../../../store/queries/processes-view.ts';
import { createGroupFixture, type GroupFixture } from '../../support/group-fixture.ts';
import { codeOf, idsOf } from '../../support/nomination-steps.ts';
import {
  apply,
  begin,
  complete,
  completing,
  daysOfService,
  owedStepsBy,
  seenProcess,
  today,
  upTo,
} from '../../support/process-steps.ts';
import { asReminders, oneRound, remindedOn, roundAt } from '../../support/reminder-steps.ts';
import { itIs } from '../../support/weekly-steps.ts';

let fixture: GroupFixture;
beforeEach(async () => {
  fixture = await createGroupFixture();
  await itIs(fixture, '2027-02-01T12:00:00Z');
});
afterEach(async () => {
  await fixture.drop();
});

it('an evaluation goes from owner to owner, is reminded of, and is on the service’s record when it is decided (R47)', async () => {
  const { db } = fixture.store;
  await db
    .updateTable('service')
    .set({ evaluated_on: '2022-02-10' })
    .where('id', '=', fixture.serviceId)
    .execute();
  await settleMilestones(asReminders(fixture));
  const processId = await begin(fixture, 'evaluation');
  // What was asked for is in its hands.
  expect(idsOf(await settleMilestones(asReminders(fixture))).asked).toBe('0');
  expect(
    (await homeView(fixture.store, await fixture.actor('serviceLeader')))?.duties.map(({ kind }) => kind),
  ).toEqual(['do-process-step']);
  await complete(fixture, processId, 'serviceLeader');
  expect(await owedStepsBy(fixture, 'lineLeader')).toEqual(['statement']);
  await complete(fixture, processId, 'lineLeader');
  // Every region that does not have the service is asked at the same time; one of them has no contact here.
  expect([
    await owedStepsBy(fixture, 'appointingContact'),
    await owedStepsBy(fixture, 'otherContact'),
    await owedStepsBy(fixture, 'receivingContact'),
  ]).toEqual([['views'], ['views'], []]);
  await upTo(fixture, processId, 'advice');
  expect(await owedStepsBy(fixture, 'receivingContact')).toEqual(['advice']);
  await oneRound(fixture);
  await roundAt(fixture, '2027-06-03T07:30:00Z');
  expect((await remindedOn(fixture, '2027-06-03')).map(({ name }) => name).sort()).toEqual([
    'Randi Kladd',
    'Rune Kladd',
  ]);
  await complete(fixture, processId, 'receivingContact');
  await complete(fixture, processId, 'coordinator', { outcome: 'change' });
  const view = await seenProcess(fixture, processId);
  expect(view).toMatchObject({
    state: 'done',
    outcome: 'change',
    viewer: { mayStart: 'change', mayStop: false },
  });
  expect((await daysOfService(fixture)).evaluated_on).toBe(await today(fixture));
  expect(view.history.map(({ what }) => what)).toEqual([
    'started',
    ...Array.from({ length: 7 }, () => 'completed'),
  ]);
});

it('nobody writes over what they have not seen, and a step is done when it has all its answers', async () => {
  const processId = await begin(fixture, 'evaluation');
  const { stepId, revision, content } = await completing(fixture, processId);
  const draft = { stepId, revision, content: { results: 'Et utkast' } };
  expect(codeOf(await saveProcessStep(await fixture.as('serviceLeader'), draft))).toBe('done');
  expect(codeOf(await saveProcessStep(await fixture.as('coordinator'), draft))).toBe('process-moved-on');
  const half = { stepId, revision: revision + 1, content: { results: 'Bare dette' } };
  expect(await completeProcessStep(await fixture.as('serviceLeader'), half)).toMatchObject({
    code: 'content-invalid',
    details: { faults: [{ path: '/need' }, { path: '/access' }, { path: '/stability' }] },
  });
  const whole = { stepId, revision: revision + 1, content };
  expect(codeOf(await completeProcessStep(await fixture.as('serviceLeader'), whole))).toBe('done');
  expect((await seenProcess(fixture, processId, 'otherContact')).steps[0]?.content).toEqual(content);
});

it('follows a decision of the same service alone, and one that asks for it', async () => {
  const processId = await begin(fixture, 'evaluation');
  const start = async (more: object) =>
    codeOf(
      await startProcess(await fixture.as('coordinator'), {
        ...{ kind: 'closure', serviceId: fixture.serviceId, from: await today(fixture) },
        ...{ follows: processId, ...more },
      }),
    );
  const forNew = { kind: 'application', serviceId: null, title: 'Ny', type: 'network', region: 'vest' };
  expect(await start({})).toBe('unknown-or-forbidden');
  await upTo(fixture, processId, 'decision');
  await complete(fixture, processId, 'coordinator', { outcome: 'change' });
  expect([
    await start({}),
    await start(forNew),
    await start({ ...forNew, follows: randomUUID() }),
    await start({ follows: randomUUID(), kind: 'change' }),
    await start({ kind: 'change' }),
  ]).toEqual([...Array.from({ length: 4 }, () => 'unknown-or-forbidden'), 'done']);
});

it('a term is reckoned from its end, a process that stops gives back what was asked for, and a wrong one does not begin (R50, R51)', async () => {
  const { db } = fixture.store;
  const wrong = { kind: 'term', serviceId: fixture.serviceId, from: '2028-09-01' } as const;
  expect(codeOf(await startProcess(await fixture.as('coordinator'), wrong))).toBe('process-not-for-service');
  await db
    .updateTable('service')
    .set({ type: 'competence', term_ends_on: '2028-09-01' })
    .where('id', '=', fixture.serviceId)
    .execute();
  expect(idsOf(await settleMilestones(asReminders(fixture))).asked).toBe('1');
  const far = { ...wrong, from: '2033-09-01' };
  expect(codeOf(await startProcess(await fixture.as('coordinator'), far))).toBe('process-day-out-of-range');
  const processId = await begin(fixture, 'term', '2028-09-01');
  expect(idsOf(await settleMilestones(asReminders(fixture))).asked).toBe('0');
  const { steps } = await seenProcess(fixture, processId);
  expect(steps.at(-1)).toMatchObject({ key: 'carry-out', dueOn: '2028-09-01' });
  await stopProcess(await fixture.as('receivingContact'), { processId, reason: 'Begynt for tidlig' });
  expect(await owedStepsBy(fixture, 'serviceLeader')).toEqual([]);
  expect(idsOf(await settleMilestones(asReminders(fixture))).asked).toBe('1');
  const again = await begin(fixture, 'term', '2028-09-01');
  await upTo(fixture, again, 'decision');
  await complete(fixture, again, 'coordinator', { outcome: 'continued', 'lasts-until': '2033-09-01' });
  expect([(await seenProcess(fixture, again)).state, (await daysOfService(fixture)).term_ends_on]).toEqual([
    'done',
    '2033-09-01',
  ]);
});

it('an application is anchored in the other regions and ranked, before there is a service (R53)', async () => {
  const processId = await apply(fixture);
  expect(await owedStepsBy(fixture, 'receivingContact')).toEqual(['application']);
  await complete(fixture, processId, 'receivingContact');
  expect(codeOf(await complete(fixture, processId, 'receivingContact'))).toBe('unknown-or-forbidden');
  await upTo(fixture, processId, 'ranking');
  await complete(fixture, processId, 'coordinator', { rank: 2 });
  const overview = await processesView(fixture.store, await fixture.actor('otherContact'), {
    kind: 'application',
  });
  expect(overview?.open).toMatchObject([
    { name: { nb: 'Ny øvingstjeneste' }, rank: 2, views: { asked: 3, given: 3, supporting: 3 } },
  ]);
  await complete(fixture, processId, 'coordinator', { outcome: 'declined' });
  expect(await seenProcess(fixture, processId)).toMatchObject({
    state: 'done',
    outcome: 'declined',
    service: null,
    made: null,
  });
  expect(await processView(fixture.store, await fixture.actor('serviceLeader'), processId)).toBeNull();
});

it('what is under way and what is over is counted, and read a page at a time', async () => {
  const { db } = fixture.store;
  const processId = await apply(fixture);
  const [one] = await db.selectFrom('service_process').selectAll().where('id', '=', processId).execute();
  if (!one) throw new Error('There is no process');
  await db
    .insertInto('service_process')
    .values(
      Array.from({ length: 120 }, (_, number) => ({
        ...one,
        ...{ id: randomUUID(), recorded: null, plan: null, effect: null },
        ...(number < 60 && { state: 'stopped' as const, ended_at: new Date() }),
      })),
    )
    .execute();
  const actor = await fixture.actor('coordinator');
  const first = await processesView(fixture.store, actor, {});
  expect([first?.open.length, first?.over.length, first?.counts]).toEqual([
    ...[50, 50],
    { open: 61, over: 60, coming: 0 },
  ]);
  const second = await processesView(fixture.store, actor, { from: { open: 50, over: 50 } });
  expect([second?.open.length, second?.over.length]).toEqual([11, 10]);
  const ids = [first, second].flatMap((view) => [...(view?.open ?? []), ...(view?.over ?? [])]);
  expect(new Set(ids.map(({ id }) => id)).size).toBe(121);
});

it('another process at the same service begins once it was remarked on, and not before', async () => {
  await begin(fixture, 'evaluation');
  const from = await today(fixture);
  const change = { kind: 'change', serviceId: fixture.serviceId, from } as const;
  const start = async (more: object = {}) =>
    codeOf(await startProcess(await fixture.as('coordinator'), { ...change, ...more }));
  expect(await start()).toBe('process-beside');
  expect(await start({ isConfirmed: true })).toBe('done');
  // Of each kind there is one, whatever is pressed.
  expect(await start({ isConfirmed: true })).toBe('process-exists');
});
