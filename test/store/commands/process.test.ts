import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { monthsAfter } from '../../../domain/process.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { programTemplate } from '../../../domain/report-templates/program-templates.ts';
import { completeProcessStep } from '../../../store/commands/complete-process-step.ts';
import { recordMilestone } from '../../../store/commands/record-milestone.ts';
import { saveProcessStep } from '../../../store/commands/save-process-step.ts';
import { settleMilestones } from '../../../store/commands/settle-milestones.ts';
import { settleStandIns } from '../../../store/commands/settle-stand-ins.ts';
import { startProcess } from '../../../store/commands/start-process.ts';
import { stopProcess } from '../../../store/commands/stop-process.ts';
import { undoProcessStep } from '../../../store/commands/undo-process-step.ts';
import { loadSteps } from '../../../store/load-process.ts';
import { homeView } from '../../../store/queries/home-view.ts';
import { processView } from '../../../store/queries/process-view.ts';
import { processesView } from '../../../store/queries/processes-view.ts';
import { standingFacts } from '../../../store/queries/standing-facts.ts';
import { addAssessment, giveSeat } from '../../support/assessment-steps.ts';
import {
  asProgram,
  createGroupFixture,
  type GroupFixture,
  type PersonName,
} from '../../support/group-fixture.ts';
import { ledBy } from '../../support/milestone-steps.ts';
import { idsOf } from '../../support/nomination-steps.ts';
import {
  apply,
  begin,
  complete,
  completing,
  inTwoYears,
  openStep,
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

async function owedBy(who: PersonName) {
  const home = await homeView(fixture.store, await fixture.actor(who));
  return home?.duties.flatMap((duty) => ('step' in duty ? [duty.step] : []));
}

const codeOf = (outcome: object) => (isRefusal(outcome) ? outcome.code : 'done');

async function service() {
  return await fixture.store.db
    .selectFrom('service')
    .select(['evaluated_on', 'term_ends_on', 'closed_on'])
    .where('id', '=', fixture.serviceId)
    .executeTakeFirstOrThrow();
}

async function seen(processId: string, who: PersonName = 'coordinator') {
  const view = await processView(fixture.store, await fixture.actor(who), processId);
  if (!view) throw new Error('It is not shown');
  return view;
}

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
  expect(await owedBy('lineLeader')).toEqual(['statement']);
  await complete(fixture, processId, 'lineLeader');
  // Every region that does not have the service is asked at the same time; one of them has no contact here.
  expect([
    await owedBy('appointingContact'),
    await owedBy('otherContact'),
    await owedBy('receivingContact'),
  ]).toEqual([['views'], ['views'], []]);
  await upTo(fixture, processId, 'advice');
  expect(await owedBy('receivingContact')).toEqual(['advice']);
  await oneRound(fixture);
  await roundAt(fixture, '2027-06-03T07:30:00Z');
  expect((await remindedOn(fixture, '2027-06-03')).map(({ name }) => name).sort()).toEqual([
    'Randi Kladd',
    'Rune Kladd',
  ]);
  await complete(fixture, processId, 'receivingContact');
  await complete(fixture, processId, 'coordinator', { outcome: 'change' });
  const view = await seen(processId);
  expect(view).toMatchObject({
    state: 'done',
    outcome: 'change',
    viewer: { mayStart: 'change', mayStop: false },
  });
  expect((await service()).evaluated_on).toBe(await today(fixture));
  expect(view.history.map(({ what }) => what)).toEqual([
    'started',
    ...Array.from({ length: 7 }, () => 'completed'),
  ]);
});

it('what was said to be done is taken back, with what it decided, until somebody has gone on', async () => {
  const { db } = fixture.store;
  await db
    .updateTable('service')
    .set({ evaluated_on: '2022-02-10' })
    .where('id', '=', fixture.serviceId)
    .execute();
  const processId = await begin(fixture, 'evaluation');
  await upTo(fixture, processId, 'decision');
  const { id: stepId } = await openStep(fixture, processId);
  await complete(fixture, processId, 'coordinator', { outcome: 'close' });
  expect(codeOf(await undoProcessStep(await fixture.as('coordinator'), { stepId }))).toBe('done');
  expect(await seen(processId)).toMatchObject({ state: 'open', outcome: null });
  expect((await service()).evaluated_on).toBe('2022-02-10');
  const [first] = await loadSteps(db, processId);
  expect(codeOf(await undoProcessStep(await fixture.as('serviceLeader'), { stepId: first?.id ?? '' }))).toBe(
    'process-moved-on',
  );
  await complete(fixture, processId, 'coordinator', { outcome: 'close' });
  const from = await today(fixture);
  const next = { kind: 'closure', serviceId: fixture.serviceId, from, follows: processId } as const;
  expect(codeOf(await startProcess(await fixture.as('receivingContact'), next))).toBe('done');
  expect(codeOf(await undoProcessStep(await fixture.as('coordinator'), { stepId }))).toBe('process-moved-on');
  expect(codeOf(await startProcess(await fixture.as('coordinator'), next))).toBe('process-exists');
});

