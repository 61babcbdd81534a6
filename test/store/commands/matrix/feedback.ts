import { addFollowUp } from '../../../../store/commands/add-follow-up.ts';
import { answerFeedback } from '../../../../store/commands/answer-feedback.ts';
import { askFeedback } from '../../../../store/commands/ask-feedback.ts';
import { confirmFollowUp } from '../../../../store/commands/confirm-follow-up.ts';
import { dropFollowUp } from '../../../../store/commands/drop-follow-up.ts';
import { finishFollowUp } from '../../../../store/commands/finish-follow-up.ts';
import { readFeedback } from '../../../../store/commands/read-feedback.ts';
import { returnFollowUp } from '../../../../store/commands/return-follow-up.ts';
import { sendFeedback } from '../../../../store/commands/send-feedback.ts';
import { feedbackQuestionView } from '../../../../store/queries/feedback-question-view.ts';
import { feedbackView } from '../../../../store/queries/feedback-view.ts';
import { followUpView } from '../../../../store/queries/follow-up-view.ts';
import { reportOutcome } from '../../../../store/queries/report-outcome.ts';
import {
  addAssessment,
  addOne,
  complete,
  dayFromNow,
  giveSeat,
  tellService,
  versionOfAssessment,
  versionOfFollowUp,
} from '../../../support/assessment-steps.ts';
import { contactsAndCoordinator, reportReaders, type Who } from '../../../support/everybody.ts';
import type { GroupFixture } from '../../../support/group-fixture.ts';
import type { CommandRow, Matrix } from './matrix.ts';

/** The second contact of the region that assesses sits in the group: told like the group, and judge of nothing (P24). */
const partial = { secondReceiving: 'assesses-own-service' } as const;
/** Who is told: the service's leader, the group's (`lineLeader`), and who has a seat. */
const addressees: readonly Who[] = ['serviceLeader', 'lineLeader', 'member', 'secondReceiving'];

async function completed(fixture: GroupFixture): Promise<string> {
  const ids = await addAssessment(fixture);
  await complete(fixture, ids);
  await giveSeat(fixture, 'secondReceiving');
  return ids.assessmentId;
}

async function sent(fixture: GroupFixture): Promise<string> {
  const { feedbackId } = await tellService(fixture, await addAssessment(fixture));
  await giveSeat(fixture, 'secondReceiving');
  return feedbackId;
}

async function told(fixture: GroupFixture): Promise<string> {
  const ids = await addAssessment(fixture);
  await tellService(fixture, ids);
  return ids.reportId;
}

async function asked(fixture: GroupFixture): Promise<string> {
  const feedbackId = await sent(fixture);
  await askFeedback(await fixture.as('serviceLeader'), { feedbackId, text: 'Hvilken region er det?' });
  return feedbackId;
}

async function given(fixture: GroupFixture): Promise<string> {
  const { followUpId } = await tellService(fixture, await addAssessment(fixture));
  await giveSeat(fixture, 'secondReceiving');
  return followUpId;
}

async function done(fixture: GroupFixture): Promise<string> {
  const followUpId = await given(fixture);
  await finishFollowUp(await fixture.as('serviceLeader'), { followUpId, note: 'Møtet er holdt' });
  return followUpId;
}

const stateOf: NonNullable<CommandRow['state']>['read'] = async ({ store }, id) => {
  const row = await store.db.selectFrom('follow_up').select('state').where('id', '=', id).executeTakeFirst();
  return row?.state;
};

async function questionOf({ store }: GroupFixture, feedbackId: string): Promise<string> {
  const row = await store.db
    .selectFrom('feedback_question')
    .select('id')
    .where('feedback_id', '=', feedbackId)
    .executeTakeFirst();
  return row?.id ?? '';
}

