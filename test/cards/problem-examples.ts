import { problemModel, renderProblem } from '../../cards/problem/problem.ts';
import type { ProblemVerb } from '../../domain/problem.ts';
import { problemEntryKinds, problemStates, problemSteps } from '../../domain/problem.ts';
import { problemCauses } from '../../domain/views/cause.ts';
import type { ProblemView } from '../../domain/views/problem.ts';
import type { Example } from './every-card.ts';
import { now, service } from './example-views.ts';

const before = (days: number) => new Date(now.getTime() - days * 86_400_000);

const raised: ProblemView = {
  id: '00000000-0000-4000-8000-000000000950',
  version: 1,
  service,
  text: 'Pasienter fra oss venter *lenge* på svar.\n\n# [Se her](https://e.example)',
  step: 'service',
  state: 'open',
  region: 'nord',
  raisedBy: 'Anne *Eksempel*',
  raisedAt: before(12),
  dueOn: '2027-02-10',
  isLate: false,
  entries: [],
  asked: null,
  viewer: { relations: ['group'], may: ['comment-problem'] },
};
const entries: ProblemView['entries'] = problemEntryKinds.map((kind, index) => ({
  kind,
  step: 'service',
  text: kind === 'settled' ? '' : '1. Vi har *ansatt* en til',
  isOwn: false,
  by: 'Kari _Demo_',
  at: before(6 - index),
}));

function reader(...may: readonly ProblemVerb[]): ProblemView['viewer'] {
  return { relations: [], may };
}

/** Somebody of every kind who says whether it is solved. */
const askedAt = {
  service: { speaker: 'raiser', name: 'Anne *Eksempel*' },
  region: { speaker: 'coordinator', name: null },
  between: { speaker: 'region', name: null },
} as const;

const views: Readonly<Record<string, ProblemView>> = {
  ...Object.fromEntries(
    problemStates.map((state) => [`${state}, for whoever looks on`, { ...raised, state, entries }]),
  ),
  ...Object.fromEntries(
    problemSteps.map((step) => [
      `with ${step}, for whoever answers`,
      {
        ...raised,
        step,
        viewer: reader('answer-problem', ...(step === 'between' ? [] : ['pass-problem' as const])),
      },
    ]),
  ),
  ...Object.fromEntries(
    problemSteps.map((step) => [
      `answered with ${step}, for whoever raised it`,
      {
        ...raised,
        ...{ step, state: 'answered', entries: entries.slice(0, 1) },
        asked: { ...askedAt[step], dueOn: '2027-02-12' },
        viewer: reader('agree-problem', 'pass-problem', 'withdraw-problem'),
      },
    ]),
  ),
  'answered, while its group’s leader is asked': {
    ...{ ...raised, state: 'answered', entries: entries.slice(0, 1) },
    asked: { speaker: 'group-leader', name: null, dueOn: '2027-02-12' },
  },
  'late between the regions, for whoever raised it': {
    ...raised,
    ...{ step: 'between', isLate: true, viewer: reader('pass-problem', 'withdraw-problem') },
  },
  'late, for whoever raised it': { ...raised, isLate: true, viewer: reader('pass-problem') },
  'whose text was erased': { ...raised, text: '' },
};

/** A problem in every state and with everybody, and told for every reason. */
export const problemExamples: readonly Example[] = [
  ...Object.entries(views).map(([of, view]) => example(of, view)),
  ...problemCauses.map((cause) => example(cause, raised, cause)),
];

function example(
  of: string,
  view: ProblemView,
  cause: (typeof problemCauses)[number] | null = null,
): Example {
  return {
    card: 'problem',
    of,
    draw: (context) => renderProblem(view, context, cause),
    model: (context) => problemModel(view, context, cause),
  };
}
