import { adoptAnswer } from '../../../../store/commands/adopt-answer.ts';
import { answerInTalk } from '../../../../store/commands/answer-in-talk.ts';
import { answerQuestion } from '../../../../store/commands/answer-question.ts';
import { askQuestion } from '../../../../store/commands/ask-question.ts';
import { cancelGathering } from '../../../../store/commands/cancel-gathering.ts';
import { changeGathering } from '../../../../store/commands/change-gathering.ts';
import { claimQuestion } from '../../../../store/commands/claim-question.ts';
import { createGathering } from '../../../../store/commands/create-gathering.ts';
import { dropAnswer } from '../../../../store/commands/drop-answer.ts';
import { editQuestion } from '../../../../store/commands/edit-question.ts';
import { escalateQuestions } from '../../../../store/commands/escalate-questions.ts';
import { handOverQuestion } from '../../../../store/commands/hand-over-question.ts';
import { hideQuestion } from '../../../../store/commands/hide-question.ts';
import { inviteGuests } from '../../../../store/commands/invite-guests.ts';
import { leaveGathering } from '../../../../store/commands/leave-gathering.ts';
import { mergeQuestion } from '../../../../store/commands/merge-question.ts';
import { publishAnswers } from '../../../../store/commands/publish-answers.ts';
import { publishQuestion } from '../../../../store/commands/publish-question.ts';
import { registerGuest } from '../../../../store/commands/register-guest.ts';
import { releaseQuestion } from '../../../../store/commands/release-question.ts';
import { remindGuests } from '../../../../store/commands/remind-guests.ts';
import { routeQuestion } from '../../../../store/commands/route-question.ts';
import { settleGatherings } from '../../../../store/commands/settle-gatherings.ts';
import { summariseQuestions } from '../../../../store/commands/summarise-questions.ts';
import { takeQuestion } from '../../../../store/commands/take-question.ts';
import { voteQuestion } from '../../../../store/commands/vote-question.ts';
import { withdrawQuestion } from '../../../../store/commands/withdraw-question.ts';
import { calendarEntry } from '../../../../store/queries/calendar-entry.ts';
import { faqAnswerView } from '../../../../store/queries/faq-answer-view.ts';
import { followersOfGathering, followsGathering } from '../../../../store/queries/follows-gathering.ts';
import { gatheringAnswers } from '../../../../store/queries/gathering-answers.ts';
import { gatheringFigures } from '../../../../store/queries/gathering-figures.ts';
import { gatheringFormView } from '../../../../store/queries/gathering-form-view.ts';
import { gatheringInChat } from '../../../../store/queries/gathering-in-chat.ts';
import { gatheringSummaryView } from '../../../../store/queries/gathering-summary-view.ts';
import { gatheringView } from '../../../../store/queries/gathering-view.ts';
import { gatherings } from '../../../../store/queries/gatherings.ts';
import { homeView } from '../../../../store/queries/home-view.ts';
import { ownQuestions } from '../../../../store/queries/own-questions.ts';
import { questionList } from '../../../../store/queries/question-list.ts';
import { questionQueue } from '../../../../store/queries/question-queue.ts';
import { questionView } from '../../../../store/queries/question-view.ts';
import { searchFaqAnswers } from '../../../../store/queries/search-faq-answers.ts';
import { similarQuestions } from '../../../../store/queries/similar-questions.ts';
import { channels, everybody, type Who } from '../../../support/everybody.ts';
import {
  adoptedFrom,
  answeredAt,
  asked,
  asking,
  calendarKeyOf,
  endAsking,
  gatheringAt,
  meetingChat,
  questionAt,
  system,
  webinar,
} from '../../../support/gathering-steps.ts';
import type { GroupFixture } from '../../../support/group-fixture.ts';
import type { CommandRow, Matrix, QueryRow } from './matrix.ts';