it('a decision taken back leaves what was written since, and a kind that was begun anew is not gone behind (R47)', async () => {
  const { db } = fixture.store;
  const day = await today(fixture);
  const of = (processId: string) =>
    db.selectFrom('process_step').select('id').where('process_id', '=', processId);
  const undo = async (processId: string) => {
    const step = await of(processId).where('key', '=', 'decision').executeTakeFirstOrThrow();
    return codeOf(await undoProcessStep(await fixture.as('coordinator'), { stepId: step.id }));
  };
  const first = await begin(fixture, 'evaluation');
  await upTo(fixture, first, 'decision');
  await complete(fixture, first, 'coordinator', { outcome: 'close', 'decided-on': '2027-01-20' });
  // A meeting of the directors that was recorded on the service's page.
  const record = { serviceId: fixture.serviceId, kind: 'evaluation', day } as const;
  expect(codeOf(await recordMilestone(await fixture.as('coordinator'), record))).toBe('done');
  expect([await undo(first), (await service()).evaluated_on]).toEqual(['done', day]);
  await complete(fixture, first, 'coordinator', { outcome: 'continue', 'decided-on': '2027-01-20' });
  const anew = await begin(fixture, 'evaluation');
  expect(await undo(first)).toBe('process-moved-on');
  await stopProcess(await fixture.as('coordinator'), { processId: anew, reason: 'Begynt for tidlig' });
  expect(await undo(first)).toBe('done');
  const days = await db.selectFrom('milestone').select('recorded_on').execute();
  expect(days).toEqual([{ recorded_on: day }]);
  // At the same moment one of the two waits, and hears of the other.
  await complete(fixture, first, 'coordinator', { outcome: 'continue', 'decided-on': '2027-01-20' });
  const start = { kind: 'evaluation', serviceId: fixture.serviceId, from: day } as const;
  const context = await fixture.as('coordinator');
  const both = await Promise.all([undo(first), startProcess(context, start).then(codeOf)]);
  expect(both.filter((code) => code === 'done')).toHaveLength(1);
});

it('a term that was taken back is not what a later decision falls back on', async () => {
  const { db } = fixture.store;
  await db
    .updateTable('service')
    .set({ type: 'competence', term_ends_on: '2028-09-01' })
    .where('id', '=', fixture.serviceId)
    .execute();
  const term = await begin(fixture, 'term', '2028-09-01');
  await upTo(fixture, term, 'decision');
  const { id: termStep } = await openStep(fixture, term);
  await complete(fixture, term, 'coordinator', { outcome: 'continued', 'lasts-until': '2033-09-01' });
  const closure = await begin(fixture, 'closure');
  await upTo(fixture, closure, 'decision');
  const { id: closureStep } = await openStep(fixture, closure);
  await complete(fixture, closure, 'coordinator', { outcome: 'close', 'lasts-until': '2029-02-01' });
  const ends = [];
  for (const stepId of [termStep, closureStep]) {
    await undoProcessStep(await fixture.as('coordinator'), { stepId });
    ends.push((await service()).term_ends_on);
  }
  expect(ends).toEqual(['2029-02-01', '2028-09-01']);
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
  expect((await seen(processId, 'otherContact')).steps[0]?.content).toEqual(content);
});

