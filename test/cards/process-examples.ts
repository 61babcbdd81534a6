import { processStepModel, renderProcessStep } from '../../cards/process-step/process-step.ts';
import { processKinds } from '../../domain/process.ts';
import { processDefinitions } from '../../domain/process-kinds/kinds.ts';
import { processCauses } from '../../domain/views/cause.ts';
import type { ProcessStepCardView } from '../../domain/views/process.ts';
import type { Example } from './every-card.ts';
import { service } from './example-views.ts';

const waiting: ProcessStepCardView = {
  ...{ id: '7d5a9c1e-0000-4000-8000-000000000031', version: 2, key: 'advice', ordinal: 4, owner: 'region' },
  ...{ region: 'vest', state: 'open', dueOn: '2027-03-31', isLate: false, done: null },
  ...{ revision: 0, content: {}, isInChannel: false },
  may: ['save-process-step', 'complete-process-step'],
  process: {
    ...{ id: '7d5a9c1e-0000-4000-8000-000000000030', kind: 'evaluation', region: 'vest', state: 'open' },
    ...{ type: service.type, service, name: service.name, outcome: null, stopReason: null },
  },
};
const signed = { at: new Date('2027-01-28T12:30:00Z'), by: 'Ingrid [Øving](https://x.example)' };
const decided: ProcessStepCardView = {
  ...waiting,
  ...{ key: 'decision', owner: 'national-coordinator', region: null, state: 'done', done: signed, may: [] },
  process: { ...waiting.process, state: 'done', outcome: 'change' },
};
const stopped: ProcessStepCardView = {
  ...waiting,
  ...{ state: 'waiting', may: [] },
  process: { ...waiting.process, state: 'stopped', stopReason: 'Begynt *ved* en feil' },
};
const title = 'Behandling av [sjeldne](https://x.example) utkast';
const application: ProcessStepCardView = {
  ...waiting,
  ...{ key: 'anchoring', owner: 'other-regions', may: [] },
  process: {
    ...waiting.process,
    ...{ kind: 'application', service: null, name: { nb: title, nn: title, en: null } },
  },
};

const answered: ProcessStepCardView = {
  ...waiting,
  ...{ key: 'views', owner: 'other-regions', state: 'done', done: signed, may: ['undo-process-step'] },
  content: { standpoint: 'with-conditions', remarks: 'Kontrollene *bør* tas [nær](https://x.example).' },
};
const inChannel: ProcessStepCardView = { ...waiting, isInChannel: true };
const ranking: ProcessStepCardView = {
  ...waiting,
  ...{ key: 'ranking', owner: 'national-coordinator', region: null },
  process: { ...waiting.process, kind: 'application' },
};
const deciding: ProcessStepCardView = { ...ranking, key: 'decision', process: waiting.process };
const supporting: ProcessStepCardView = {
  ...waiting,
  ...{ key: 'group', owner: 'group-leader', region: null },
  process: { ...waiting.process, kind: 'ern' },
};
const long: ProcessStepCardView = { ...waiting, key: 'account', owner: 'service-leader', region: null };

const views: readonly (readonly [string, ProcessStepCardView])[] = [
  ['that waits for the reader', waiting],
  ['answered, which can be taken back', answered],
  ['in a channel', inChannel],
  ['that asks for a number', ranking],
  ['that asks for a day', deciding],
  ['that asks for yes or no', supporting],
  ['that is written in the tab', long],
  ['decided', decided],
  ['stopped', stopped],
  ['of an application', application],
  ...processKinds.map((kind): [string, ProcessStepCardView] => [
    `of the kind ${kind}`,
    {
      ...decided,
      process: {
        ...decided.process,
        kind,
        outcome: Object.keys(processDefinitions[kind].decision.outcomes)[0] ?? null,
      },
    },
  ]),
];

/** A step of a service's process, and what came of it. */
export const processExamples: readonly Example[] = [
  ...views.map(
    ([of, view]): Example => ({
      card: 'process-step',
      of,
      draw: (context) => renderProcessStep(view, context),
      model: (context) => processStepModel(view, context),
    }),
  ),
  ...processCauses.map((cause): Example => {
    const view =
      cause === 'step-waits' || cause === 'step-moved'
        ? waiting
        : cause === 'process-stopped'
          ? stopped
          : decided;
    return {
      card: 'process-step',
      of: cause,
      draw: (context) => renderProcessStep(view, context, cause),
      model: (context) => processStepModel(view, context, cause),
    };
  }),
];