/** Everybody with a role in the fixture is invited. */
const invited: readonly Who[] = [
  'serviceLeader',
  'otherLeader',
  'receivingContact',
  'secondReceiving',
  'appointingContact',
  'otherContact',
  'member',
  'coordinator',
];
/** A contact of Helse Midt-Norge moderates, and the coordinators may. */
const moderators: readonly Who[] = ['otherContact', 'coordinator'];
/** R59: the contacts of the asker's region. */
const owners: readonly Who[] = ['receivingContact', 'secondReceiving'];
const forAll: Pick<QueryRow, 'sees' | 'channels'> = { sees: everybody, channels };
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

const onGatherings: Readonly<Record<string, Pick<CommandRow, 'run' | 'may'>>> = {
  'register-guest': { may: invited, run: (context, gatheringId) => registerGuest(context, { gatheringId }) },
  'leave-gathering': {
    may: invited,
    run: (context, gatheringId) => leaveGathering(context, { gatheringId }),
  },
  'ask-question': { may: invited, run: (context, gatheringId) => askQuestion(context, asking(gatheringId)) },
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
    ...Object.fromEntries(
      Object.entries(onGatherings).map(([verb, row]): [string, CommandRow] => [
        verb,
        { ...row, arrange: (fixture) => gatheringAt(fixture) },
      ]),
    ),
    'create-gathering': {
      may: ['coordinator'],
      arrange: async () => '',
      run: (context, _id, fixture) => createGathering(context, webinar(fixture)),
    },
    'invite-guests': {
      may: ['coordinator'],
      arrange: async (fixture) => {
        const made = await createGathering(await fixture.as('coordinator'), webinar(fixture));
        return 'ids' in made ? (made.ids.gatheringId ?? '') : '';
      },
      run: (context, gatheringId) => inviteGuests(context, { gatheringId }),
    },
    'change-gathering': {
      may: ['coordinator'],
      arrange: (fixture) => gatheringAt(fixture),
      run: (context, gatheringId, fixture) =>
        changeGathering(context, { ...webinar(fixture), gatheringId, version: 2, title: 'Noe annet' }),
      state: { read: titleOf, before: 'Webinar om referansegrupper', after: 'Noe annet' },
    },
    'cancel-gathering': {
      may: ['coordinator'],
      arrange: (fixture) => gatheringAt(fixture),
      run: (context, gatheringId) => cancelGathering(context, { gatheringId }),
    },
    'publish-answers': {
      may: moderators,
      arrange: async (fixture) => (await answeredAt(fixture)).gatheringId,
      run: (context, gatheringId) => publishAnswers(context, { gatheringId }),
    },
    'adopt-answer': {
      may: ['coordinator'],
      arrange: async (fixture) => (await answeredAt(fixture)).questionId,
      run: (context, questionId) => adoptAnswer(context, { questionId, question: 'Når?', answer: 'Nå.' }),
    },
    'drop-answer': {
      may: ['coordinator'],
      arrange: async (fixture) => {
        const { questionId } = await answeredAt(fixture);
        await adoptedFrom(fixture, questionId);
        return questionId;
      },
      run: (context, questionId) => dropAnswer(context, { questionId }),
    },
    'remind-guests': {
      may: ['system'],
      arrange: async () => '',
      run: async (context) => settled(await remindGuests(context)),
    },
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
  },
  queries: [
    {
      query: 'gathering-view',
      what: 'a gathering: those who are invited',
      sees: invited,
      arrange: (fixture) => gatheringAt(fixture),
      look: ({ store, actor }, id) => gatheringView(store, actor, id),
    },
    {
      query: 'gathering-answers',
      what: 'what a gathering left: those who are invited',
      sees: invited,
      arrange: async (fixture) => (await answeredAt(fixture)).gatheringId,
      look: ({ store, actor }, id) => gatheringAnswers(store, actor, id),
    },
    {
      query: 'gathering-answers',
      what: 'what is answered and not shown: those who moderate',
      sees: moderators,
      arrange: async (fixture) => (await answeredAt(fixture)).gatheringId,
      look: async ({ store, actor }, id) => (await gatheringAnswers(store, actor, id))?.organising ?? null,
    },
    {
      query: 'gathering-figures',
      what: 'how a gathering went: those who moderate',
      sees: moderators,
      arrange: async (fixture) => (await answeredAt(fixture)).gatheringId,
      look: ({ store, actor }, id) => gatheringFigures(store, actor, id),
    },
    {
      query: 'faq-answer-view',
      what: 'an answer that was approved: everybody',
      ...forAll,
      arrange: async (fixture) => await adoptedFrom(fixture, (await answeredAt(fixture)).questionId),
      look: ({ store, actor }, id) => faqAnswerView(store, actor, id),
    },
    {
      query: 'search-faq-answers',
      what: 'answers that were approved: everybody',
      ...forAll,
      arrange: async (fixture) => await adoptedFrom(fixture, (await answeredAt(fixture)).questionId),
      look: ({ store, actor }) => searchFaqAnswers(store, actor, { text: 'Hvor ofte møtes gruppen?' }),
    },
    ...(['everything', 'list'] as const).map(
      (wanted): QueryRow => ({
        query: 'follows-gathering',
        what: `who of many may hear of ${wanted}: as when each is asked`,
        sees: wanted === 'everything' ? moderators : invited,
        arrange: (fixture) => gatheringAt(fixture),
        look: async ({ store, actor }, id) => {
          if (actor.kind !== 'person') return null;
          const followers = await followersOfGathering(store, [actor], id, wanted);
          return followers.has(actor.personId) || null;
        },
      }),
    ),
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
      query: 'gathering-in-chat',
      what: 'the gathering that a meeting belongs to: those who are invited',
      sees: invited,
      arrange: async (fixture) => {
        await gatheringAt(fixture);
        return meetingChat;
      },
      look: ({ store, actor }, chat) => gatheringInChat(store, actor, chat),
    },
    {
      query: 'follows-gathering',
      what: 'whether a page may hear of a gathering: those who are invited',
      sees: invited,
      arrange: (fixture) => gatheringAt(fixture),
      look: ({ store, actor }, id) => followsGathering(store, actor, id),
    },
    {
      query: 'calendar-entry',
      what: 'a gathering for calendars: the program, for whoever has the key of an invitation',
      sees: ['system'],
      arrange: async (fixture) => await calendarKeyOf(fixture, await gatheringAt(fixture)),
      look: ({ store, actor }, key) => calendarEntry(store, actor, { key }),
    },
    {
      query: 'gatherings',
      what: 'the list of them: those who are invited',
      sees: invited,
      arrange: (fixture) => gatheringAt(fixture),
      look: ({ store, actor }) => gatherings(store, actor),
    },
    {
      query: 'gathering-form-view',
      what: 'the form for a new one: the coordinators',
      sees: ['coordinator'],
      look: ({ store, actor }) => gatheringFormView(store, actor),
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
    {
      query: 'gathering-summary-view',
      what: 'the questions together: the channels of the regions that it is for',
      sees: [],
      channels: ['receivingChannel', 'appointingChannel', 'otherChannel'],
      arrange: async (fixture) => {
        await questionAt(fixture, 'published');
        await summariseQuestions(system(fixture));
        return await onlyId(fixture, 'gathering_summary');
      },
      look: ({ store, actor }, id) => gatheringSummaryView(store, actor, id),
    },
  ],
};

function settled(found: unknown): object {
  return typeof found === 'number' ? { found } : (found as object);
}

async function shownSomewhere(fixture: GroupFixture): Promise<string> {
  await questionAt(fixture, 'published');
  return await onlyId(fixture, 'gathering');
}

async function onlyId({ store }: GroupFixture, table: 'gathering' | 'gathering_summary'): Promise<string> {
  return (await store.db.selectFrom(table).select('id').executeTakeFirstOrThrow()).id;
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

async function titleOf({ store }: GroupFixture, gatheringId: string): Promise<string> {
  const query = store.db.selectFrom('gathering').select('title').where('id', '=', gatheringId);
  return (await query.executeTakeFirstOrThrow()).title;
}