it('a closure names its last day, eighteen months from the beginning at the least, and stays as it is when it is declined (R48, R49)', async () => {
  const processId = await begin(fixture, 'closure');
  await upTo(fixture, processId, 'decision');
  const decide = async (given: object) =>
    codeOf(await complete(fixture, processId, 'coordinator', { outcome: 'close', ...given }));
  expect(await decide({})).toBe('decision-day-missing');
  expect(await decide({ 'lasts-until': monthsAfter(await today(fixture), 17) })).toBe('process-too-soon');
  expect(await decide({ 'decided-on': '2027-02-02', 'lasts-until': await inTwoYears(fixture) })).toBe(
    'decision-day-ahead',
  );
  const { id: stepId } = await openStep(fixture, processId);
  expect(await decide({ 'lasts-until': await inTwoYears(fixture) })).toBe('done');
  expect([(await service()).term_ends_on, await owedBy('serviceLeader')]).toEqual(['2029-02-01', ['plan']]);
  await upTo(fixture, processId, 'carry-out');
  const { id: lastId } = await openStep(fixture, processId);
  expect((await openStep(fixture, processId)).dueOn >= '2029-02-01').toBe(true);
  expect(codeOf(await complete(fixture, processId, 'receivingContact'))).toBe('carried-out-too-soon');
  await itIs(fixture, '2029-02-01T12:00:00Z');
  expect(codeOf(await complete(fixture, processId, 'receivingContact'))).toBe('done');
  // Nothing new begins at it, and it ends when its last day is over.
  const anew = { kind: 'evaluation', serviceId: fixture.serviceId, from: await today(fixture) } as const;
  expect([
    (await service()).closed_on,
    codeOf(await startProcess(await fixture.as('coordinator'), anew)),
  ]).toEqual([null, 'unknown-or-forbidden']);
  const plan = (await loadSteps(fixture.store.db, processId)).find(({ key }) => key === 'plan');
  for (const [who, id] of [
    ['receivingContact', lastId],
    ['coordinator', plan?.id ?? ''],
    ['coordinator', stepId],
  ] as const) {
    expect(codeOf(await undoProcessStep(await fixture.as(who), { stepId: id }))).toBe('done');
  }
  expect([await service(), await owedBy('serviceLeader')]).toMatchObject([
    { term_ends_on: null, closed_on: null },
    [],
  ]);
  expect(await decide({ outcome: 'keep' })).toBe('done');
  expect(await seen(processId)).toMatchObject({ state: 'done', outcome: 'keep', viewer: { mayStart: null } });
});

it('a closure that is begun with a day behind us has its last day eighteen months ahead all the same (R48, R49)', async () => {
  const processId = await begin(fixture, 'closure', monthsAfter(await today(fixture), -12));
  await upTo(fixture, processId, 'decision');
  const until = async (months: number) => {
    const day = monthsAfter(await today(fixture), months);
    return codeOf(
      await complete(fixture, processId, 'coordinator', { outcome: 'close', 'lasts-until': day }),
    );
  };
  expect([await until(6), await until(17), await until(18)]).toEqual([
    ...['process-too-soon', 'process-too-soon', 'done'],
  ]);
});

it('a late decision leaves twelve months to carry it out, whatever day it is given (R48)', async () => {
  const from = await today(fixture);
  const processId = await begin(fixture, 'closure', from);
  await upTo(fixture, processId, 'views');
  await itIs(fixture, '2028-07-01T12:00:00Z');
  // The others were heard seventeen months after the beginning, so it was not decided before.
  await upTo(fixture, processId, 'decision');
  const decide = async (day: string, decidedOn: string) => {
    const given = { outcome: 'close', 'lasts-until': day, 'decided-on': decidedOn };
    return codeOf(await complete(fixture, processId, 'coordinator', given));
  };
  expect([
    await decide(monthsAfter(from, 18), '2028-07-01'),
    await decide(monthsAfter(from, 18), '2027-07-01'),
    await decide('2029-07-01', '2027-07-01'),
  ]).toEqual(['process-too-soon', 'process-too-soon', 'done']);
});

it('the end of a term closes no competence service at a day’s notice, and no term is longer than terms are (R48, R50)', async () => {
  await fixture.store.db
    .updateTable('service')
    .set({ type: 'competence', term_ends_on: '2028-09-01' })
    .where('id', '=', fixture.serviceId)
    .execute();
  const processId = await begin(fixture, 'term', '2028-09-01');
  await upTo(fixture, processId, 'decision');
  const decide = async (outcome: string, day: string) =>
    codeOf(await complete(fixture, processId, 'coordinator', { outcome, 'lasts-until': day }));
  expect([
    await decide('closed', '2027-02-02'),
    await decide('running', '2028-08-31'),
    await decide('continued', '2038-09-02'),
    await decide('closed', '2028-09-01'),
  ]).toEqual(['term-cut-short', 'term-cut-short', 'term-too-long', 'done']);
  expect((await service()).term_ends_on).toBe('2028-09-01');
});

it('a service whose closure is decided is asked for its meeting for as long as it lives (R25)', async () => {
  const processId = await begin(fixture, 'closure');
  await upTo(fixture, processId, 'decision');
  const given = { outcome: 'close', 'lasts-until': await inTwoYears(fixture) };
  idsOf(await complete(fixture, processId, 'coordinator', given));
  await fixture.store.db
    .updateTable('reference_group')
    .set({ last_met_on: '2026-02-10' })
    .where('service_id', '=', fixture.serviceId)
    .execute();
  idsOf(await settleMilestones(asReminders(fixture)));
  const asked = await fixture.store.db
    .selectFrom('milestone')
    .select('kind')
    .where('service_id', '=', fixture.serviceId)
    .where('recorded_on', 'is', null)
    .execute();
  expect(asked.map(({ kind }) => kind)).toEqual(['meeting']);
});

