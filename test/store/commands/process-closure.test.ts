import { afterEach, beforeEach, expect, it } from 'vitest';
import { monthsAfter } from '../../../domain/process.ts';
import { settleMilestones } from '../../../store/commands/settle-milestones.ts';
import { startProcess } from '../../../store/commands/start-process.ts';
import { undoProcessStep } from '../../../store/commands/undo-process-step.ts';
import { loadSteps } from '../../../store/load-process.ts';
import { createGroupFixture, type GroupFixture } from '../../support/group-fixture.ts';
import { codeOf, idsOf } from '../../support/nomination-steps.ts';
import {
  begin,
  complete,
  daysOfService,
  inTwoYears,
  openStep,
  owedStepsBy,
  seenProcess,
  today,
  upTo,
} from '../../support/process-steps.ts';
import { asReminders } from '../../support/reminder-steps.ts';
import { itIs } from '../../support/weekly-steps.ts';

let fixture: GroupFixture;
beforeEach(async () => {
  fixture = await createGroupFixture();
  await itIs(fixture, '2027-02-01T12:00:00Z');
});
afterEach(async () => {
  await fixture.drop();
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
  expect([(await daysOfService(fixture)).term_ends_on, await owedStepsBy(fixture, 'serviceLeader')]).toEqual([
    '2029-02-01',
    ['plan'],
  ]);
  await upTo(fixture, processId, 'carry-out');
  const { id: lastId } = await openStep(fixture, processId);
  expect((await openStep(fixture, processId)).dueOn >= '2029-02-01').toBe(true);
  expect(codeOf(await complete(fixture, processId, 'receivingContact'))).toBe('carried-out-too-soon');
  await itIs(fixture, '2029-02-01T12:00:00Z');
  expect(codeOf(await complete(fixture, processId, 'receivingContact'))).toBe('done');
  // Nothing new begins at it, and it ends when its last day is over.
  const anew = { kind: 'evaluation', serviceId: fixture.serviceId, from: await today(fixture) } as const;
  expect([
    (await daysOfService(fixture)).closed_on,
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
  expect([await daysOfService(fixture), await owedStepsBy(fixture, 'serviceLeader')]).toMatchObject([
    { term_ends_on: null, closed_on: null },
    [],
  ]);
  expect(await decide({ outcome: 'keep' })).toBe('done');
  expect(await seenProcess(fixture, processId)).toMatchObject({
    state: 'done',
    outcome: 'keep',
    viewer: { mayStart: null },
  });
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
  expect((await daysOfService(fixture)).term_ends_on).toBe('2028-09-01');
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
