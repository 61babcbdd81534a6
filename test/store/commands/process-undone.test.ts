import { afterEach, beforeEach, expect, it } from 'vitest';
import { recordMilestone } from '../../../store/commands/record-milestone.ts';
import { startProcess } from '../../../store/commands/start-process.ts';
import { stopProcess } from '../../../store/commands/stop-process.ts';
import { undoProcessStep } from '../../../store/commands/undo-process-step.ts';
import { loadSteps } from '../../../store/load-process.ts';
import { createGroupFixture, type GroupFixture } from '../../support/group-fixture.ts';
import { codeOf } from '../../support/nomination-steps.ts';
import {
  begin,
  complete,
  daysOfService,
  openStep,
  seenProcess,
  today,
  upTo,
} from '../../support/process-steps.ts';
import { itIs } from '../../support/weekly-steps.ts';

let fixture: GroupFixture;
beforeEach(async () => {
  fixture = await createGroupFixture();
  await itIs(fixture, '2027-02-01T12:00:00Z');
});
afterEach(async () => {
  await fixture.drop();
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
  expect(await seenProcess(fixture, processId)).toMatchObject({ state: 'open', outcome: null });
  expect((await daysOfService(fixture)).evaluated_on).toBe('2022-02-10');
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
  expect([await undo(first), (await daysOfService(fixture)).evaluated_on]).toEqual(['done', day]);
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
    ends.push((await daysOfService(fixture)).term_ends_on);
  }
  expect(ends).toEqual(['2029-02-01', '2028-09-01']);
});