it('a region speaks for itself, and the coordinator in its place only where nobody there may (R49, R53, P24)', async () => {
  const processId = await begin(fixture, 'closure');
  expect(codeOf(await complete(fixture, processId, 'coordinator'))).toBe('unknown-or-forbidden');
  await complete(fixture, processId, 'receivingContact');
  const { db } = fixture.store;
  const byCoordinator = [];
  for (const { id, region, revision } of (await loadSteps(db, processId)).filter(
    ({ key }) => key === 'views',
  )) {
    const input = { stepId: id, revision, content: { standpoint: 'supports' } };
    byCoordinator.push([region, codeOf(await completeProcessStep(await fixture.as('coordinator'), input))]);
  }
  // The south-east has no contact here.
  expect(byCoordinator).toEqual([
    ['sor-ost', 'done'],
    ['midt', 'unknown-or-forbidden'],
    ['nord', 'unknown-or-forbidden'],
  ]);
});

/** The one contact of the service's region sits in its group. */
async function onlyContactIsPartial() {
  await fixture.store.db
    .updateTable('role_grant')
    .set({ ended_at: new Date() })
    .where('person_id', '=', fixture.people.secondReceiving)
    .execute();
  await giveSeat(fixture, 'receivingContact');
}

it('a step of a region whose contacts all have a part in the service is the coordinators’ (P24, P25)', async () => {
  await onlyContactIsPartial();
  const processId = await begin(fixture, 'evaluation');
  await upTo(fixture, processId, 'advice');
  const { id, dueOn } = await openStep(fixture, processId);
  expect([await owedBy('coordinator'), await owedBy('receivingContact')]).toEqual([['advice'], []]);
  const told = await fixture.store.db
    .selectFrom('outgoing_message')
    .select('person_id')
    .where('subject_id', '=', id)
    .where('cause', '=', 'step-waits')
    .execute();
  expect(told.map(({ person_id }) => person_id)).not.toContain(fixture.people.receivingContact);
  await oneRound(fixture);
  await roundAt(fixture, `${dueOn}T07:30:00Z`);
  expect((await remindedOn(fixture, dueOn)).map(({ name, why }) => [name, why])).toEqual([
    ['Nina Skisse', 'owner'],
  ]);
  expect(codeOf(await complete(fixture, processId, 'receivingContact'))).toBe('judges-own-service');
  expect(codeOf(await complete(fixture, processId, 'coordinator'))).toBe('done');
});

it('such a step follows when the region’s contacts change, once, and whoever it comes to is told', async () => {
  const processId = await begin(fixture, 'evaluation');
  await upTo(fixture, processId, 'advice');
  const { id } = await openStep(fixture, processId);
  expect(await settleStandIns(asProgram(fixture))).toBe(0);
  await onlyContactIsPartial();
  const both = await Promise.all([settleStandIns(asProgram(fixture)), settleStandIns(asProgram(fixture))]);
  expect(both).toContain(1);
  expect(await settleStandIns(asProgram(fixture))).toBe(0);
  const changes = async () =>
    await fixture.store.db
      .selectFrom('event')
      .select('codes')
      .where('verb', '=', 'stand-in-changed')
      .orderBy('id')
      .execute();
  expect(await changes()).toHaveLength(1);
  const told = await fixture.store.db
    .selectFrom('outgoing_message')
    .select('person_id')
    .where('subject_id', '=', id)
    .where('cause', '=', 'step-waits')
    .execute();
  expect(told.map(({ person_id }) => person_id)).toContain(fixture.people.coordinator);
  expect([await owedBy('coordinator'), await owedBy('receivingContact')]).toEqual([['advice'], []]);
  await fixture.store.db
    .updateTable('membership')
    .set({ ends_on: '2026-12-31' })
    .where('person_id', '=', fixture.people.receivingContact)
    .execute();
  expect(await settleStandIns(asProgram(fixture))).toBe(1);
  expect([await owedBy('coordinator'), await owedBy('receivingContact')]).toEqual([[], ['advice']]);
  expect((await changes()).map(({ codes }) => codes)).toMatchObject([
    { step: 'advice', region: 'vest', standIn: true },
    { step: 'advice', region: 'vest', standIn: false },
  ]);
});

