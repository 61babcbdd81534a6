import { answerQuestion } from '../../../../store/commands/answer-question.ts';
import { reportUnhelpful } from '../../../../store/commands/report-unhelpful.ts';
import { homeView } from '../../../../store/queries/home-view.ts';
import { isOlderWay } from '../../../../store/queries/older-way.ts';
import { questionView } from '../../../../store/queries/question-view.ts';
import { regionalContacts } from '../../../../store/queries/regional-contacts.ts';
import { searchFaq } from '../../../../store/queries/search-faq.ts';
import { channels, everybody } from '../../../support/everybody.ts';
import type { GroupFixture } from '../../../support/group-fixture.ts';
import { idsOf } from '../../../support/nomination-steps.ts';
import type { Matrix } from './matrix.ts';

export const matrix: Matrix = {
  commands: {
    'report-unhelpful': {
      may: everybody.filter((who) => who !== 'system'),
      arrange: async () => 'Hvem?',
      run: (context, question) => reportUnhelpful(context, { question, entry: null }),
    },
    'answer-question': {
      // R59: the contacts of the asker's region.
      may: ['receivingContact', 'secondReceiving'],
      arrange: askedQuestion,
      run: (context, questionId) => answerQuestion(context, { questionId, answer: 'Slik' }),
    },
  },
  queries: [
    {
      query: 'question-view',
      what: 'a question and its answer: whoever asked, and those who may answer (R59)',
      sees: ['serviceLeader', 'receivingContact', 'secondReceiving'],
      arrange: askedQuestion,
      look: ({ store, actor }, id) => questionView(store, actor, id),
    },
    {
      query: 'home-view',
      what: 'the duty to answer a question: those who may (R59)',
      sees: ['receivingContact', 'secondReceiving'],
      arrange: askedQuestion,
      look: async ({ store, actor }, id) => {
        const home = await homeView(store, actor);
        return home?.duties.filter(({ subjectId }) => subjectId === id) ?? null;
      },
    },
    {
      query: 'search-faq',
      what: 'questions in general: everybody',
      sees: everybody,
      channels,
      look: async ({ store, actor }) =>
        (await searchFaq(store, actor, { question: 'Hvem?', language: 'nb' })) ? 'answered' : null,
    },
    {
      query: 'older-way',
      what: 'which rules apply: everybody',
      sees: everybody,
      channels,
      look: async ({ store, actor }) =>
        (await isOlderWay(store, actor, 'proposal-route')) ? null : 'the newest document’s',
    },
    {
      query: 'regional-contacts',
      what: 'the contacts of the regions: everybody',
      sees: everybody,
      channels,
      look: ({ store, actor }) => regionalContacts(store, actor),
    },
  ],
};

/** A question of the service leader, whose service is in Helse Vest. */
async function askedQuestion(fixture: GroupFixture): Promise<string> {
  const asked = await reportUnhelpful(await fixture.as('serviceLeader'), { question: 'Hvem?', entry: null });
  return idsOf(asked).questionId ?? '';
}
