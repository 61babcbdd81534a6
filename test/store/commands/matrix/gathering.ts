import { adoptAnswer } from '../../../../store/commands/adopt-answer.ts';
import { askQuestion } from '../../../../store/commands/ask-question.ts';
import { cancelGathering } from '../../../../store/commands/cancel-gathering.ts';
import { changeGathering } from '../../../../store/commands/change-gathering.ts';
import { createGathering } from '../../../../store/commands/create-gathering.ts';
import { dropAnswer } from '../../../../store/commands/drop-answer.ts';
import { inviteGuests } from '../../../../store/commands/invite-guests.ts';
import { leaveGathering } from '../../../../store/commands/leave-gathering.ts';
import { publishAnswers } from '../../../../store/commands/publish-answers.ts';
import { registerGuest } from '../../../../store/commands/register-guest.ts';
import { remindGuests } from '../../../../store/commands/remind-guests.ts';
import { summariseQuestions } from '../../../../store/commands/summarise-questions.ts';
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
import { searchFaqAnswers } from '../../../../store/queries/search-faq-answers.ts';
import { channels, everybody } from '../../../support/everybody.ts';
import {
  adoptedFrom,
  answeredAt,
  asking,
  calendarKeyOf,
  gatheringAt,
  invitedToGathering as invited,
  meetingChat,
  moderatorsOfGathering as moderators,
  onlyId,
  questionAt,
  settled,
  webinar,
} from '../../../support/gathering-steps.ts';
import { asProgram, type GroupFixture } from '../../../support/group-fixture.ts';
import type { CommandRow, Matrix, QueryRow } from './matrix.ts';

const forAll: Pick<QueryRow, 'sees' | 'channels'> = { sees: everybody, channels };
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
      query: 'gathering-summary-view',
      what: 'the questions together: the channels of the regions that it is for',
      sees: [],
      channels: ['receivingChannel', 'appointingChannel', 'otherChannel'],
      arrange: async (fixture) => {
        await questionAt(fixture, 'published');
        await summariseQuestions(asProgram(fixture));
        return await onlyId(fixture, 'gathering_summary');
      },
      look: ({ store, actor }, id) => gatheringSummaryView(store, actor, id),
    },
  ],
};

async function titleOf({ store }: GroupFixture, gatheringId: string): Promise<string> {
  const query = store.db.selectFrom('gathering').select('title').where('id', '=', gatheringId);
  return (await query.executeTakeFirstOrThrow()).title;
}
