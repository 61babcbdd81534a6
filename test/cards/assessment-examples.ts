import { assessmentModel, renderAssessment } from '../../cards/assessment/assessment.ts';
import { assessmentsModel, renderAssessments } from '../../cards/assessments/assessments.ts';
import { feedbackModel, renderFeedback } from '../../cards/feedback/feedback.ts';
import { followUpModel, renderFollowUp } from '../../cards/follow-up/follow-up.ts';
import { assessmentStates } from '../../domain/assessment.ts';
import { followUpStates } from '../../domain/follow-up.ts';
import type { AssessmentView } from '../../domain/views/assessment.ts';
import { assessmentCauses, feedbackCauses, followUpCauses } from '../../domain/views/cause.ts';
import type { FeedbackView, FollowUpView } from '../../domain/views/feedback.ts';
import { regions } from '../../domain/vocabulary.ts';
import type { Example } from './every-card.ts';
import { service } from './example-views.ts';

const open: AssessmentView = {
  id: '7d5a9c1e-0000-4000-8000-000000000001',
  version: 3,
  state: 'open',
  region: 'vest',
  reportId: '7d5a9c1e-0000-4000-8000-000000000002',
  year: 2026,
  service,
  dueOn: '2027-03-31',
  submitted: { at: new Date('2027-01-20T09:12:00Z'), by: 'Kari *Demo*' },
  completed: null,
  followUp: null,
  progress: { done: 1, all: 3 },
  assessors: ['Ingrid Øving', 'Rune `Kladd`'],
  flagCount: 2,
  viewer: { relation: 'assessor', seesText: true, may: ['complete-assessment'] },
};
const signed = { at: new Date('2027-01-28T12:30:00Z'), by: 'Ingrid [Øving](https://x.example)' };

const views: readonly (readonly [string, AssessmentView])[] = [
  ...assessmentStates.map((state): [string, AssessmentView] => [
    state,
    state === 'completed' || state === 'sent'
      ? { ...open, state, completed: signed, followUp: 'interregional' }
      : { ...open, state },
  ]),
  ['of the own service', { ...open, viewer: { relation: 'partial', seesText: false, may: [] } }],
  ['that nobody can do', { ...open, assessors: [], flagCount: 0 }],
  ['in the region’s channel', { ...open, viewer: { relation: 'channel', seesText: false, may: [] } }],
];

/** A report that waits to be assessed, and what became of it. */
export const assessmentExamples: readonly Example[] = [
  ...views.map(
    ([of, view]): Example => ({
      card: 'assessment',
      of,
      draw: (context) => renderAssessment(view, context),
      model: (context) => assessmentModel(view, context),
    }),
  ),
  ...assessmentCauses.map(
    (cause): Example => ({
      card: 'assessment',
      of: cause,
      draw: (context) => renderAssessment(open, context, cause),
      model: (context) => assessmentModel(open, context, cause),
    }),
  ),
];

const told: FeedbackView = {
  id: '7d5a9c1e-0000-4000-8000-000000000003',
  version: 2,
  assessmentId: open.id,
  reportId: open.reportId,
  region: 'vest',
  year: 2026,
  service,
  letter: 'Takk for <b>rapporten</b>',
  sent: signed,
  followUp: 'region',
  chapters: [],
  followUps: [],
  questions: [],
  readCount: 1,
  readerCount: 3,
  readers: [],
  viewer: { relation: 'addressee', mayAsk: true, mayAnswer: false, readAt: null },
};
const question = {
  id: '7d5a9c1e-0000-4000-8000-000000000004',
  askedBy: 'Kari Demo',
  askedAt: new Date('2027-01-28T13:00:00Z'),
  text: 'Hva mener dere?',
  answer: null,
};
const sender = { relation: 'sender', mayAsk: false, mayAnswer: true, readAt: null } as const;
const readers = [
  { name: 'Kari *Demo*', readAt: new Date('2027-01-29T07:00:00Z') },
  { name: 'Ola [Øving](https://x.example)', readAt: null },
];

const toFollowUp: FollowUpView = {
  id: '7d5a9c1e-0000-4000-8000-000000000005',
  version: 1,
  state: 'open',
  owner: 'service-leader',
  region: 'vest',
  service,
  year: 2026,
  text: 'Finn en fast *møtedag*, {{DATE()}}',
  dueOn: '2027-03-31',
  reportId: '00000000-0000-4000-8000-000000000099',
  feedbackId: null,
  isLate: false,
  note: null,
  createdBy: 'Ingrid Øving',
  done: null,
  confirmed: null,
  viewer: { may: ['finish-follow-up'] },
};
const doneAt = { ...toFollowUp, state: 'done', note: 'Møtet er _satt_', done: signed } as const;

export const feedbackExamples: readonly Example[] = [
  ...feedbackCauses.map((cause): Example => {
    const view =
      cause === 'feedback-asked'
        ? { ...told, questions: [question], readers, viewer: sender }
        : cause === 'feedback-answered'
          ? { ...told, questions: [{ ...question, answer: { text: 'En fast *dag*', ...signed } }] }
          : told;
    return {
      card: 'feedback',
      of: cause,
      draw: (context) => renderFeedback(view, context, cause),
      model: (context) => feedbackModel(view, context, cause),
    };
  }),
  {
    card: 'feedback',
    of: 'with follow-ups, opened',
    draw: (context) => renderFeedback({ ...told, followUps: [toFollowUp] }, context),
    model: (context) => feedbackModel({ ...told, followUps: [toFollowUp] }, context),
  },
  ...followUpCauses.map(
    (cause): Example => ({
      card: 'follow-up',
      of: cause,
      draw: (context) => renderFollowUp(toFollowUp, context, cause),
      model: (context) => followUpModel(toFollowUp, context, cause),
    }),
  ),
  ...followUpStates.map((state): Example => {
    const may = { done: ['confirm-follow-up', 'return-follow-up'], planned: ['drop-follow-up'] } as const;
    const viewer = { may: state === 'done' || state === 'planned' ? may[state] : [] };
    const isDone = state === 'done' || state === 'confirmed';
    const note = state === 'open' ? 'Referatet mangler' : null;
    const view: FollowUpView = isDone
      ? { ...doneAt, state, confirmed: state === 'confirmed' ? signed : null, viewer }
      : { ...toFollowUp, state, note, viewer };
    return {
      card: 'follow-up',
      of: state,
      draw: (context) => renderFollowUp(view, context),
      model: (context) => followUpModel(view, context),
    };
  }),
];

const nothing = { all: 0, waiting: 0, completed: 0, sent: 0, late: 0, followUps: 0 };
const counts = { all: 11, waiting: 7, completed: 3, sent: 1, late: 2, followUps: 2 };

export const assessmentsExamples: readonly Example[] = (
  [
    ['begun', counts],
    ['not begun', nothing],
  ] as const
).map(([of, counted]): Example => {
  const byRegion = regions.map((region) => ({ region, ...counted }));
  const view = { year: 2026, years: [2026], byRegion, rows: [], count: 0 };
  return {
    card: 'assessments',
    of,
    draw: (context) => renderAssessments(view, context),
    model: (context) => assessmentsModel(view, context),
  };
});