export const matrix: Matrix = {
  commands: {
    'send-feedback': {
      may: ['receivingContact'],
      hear: partial,
      arrange: completed,
      run: async (context, assessmentId, fixture) =>
        sendFeedback(context, { assessmentId, version: await versionOfAssessment(fixture, assessmentId) }),
    },
    'read-feedback': {
      repeats: true,
      may: addressees,
      arrange: sent,
      run: (context, feedbackId) => readFeedback(context, { feedbackId }),
    },
    'ask-feedback': {
      repeats: true,
      may: addressees,
      arrange: sent,
      run: (context, feedbackId) => askFeedback(context, { feedbackId, text: 'Hva mener dere?' }),
    },
    'answer-feedback': {
      may: ['receivingContact'],
      arrange: asked,
      run: async (context, feedbackId, fixture) => {
        const questionId = await questionOf(fixture, feedbackId);
        return await answerFeedback(context, { feedbackId, questionId, text: 'Helse Nord' });
      },
    },
    'add-follow-up': {
      repeats: true,
      may: ['receivingContact', 'coordinator'],
      hear: partial,
      arrange: completed,
      run: async (context, assessmentId, fixture) => {
        const dueOn = await dayFromNow(fixture, 30);
        return await addFollowUp(context, { assessmentId, text: 'Noe', owner: 'group-leader', dueOn });
      },
    },
    'finish-follow-up': {
      may: ['serviceLeader'],
      arrange: given,
      run: (context, followUpId) => finishFollowUp(context, { followUpId, note: 'Gjort' }),
      state: { read: stateOf, before: 'open', after: 'done' },
    },
    'confirm-follow-up': {
      may: ['receivingContact'],
      arrange: done,
      run: async (context, followUpId, fixture) =>
        confirmFollowUp(context, { followUpId, version: await versionOfFollowUp(fixture, followUpId) }),
      state: { read: stateOf, before: 'done', after: 'confirmed' },
    },
    'return-follow-up': {
      may: ['receivingContact'],
      arrange: done,
      run: (context, followUpId) => returnFollowUp(context, { followUpId, note: 'Mangler referat' }),
      state: { read: stateOf, before: 'done', after: 'open' },
    },
    'drop-follow-up': {
      may: ['receivingContact'],
      arrange: given,
      run: (context, followUpId) => dropFollowUp(context, { followUpId }),
      state: { read: stateOf, before: 'open', after: 'dropped' },
    },
  },
  queries: [
    {
      query: 'feedback-view',
      what: 'what the service was told: the service and its group, the contacts and the coordinator',
      sees: reportReaders,
      arrange: sent,
      look: ({ store, actor }, id) => feedbackView(store, actor, id),
    },
    {
      query: 'feedback-question-view',
      what: 'a question about it: whoever reads it',
      sees: reportReaders,
      arrange: async (fixture) => await questionOf(fixture, await asked(fixture)),
      look: ({ store, actor }, id) => feedbackQuestionView(store, actor, id),
    },
    {
      query: 'feedback-view',
      what: 'who has read it: whoever assesses',
      sees: ['receivingContact'],
      arrange: sent,
      look: async ({ store, actor }, id) => (await feedbackView(store, actor, id))?.readers[0] ?? null,
    },
    {
      query: 'follow-up-view',
      what: 'what the service has to follow up: the same as what it was told',
      sees: reportReaders,
      arrange: given,
      look: ({ store, actor }, id) => followUpView(store, actor, id),
    },
    {
      query: 'follow-up-view',
      what: 'what is planned before the service is told: the overseers without a part in it',
      sees: ['receivingContact', 'appointingContact', 'otherContact', 'coordinator'],
      arrange: async (fixture) => {
        const ids = await addAssessment(fixture);
        await complete(fixture, ids);
        await giveSeat(fixture, 'secondReceiving');
        return await addOne(fixture, ids);
      },
      look: ({ store, actor }, id) => followUpView(store, actor, id),
    },
    {
      query: 'follow-up-view',
      what: 'what the region does itself, before the assessment is completed: its contacts without a part in it',
      sees: ['receivingContact'],
      arrange: async (fixture) => {
        const ids = await addAssessment(fixture);
        await giveSeat(fixture, 'secondReceiving');
        return await addOne(fixture, ids, 'regional-contact');
      },
      look: ({ store, actor }, id) => followUpView(store, actor, id),
    },
    {
      query: 'report-outcome',
      what: 'what became of a report: those who see the report',
      sees: reportReaders,
      arrange: told,
      look: ({ store, actor }, id) => reportOutcome(store, actor, id),
    },
    {
      query: 'report-outcome',
      what: 'the way to its assessment: contacts and the coordinator',
      sees: contactsAndCoordinator,
      arrange: told,
      look: async ({ store, actor }, id) => (await reportOutcome(store, actor, id))?.assessmentId ?? null,
    },
    {
      query: 'report-outcome',
      what: 'the way to what the service was told: the same as that',
      sees: reportReaders,
      arrange: told,
      look: async ({ store, actor }, id) => (await reportOutcome(store, actor, id))?.feedbackId ?? null,
    },
  ],
};
