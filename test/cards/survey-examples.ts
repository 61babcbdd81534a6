import { renderSurvey, surveyModel } from '../../cards/survey/survey.ts';
import type { SurveyCardView } from '../../domain/views/survey.ts';
import type { Example } from './every-card.ts';

const open: SurveyCardView = {
  ...{ id: '7d5a9c1e-0000-4000-8000-000000000041', version: 1, title: 'Møteform [her](https://x.example)' },
  ...{ question: 'Hvordan vil *dere* møtes?', kind: 'choice', choices: ['Digitalt', '`Fysisk`'] },
  ...{ dueOn: '2027-02-12', isOpen: true, answer: null, others: {} },
};
const at = new Date('2027-01-28T12:30:00Z');

const views: readonly (readonly [string, SurveyCardView])[] = [
  ['to choose from', open],
  [
    'in the reader’s language',
    {
      ...open,
      others: {
        nn: {
          title: 'Korleis *møtast*',
          question: 'Korleis vil de møtast?',
          choices: ['Digitalt', 'Fysisk'],
        },
        en: { title: 'Meetings', question: 'How would you meet?', choices: ['Online', 'In [person]'] },
      },
    },
  ],
  ['to be answered in words', { ...open, kind: 'text', choices: [] }],
  ['on a scale', { ...open, kind: 'scale', choices: ['1', '2', '3', '4', '5'] }],
  ['that is answered', { ...open, answer: { choice: 1, comment: 'Helst i *Bodø*', at } }],
  ['that is closed', { ...open, isOpen: false, answer: { choice: 0, comment: '', at } }],
];

/** A question of the coordinator's to many. */
export const surveyExamples: readonly Example[] = views.map(
  ([of, view]): Example => ({
    card: 'survey',
    of,
    draw: (context) => renderSurvey(view, context),
    model: (context) => surveyModel(view, context),
  }),
);
