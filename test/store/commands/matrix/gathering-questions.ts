import { answerInTalk } from '../../../../store/commands/answer-in-talk.ts';
import { answerQuestion } from '../../../../store/commands/answer-question.ts';
import { claimQuestion } from '../../../../store/commands/claim-question.ts';
import { editQuestion } from '../../../../store/commands/edit-question.ts';
import { escalateQuestions } from '../../../../store/commands/escalate-questions.ts';
import { handOverQuestion } from '../../../../store/commands/hand-over-question.ts';
import { hideQuestion } from '../../../../store/commands/hide-question.ts';
import { mergeQuestion } from '../../../../store/commands/merge-question.ts';
import { publishQuestion } from '../../../../store/commands/publish-question.ts';
import { releaseQuestion } from '../../../../store/commands/release-question.ts';
import { routeQuestion } from '../../../../store/commands/route-question.ts';
import { settleGatherings } from '../../../../store/commands/settle-gatherings.ts';
import { summariseQuestions } from '../../../../store/commands/summarise-questions.ts';
import { takeQuestion } from '../../../../store/commands/take-question.ts';
import { voteQuestion } from '../../../../store/commands/vote-question.ts';
import { withdrawQuestion } from '../../../../store/commands/withdraw-question.ts';
import { homeView } from '../../../../store/queries/home-view.ts';
import { leftoversView } from '../../../../store/queries/leftovers-view.ts';
import { ownQuestions } from '../../../../store/queries/own-questions.ts';
import { questionList } from '../../../../store/queries/question-list.ts';
import { questionQueue } from '../../../../store/queries/question-queue.ts';
import { questionView } from '../../../../store/queries/question-view.ts';
import { similarQuestions } from '../../../../store/queries/similar-questions.ts';
import {
  asked,
  endAsking,
  gatheringAt,
  invitedToGathering as invited,
  leftAt,
  moderatorsOfGathering as moderators,
  onlyId,
  ownersOfQuestion as owners,
  questionAt,
  settled,
} from '../../../support/gathering-steps.ts';
import type { GroupFixture } from '../../../support/group-fixture.ts';
import type { CommandRow, Matrix } from './matrix.ts';

const writerId = '00000000-0000-4000-8000-0000000000aa';

const onWaiting: Readonly<Record<string, Pick<CommandRow, 'run' | 'may'> & { readonly after: string }>> = {
  'publish-question': {
    may: moderators,
    after: 'waiting, shown',
    run: (context, questionId) => publishQuestion(context, { questionId, wording: 'Hvor ofte?' }),
  },
  'hide-question': {
    may: moderators,
    after: 'hidden',
    run: (context, questionId) => hideQuestion(context, { questionId, reason: 'Gjelder noe annet' }),
  },
  'answer-in-talk': {
    may: moderators,
    after: 'answered',
    run: (context, questionId) => answerInTalk(context, { questionId }),
  },
  'answer-question in writing, by a moderator': {
    may: moderators,
    after: 'answered',
    run: (context, questionId) => answerQuestion(context, { questionId, answer: 'Én gang' }),
  },
  'route-question': {
    may: moderators,
    after: 'routed',
    run: (context, questionId) => routeQuestion(context, { questionId }),
  },
  'edit-question': {
    may: ['serviceLeader'],
    after: 'waiting',
    run: (context, questionId) => editQuestion(context, { questionId, text: 'Når?', showsName: true }),
  },
  'withdraw-question': {
    may: ['serviceLeader'],
    after: 'withdrawn',
    run: (context, questionId) => withdrawQuestion(context, { questionId }),
  },
  'claim-question': {
    may: moderators,
    after: 'waiting',
    run: (context, questionId) => claimQuestion(context, { questionId, writerId }),
  },
  'release-question': {
    may: moderators,
    after: 'waiting',
    run: (context, questionId) => releaseQuestion(context, { questionId, writerId, fence: 1 }),
  },
};

