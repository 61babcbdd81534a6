import { emptyPlan } from '../../../../domain/service-plan.ts';
import { askForLooks } from '../../../../store/commands/ask-for-looks.ts';
import { completeProcessStep } from '../../../../store/commands/complete-process-step.ts';
import { endServices } from '../../../../store/commands/end-services.ts';
import { moveProcessStep } from '../../../../store/commands/move-process-step.ts';
import { noteStandingFacts } from '../../../../store/commands/note-standing-facts.ts';
import { planService } from '../../../../store/commands/plan-service.ts';
import { saveProcessStep } from '../../../../store/commands/save-process-step.ts';
import { startProcess } from '../../../../store/commands/start-process.ts';
import { stopProcess } from '../../../../store/commands/stop-process.ts';
import { undoProcessStep } from '../../../../store/commands/undo-process-step.ts';
import { planEffect, processEffect } from '../../../../store/queries/process-effect.ts';
import { planChoices, processStepView, processView } from '../../../../store/queries/process-view.ts';
import { processesView } from '../../../../store/queries/processes-view.ts';
import { serviceFacts } from '../../../../store/queries/service-facts.ts';
import { standingFacts } from '../../../../store/queries/standing-facts.ts';
import { giveSeat } from '../../../support/assessment-steps.ts';
import { contactsAndCoordinator, reportReaders, type Who } from '../../../support/everybody.ts';
import type { GroupFixture } from '../../../support/group-fixture.ts';
import { ledBy } from '../../../support/milestone-steps.ts';
import {
  apply,
  begin,
  complete,
  completing,
  inTwoYears,
  openStep,
  today,
  upTo,
} from '../../../support/process-steps.ts';
import type { CommandRow, Matrix } from './matrix.ts';

/** The region that has the service, and the coordinator. */
const caretakers: readonly Who[] = ['receivingContact', 'secondReceiving', 'coordinator'];

/** The service's own account waits. */
const evaluating = async (fixture: GroupFixture): Promise<string> => await begin(fixture, 'evaluation');

/** The region's assessment waits. */
async function advising(fixture: GroupFixture): Promise<string> {
  const processId = await evaluating(fixture);
  await upTo(fixture, processId, 'advice');
  return processId;
}

async function firstDone(fixture: GroupFixture): Promise<string> {
  const processId = await evaluating(fixture);
  const { id } = await openStep(fixture, processId);
  await complete(fixture, processId, 'serviceLeader');
  return id;
}

const stateOf: NonNullable<CommandRow['state']>['read'] = async ({ store }, id) => {
  const row = await store.db
    .selectFrom('service_process')
    .select('state')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.state;
};

const stateOfStep: NonNullable<CommandRow['state']>['read'] = async ({ store }, id) => {
  const row = await store.db
    .selectFrom('process_step')
    .select('state')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.state;
};

const draft = { results: 'Et utkast' };

