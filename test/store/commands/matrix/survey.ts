import { answerSurvey } from '../../../../store/commands/answer-survey.ts';
import { closeSurvey } from '../../../../store/commands/close-survey.ts';
import { sendSurvey } from '../../../../store/commands/send-survey.ts';
import { settleSurveys } from '../../../../store/commands/settle-surveys.ts';
import { writeSurvey } from '../../../../store/commands/write-survey.ts';
import { surveyAnswers, surveyCardView, surveys, surveyView } from '../../../../store/queries/survey-view.ts';
import { asked, asking, drafted, sentTo } from '../../../support/survey-steps.ts';
import type { Matrix } from './matrix.ts';

export const matrix: Matrix = {
  commands: {
    'write-survey': {
      repeats: true,
      may: ['coordinator'],
      arrange: async () => '',
      run: async (context, _id, fixture) => writeSurvey(context, await asking(fixture)),
    },
    'send-survey': {
      may: ['coordinator'],
      arrange: (fixture) => drafted(fixture),
      run: (context, surveyId) => sendSurvey(context, { surveyId, version: 1 }),
    },
    'answer-survey': {
      may: ['member'],
      arrange: async (fixture) => {
        await asked(fixture);
        return await sentTo(fixture, 'member');
      },
      run: (context, recipientId) => answerSurvey(context, { recipientId, choice: 0, comment: '' }),
    },
    'close-survey': {
      may: ['coordinator'],
      arrange: (fixture) => asked(fixture),
      run: (context, surveyId) => closeSurvey(context, { surveyId }),
    },
    'settle-surveys': {
      may: ['system'],
      arrange: (fixture) => asked(fixture),
      run: async (context) => {
        const found = await settleSurveys(context);
        return typeof found === 'number' ? {} : found;
      },
    },
  },
  queries: [
    {
      query: 'survey-view',
      what: 'what was sent to somebody: that person',
      sees: ['member'],
      arrange: async (fixture) => {
        await asked(fixture);
        return await sentTo(fixture, 'member');
      },
      look: ({ store, actor }, id) => surveyCardView(store, actor, id),
    },
    {
      query: 'survey-view',
      what: 'how it is asked and answered: the coordinator',
      sees: ['coordinator'],
      arrange: (fixture) => asked(fixture),
      look: ({ store, actor }, id) => surveyView(store, actor, id),
    },
    {
      query: 'survey-view',
      what: 'all of them: the coordinator',
      sees: ['coordinator'],
      arrange: (fixture) => asked(fixture),
      look: ({ store, actor }) => surveys(store, actor),
    },
    {
      query: 'survey-view',
      what: 'the answers as rows: the coordinator',
      sees: ['coordinator'],
      arrange: (fixture) => asked(fixture),
      look: ({ store, actor }, id) => surveyAnswers(store, actor, id),
    },
  ],
};