export const matrix: Matrix = {
  commands: {
    ...Object.fromEntries(
      Object.entries(onWaiting).map(([verb, { after, ...row }]): [string, CommandRow] => [
        verb,
        {
          ...row,
          arrange: (fixture) => questionAt(fixture, 'waiting'),
          state: { read: stateOf, before: 'waiting', after },
        },
      ]),
    ),
    'merge-question': {
      may: moderators,
      arrange: (fixture) => questionAt(fixture, 'waiting'),
      run: async (context, questionId, fixture) =>
        mergeQuestion(context, { questionId, intoId: await anotherOf(fixture, questionId) }),
      state: { read: stateOf, before: 'waiting', after: 'merged' },
    },
    'vote-question': {
      may: invited,
      arrange: (fixture) => questionAt(fixture, 'published'),
      run: (context, questionId) => voteQuestion(context, { questionId, vote: true }),
    },
    'answer-question of a gathering, sent on to the region': {
      may: owners,
      // They had it before, and are told what became of it.
      hear: { otherContact: 'question-moved-on', coordinator: 'question-moved-on' },
      arrange: (fixture) => questionAt(fixture, 'routed'),
      run: (context, questionId) => answerQuestion(context, { questionId, answer: 'Én gang' }),
      state: { read: stateOf, before: 'routed', after: 'answered' },
    },
    'take-question': {
      may: owners,
      arrange: (fixture) => questionAt(fixture, 'routed'),
      run: (context, questionId) => takeQuestion(context, { questionId }),
    },
    'hand-over-question': {
      may: owners,
      arrange: (fixture) => questionAt(fixture, 'routed'),
      run: (context, questionId) => handOverQuestion(context, { questionId, to: 'nord' }),
      state: { read: stateOf, before: 'routed', after: 'routed' },
    },
    'escalate-questions': {
      may: ['system'],
      arrange: async () => '',
      run: async (context) => settled(await escalateQuestions(context)),
    },
    'summarise-questions': {
      may: ['system'],
      arrange: async () => '',
      run: async (context) => settled(await summariseQuestions(context)),
    },
    'settle-gatherings': {
      may: ['system'],
      arrange: async (fixture) => {
        const gatheringId = await gatheringAt(fixture);
        const questionId = await asked(fixture, gatheringId);
        await endAsking(fixture, gatheringId);
        return questionId;
      },
      run: async (context) => settled(await settleGatherings(context)),
      state: { read: stateOf, before: 'waiting', after: 'routed' },
    },
  },
  queries: [
    {
      query: 'own-questions',
      what: 'what somebody asked: the asker alone',
      sees: ['serviceLeader'],
      arrange: async (fixture) => {
        const gatheringId = await gatheringAt(fixture);
        await asked(fixture, gatheringId);
        return gatheringId;
      },
      look: async ({ store, actor }, gatheringId) => {
        const questions = await ownQuestions(store, actor, { gatheringId });
        return questions.length > 0 ? questions : null;
      },
    },
    {
      query: 'question-queue',
      what: 'what waits for the moderators: they, and the coordinators',
      sees: moderators,
      arrange: async (fixture) => {
        const gatheringId = await gatheringAt(fixture);
        await asked(fixture, gatheringId);
        return gatheringId;
      },
      look: ({ store, actor }, id) => questionQueue(store, actor, id),
    },
    {
      query: 'home-view',
      what: 'the duty to see to the questions: the moderators (R58)',
      sees: ['otherContact'],
      arrange: async (fixture) => {
        const gatheringId = await gatheringAt(fixture);
        await asked(fixture, gatheringId);
        return gatheringId;
      },
      look: async ({ store, actor }, id) =>
        (await homeView(store, actor))?.duties.filter(({ subjectId }) => subjectId === id) ?? null,
    },
    {
      query: 'home-view',
      what: 'the duty to answer what was sent on: the contacts of the asker’s region (R59)',
      sees: owners,
      arrange: (fixture) => questionAt(fixture, 'routed'),
      look: async ({ store, actor }, id) =>
        (await homeView(store, actor))?.duties.filter(({ subjectId }) => subjectId === id) ?? null,
    },
    {
      query: 'question-list',
      what: 'what is shown to everybody at a gathering: those who are invited',
      sees: invited,
      arrange: shownSomewhere,
      look: ({ store, actor }, id) => questionList(store, actor, { gatheringId: id, order: 'votes' }),
    },
    {
      query: 'similar-questions',
      what: 'what is like a question: those who are invited',
      sees: invited,
      arrange: shownSomewhere,
      look: ({ store, actor }, gatheringId) =>
        similarQuestions(store, actor, { gatheringId, text: 'Hvor ofte møtes gruppen?' }),
    },
    {
      query: 'leftovers-view',
      what: 'what a gathering left about the own service: the contacts of the region, its channel, and whoever asked several',
      sees: ['serviceLeader', ...owners],
      channels: ['receivingChannel'],
      arrange: (fixture) => leftAt(fixture, 'own-service'),
      look: ({ store, actor }, id) => leftoversView(store, actor, id),
    },
    {
      query: 'leftovers-view',
      what: 'what a gathering left in general: the coordinators, and whoever asked several',
      sees: ['serviceLeader', 'coordinator'],
      arrange: (fixture) => leftAt(fixture, 'everybody'),
      look: ({ store, actor }, id) => leftoversView(store, actor, id),
    },
    {
      query: 'question-view',
      what: 'a question that waits: its asker and the moderators',
      sees: ['serviceLeader', ...moderators],
      arrange: (fixture) => questionAt(fixture, 'waiting'),
      look: ({ store, actor }, id) => questionView(store, actor, id),
    },
    {
      query: 'question-view',
      what: 'a question that is shown: everybody who is invited',
      sees: invited,
      arrange: (fixture) => questionAt(fixture, 'published'),
      look: ({ store, actor }, id) => questionView(store, actor, id),
    },
    {
      query: 'question-view',
      what: 'a question that was sent on: its asker, the moderators, and the region with its channel',
      sees: ['serviceLeader', ...owners, ...moderators],
      channels: ['receivingChannel'],
      arrange: (fixture) => questionAt(fixture, 'routed'),
      look: ({ store, actor }, id) => questionView(store, actor, id),
    },
    {
      query: 'question-view',
      what: 'a question that is hidden: its asker and the moderators',
      sees: ['serviceLeader', ...moderators],
      arrange: (fixture) => questionAt(fixture, 'hidden'),
      look: ({ store, actor }, id) => questionView(store, actor, id),
    },
  ],
};

async function shownSomewhere(fixture: GroupFixture): Promise<string> {
  await questionAt(fixture, 'published');
  return await onlyId(fixture, 'gathering');
}

async function anotherOf(fixture: GroupFixture, questionId: string): Promise<string> {
  const row = await fixture.store.db
    .selectFrom('question')
    .select('gathering_id')
    .where('id', '=', questionId)
    .executeTakeFirst();
  const text = 'Hva er fristen?';
  return row?.gathering_id ? await asked(fixture, row.gathering_id, { text }, 'member') : writerId;
}

async function stateOf({ store }: GroupFixture, questionId: string): Promise<string> {
  const row = await store.db
    .selectFrom('question')
    .select(['step', 'answered_at', 'published_at'])
    .where('id', '=', questionId)
    .executeTakeFirstOrThrow();
  if (row.answered_at) return 'answered';
  return row.published_at ? `${row.step}, shown` : row.step;
}
