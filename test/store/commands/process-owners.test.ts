import { afterEach, beforeEach, expect, it } from 'vitest';
import { completeProcessStep } from '../../../store/commands/complete-process-step.ts';
import { settleStandIns } from '../../../store/commands/settle-stand-ins.ts';
import { startProcess } from '../../../store/commands/start-process.ts';
import { loadSteps } from '../../../store/load-process.ts';
import { giveSeat } from '../../support/assessment-steps.ts';
import { asProgram, createGroupFixture, type GroupFixture } from '../../support/group-fixture.ts';
import { ledBy } from '../../support/milestone-steps.ts';
import { codeOf, idsOf } from '../../support/nomination-steps.ts';
import { begin, complete, openStep, owedStepsBy, today, upTo } from '../../support/process-steps.ts';
import { oneRound, remindedOn, roundAt } from '../../support/reminder-steps.ts';
import { itIs } from '../../support/weekly-steps.ts';

let fixture: GroupFixture;
beforeEach(async () => {
  fixture = await createGroupFixture();
  await itIs(fixture, '2027-02-01T12:00:00Z');
});
afterEach(async () => {
  await fixture.drop();
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

it('nobody judges where they have a seat, and the region’s others owe it alone (P24)', async () => {
  await giveSeat(fixture, 'secondReceiving');
  const processId = await begin(fixture, 'evaluation');
  await upTo(fixture, processId, 'advice');
  expect([
    await owedStepsBy(fixture, 'receivingContact'),
    await owedStepsBy(fixture, 'secondReceiving'),
  ]).toEqual([['advice'], []]);
  expect(codeOf(await complete(fixture, processId, 'secondReceiving'))).toBe('judges-own-service');
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
  expect([await owedStepsBy(fixture, 'coordinator'), await owedStepsBy(fixture, 'receivingContact')]).toEqual(
    [['advice'], []],
  );
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
  expect([await owedStepsBy(fixture, 'coordinator'), await owedStepsBy(fixture, 'receivingContact')]).toEqual(
    [['advice'], []],
  );
  await fixture.store.db
    .updateTable('membership')
    .set({ ends_on: '2026-12-31' })
    .where('person_id', '=', fixture.people.receivingContact)
    .execute();
  expect(await settleStandIns(asProgram(fixture))).toBe(1);
  expect([await owedStepsBy(fixture, 'coordinator'), await owedStepsBy(fixture, 'receivingContact')]).toEqual(
    [[], ['advice']],
  );
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
  expect([
    await owedStepsBy(fixture, 'coordinator'),
    codeOf(await complete(fixture, processId, 'coordinator')),
  ]).toEqual([[], 'judges-own-service']);
  const { dueOn } = await openStep(fixture, processId);
  await oneRound(fixture);
  await roundAt(fixture, `${dueOn}T07:30:00Z`);
  expect((await remindedOn(fixture, dueOn)).map(({ name }) => name)).not.toContain('Nina Skisse');
});