it('a coordinator with a part in the service does none of its steps, and is not reminded of them (P24)', async () => {
  await giveSeat(fixture, 'coordinator');
  await ledBy(fixture, 'lineLeader');
  const from = await today(fixture);
  const input = { kind: 'ern', serviceId: fixture.serviceId, from } as const;
  expect(codeOf(await startProcess(await fixture.as('coordinator'), input))).toBe('unknown-or-forbidden');
  const evaluation = { kind: 'evaluation', serviceId: fixture.serviceId, from } as const;
  const { processId = '' } = idsOf(await startProcess(await fixture.as('receivingContact'), evaluation));
  expect(codeOf(await complete(fixture, processId, 'coordinator'))).toBe('judges-own-service');
  for (const who of ['serviceLeader', 'lineLeader', 'appointingContact'] as const) {
    if ((await openStep(fixture, processId)).region === 'sor-ost') break;
    idsOf(await complete(fixture, processId, who));
  }
  // Nobody in the south-east, and the only coordinator sits in the group.
  expect([await owedBy('coordinator'), codeOf(await complete(fixture, processId, 'coordinator'))]).toEqual([
    [],
    'judges-own-service',
  ]);
  const { dueOn } = await openStep(fixture, processId);
  await oneRound(fixture);
  await roundAt(fixture, `${dueOn}T07:30:00Z`);
  expect((await remindedOn(fixture, dueOn)).map(({ name }) => name)).not.toContain('Nina Skisse');
});

it('an application is anchored in the other regions and ranked, before there is a service (R53)', async () => {
  const processId = await apply(fixture);
  expect(await owedBy('receivingContact')).toEqual(['application']);
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
  expect(await seen(processId)).toMatchObject({
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

it('nobody judges where they have a seat, and the region’s others owe it alone (P24)', async () => {
  await giveSeat(fixture, 'secondReceiving');
  const processId = await begin(fixture, 'evaluation');
  await upTo(fixture, processId, 'advice');
  expect([await owedBy('receivingContact'), await owedBy('secondReceiving')]).toEqual([['advice'], []]);
  expect(codeOf(await complete(fixture, processId, 'secondReceiving'))).toBe('judges-own-service');
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
  const { steps } = await seen(processId);
  expect(steps.at(-1)).toMatchObject({ key: 'carry-out', dueOn: '2028-09-01' });
  await stopProcess(await fixture.as('receivingContact'), { processId, reason: 'Begynt for tidlig' });
  expect(await owedBy('serviceLeader')).toEqual([]);
  expect(idsOf(await settleMilestones(asReminders(fixture))).asked).toBe('1');
  const again = await begin(fixture, 'term', '2028-09-01');
  await upTo(fixture, again, 'decision');
  await complete(fixture, again, 'coordinator', { outcome: 'continued', 'lasts-until': '2033-09-01' });
  expect([(await seen(again)).state, (await service()).term_ends_on]).toEqual(['done', '2033-09-01']);
});

it('what a service says of its website and registers is read from its newest report', async () => {
  const { db } = fixture.store;
  const read = async () =>
    await standingFacts(fixture.store, await fixture.actor('coordinator'), { region: 'vest' });
  expect((await read())?.rows[0]).toMatchObject({ year: null, website: null, missing: [], registers: [] });
  await addAssessment(fixture);
  const content = {
    website: 'https://helse.example/tjenesten',
    'website-content': { 'referral-criteria': { done: true } },
    registers: [{ name: 'Øvingsregisteret', coverage: 82, 'results-used': true }],
  };
  const newest = await db
    .selectFrom('report_submission')
    .select(['report_id', 'sha256', 'submitted_by', 'content'])
    .executeTakeFirstOrThrow();
  await db
    .insertInto('report_submission')
    .values({
      ...newest,
      ...{ id: randomUUID(), number: 2 },
      content: JSON.stringify({ ...(newest.content as object), sections: [{ content }, { content: null }] }),
    })
    .execute();
  const template = { id: randomUUID(), service_type: 'national-treatment', year: 2026, version: 9 } as const;
  const asked = JSON.stringify(programTemplate('national-treatment', 2026));
  await db
    .insertInto('report_template')
    .values({ ...template, content: asked })
    .execute();
  await db.updateTable('report').set({ template_id: template.id }).execute();
  const facts = (await read())?.rows.find(({ year }) => year !== null);
  expect(facts).toMatchObject({
    ...{ year: 2026, website: content.website },
    registers: [{ name: 'Øvingsregisteret', coverage: 82, isUsed: true }],
  });
  expect([facts?.missing.length, facts?.points]).toEqual([5, 6]);
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
