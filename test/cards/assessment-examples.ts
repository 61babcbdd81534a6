import { assessmentModel, renderAssessment } from '../../cards/assessment/assessment.ts';
import { assessmentStates } from '../../domain/assessment.ts';
import type { AssessmentView } from '../../domain/views/assessment.ts';
import { assessmentCauses } from '../../domain/views/cause.ts';
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