export const matrix: Matrix = {
  commands: {
    'start-process': {
      may: ['serviceLeader', ...caretakers],
      arrange: (fixture) => ledBy(fixture, 'lineLeader'),
      run: async (context, serviceId, fixture) =>
        startProcess(context, { kind: 'evaluation', serviceId, from: await today(fixture) }),
    },
    'start-process an application': {
      repeats: true,
      may: caretakers,
      arrange: async () => '',
      run: async (context, _id, fixture) =>
        startProcess(context, {
          ...{ kind: 'application', serviceId: null, title: 'Ny tjeneste', type: 'centre', region: 'vest' },
          from: await today(fixture),
        }),
    },
    'save-process-step': {
      may: ['serviceLeader', 'coordinator'],
      arrange: evaluating,
      run: async (context, processId, fixture) => {
        const { id: stepId, revision } = await openStep(fixture, processId);
        return await saveProcessStep(context, { stepId, revision, content: draft });
      },
    },
    'complete-process-step': {
      may: ['serviceLeader', 'coordinator'],
      arrange: evaluating,
      run: async (context, processId, fixture) =>
        completeProcessStep(context, await completing(fixture, processId)),
    },
    'complete-process-step where the coordinator has a part': {
      may: ['serviceLeader'],
      hear: { coordinator: 'judges-own-service' },
      arrange: async (fixture) => {
        const processId = await evaluating(fixture);
        await giveSeat(fixture, 'coordinator');
        return processId;
      },
      run: async (context, processId, fixture) =>
        completeProcessStep(context, await completing(fixture, processId)),
    },
    'complete-process-step of a region where a contact has a part': {
      may: ['receivingContact'],
      hear: { secondReceiving: 'judges-own-service' },
      arrange: async (fixture) => {
        const processId = await advising(fixture);
        await giveSeat(fixture, 'secondReceiving');
        return processId;
      },
      run: async (context, processId, fixture) =>
        completeProcessStep(context, await completing(fixture, processId)),
    },
    'complete-process-step of a region where nobody else may': {
      may: ['coordinator'],
      hear: { receivingContact: 'judges-own-service' },
      arrange: async (fixture) => {
        const processId = await advising(fixture);
        await fixture.store.db
          .updateTable('role_grant')
          .set({ ended_at: new Date() })
          .where('person_id', '=', fixture.people.secondReceiving)
          .execute();
        await giveSeat(fixture, 'receivingContact');
        return processId;
      },
      run: async (context, processId, fixture) =>
        completeProcessStep(context, await completing(fixture, processId)),
    },
    'complete-process-step of a region': {
      may: ['receivingContact', 'secondReceiving'],
      arrange: advising,
      run: async (context, processId, fixture) =>
        completeProcessStep(context, await completing(fixture, processId)),
    },
    'undo-process-step': {
      may: ['serviceLeader', 'coordinator'],
      arrange: firstDone,
      run: (context, stepId) => undoProcessStep(context, { stepId }),
      state: { read: stateOfStep, before: 'done', after: 'open' },
    },
    'plan-service': {
      may: caretakers,
      arrange: apply,
      run: async (context, processId) =>
        planService(context, { processId, version: 1, plan: { ...emptyPlan, type: 'centre' } }),
    },
    'move-process-step': {
      may: ['coordinator'],
      arrange: evaluating,
      run: async (context, processId, fixture) =>
        moveProcessStep(context, {
          ...{ stepId: (await openStep(fixture, processId)).id, withLater: true },
          ...{ dueOn: await inTwoYears(fixture), reason: 'Ferie' },
        }),
    },
    'end-services': {
      may: ['system'],
      arrange: evaluating,
      run: async (context) => {
        const ended = await endServices(context);
        return typeof ended === 'number' ? { kind: 'done', ids: {}, repeated: false } : ended;
      },
      repeats: true,
    },
    'note-standing-facts': {
      may: ['serviceLeader', ...caretakers],
      repeats: true,
      arrange: (fixture) => ledBy(fixture, 'lineLeader'),
      run: async (context, serviceId, fixture) => {
        const facts = await serviceFacts(fixture.store, await fixture.actor('coordinator'), serviceId);
        const { version = 0 } = facts ?? {};
        return noteStandingFacts(context, { serviceId, version, address: null, points: {}, registers: [] });
      },
    },
    'ask-for-looks': {
      may: ['system'],
      arrange: async () => '',
      run: async (context) => {
        const asked = await askForLooks(context);
        return typeof asked === 'number' ? { kind: 'done', ids: {}, repeated: false } : asked;
      },
      repeats: true,
    },
    'stop-process': {
      may: caretakers,
      arrange: evaluating,
      run: (context, processId) => stopProcess(context, { processId, reason: 'Begynt ved en feil' }),
      state: { read: stateOf, before: 'open', after: 'stopped' },
    },
  },
  queries: [
    {
      query: 'process-effect',
      what: 'what a press would do to the service: whoever may press',
      sees: ['coordinator'],
      arrange: async (fixture) => {
        const processId = await apply(fixture);
        await upTo(fixture, processId, 'decision');
        return (await openStep(fixture, processId)).id;
      },
      look: async ({ store, actor }, stepId) => processEffect(store, actor, { stepId, outcome: 'approved' }),
    },
    {
      query: 'process-effect',
      what: 'what a change would do as it is being planned: those who may write it down',
      sees: caretakers,
      arrange: (fixture) => begin(fixture, 'change'),
      look: ({ store, actor }, processId) =>
        planEffect(store, actor, { processId, plan: { ...emptyPlan, type: 'centre' } }),
    },
    {
      query: 'process-view',
      what: 'what a plan is made of: those who may write it down',
      sees: caretakers,
      arrange: apply,
      look: ({ store, actor }, id) => planChoices(store, actor, id),
    },
    {
      query: 'process-view',
      what: 'a process: the service and its group, the contacts and the coordinator',
      sees: reportReaders,
      arrange: evaluating,
      look: ({ store, actor }, id) => processView(store, actor, id),
    },
    {
      query: 'process-view',
      what: 'a draft: those who write it',
      sees: ['serviceLeader', 'coordinator'],
      arrange: async (fixture) => {
        const processId = await evaluating(fixture);
        const { id: stepId, revision } = await openStep(fixture, processId);
        await saveProcessStep(await fixture.as('serviceLeader'), { stepId, revision, content: draft });
        return processId;
      },
      look: async ({ store, actor }, id) =>
        (await processView(store, actor, id))?.steps[0]?.content.results ?? null,
    },
    {
      query: 'process-view',
      what: 'the card of a step: the same as its process',
      sees: reportReaders,
      arrange: async (fixture) => (await openStep(fixture, await evaluating(fixture))).id,
      look: ({ store, actor }, id) => processStepView(store, actor, id),
    },
    {
      query: 'process-view',
      what: 'the card of a region’s step: its channel too',
      sees: reportReaders,
      channels: ['receivingChannel'],
      arrange: async (fixture) => (await openStep(fixture, await advising(fixture))).id,
      look: ({ store, actor }, id) => processStepView(store, actor, id),
    },
    {
      query: 'processes-view',
      what: 'what is under way: each in it for those who see it',
      sees: reportReaders,
      arrange: evaluating,
      look: async ({ store, actor }) => (await processesView(store, actor, {}))?.open ?? null,
    },
    {
      query: 'processes-view',
      what: 'what may be begun: the service’s leader, its region and the coordinator',
      sees: ['serviceLeader', 'otherLeader', ...caretakers],
      look: async ({ store, actor }) => (await processesView(store, actor, {}))?.viewer.startable ?? null,
    },
    {
      query: 'processes-view',
      what: 'what comes: those who would see it',
      sees: reportReaders,
      arrange: async (fixture) => {
        const { db } = fixture.store;
        await db
          .updateTable('service')
          .set({ evaluated_on: '2021-01-15' })
          .where('id', '=', fixture.serviceId)
          .execute();
        return await ledBy(fixture, 'lineLeader');
      },
      look: async ({ store, actor }) => (await processesView(store, actor, {}))?.coming ?? null,
    },
    {
      query: 'service-facts',
      what: 'the website and registers of a service: the service and its group, contacts and the coordinator',
      sees: reportReaders,
      arrange: (fixture) => ledBy(fixture, 'lineLeader'),
      look: ({ store, actor }, id) => serviceFacts(store, actor, id),
    },
    {
      query: 'standing-facts',
      what: 'websites and registers: contacts and the coordinator',
      sees: contactsAndCoordinator,
      look: async ({ store, actor }) => (await standingFacts(store, actor, {}))?.rows ?? null,
    },
  ],
};
