import type { MilestoneKind } from '../milestone.ts';
import type { ProcessDefinition, ProcessKind, ProcessState, ProcessStep, ServiceEffect } from '../process.ts';
import { type Field, fieldsOf } from '../report-field.ts';
import type { ServiceType } from '../vocabulary.ts';
import { application, ern } from './applications.ts';
import { change, closure, term } from './changes.ts';
import { centreReview, evaluation, networkReview } from './evaluations.ts';

/** How each kind of process goes. */
export const processDefinitions: Readonly<Record<ProcessKind, ProcessDefinition>> = {
  evaluation,
  'centre-review': centreReview,
  'network-review': networkReview,
  term,
  change,
  closure,
  application,
  ern,
};

/** The step as the program knows it now; null for one that an earlier version had. */
export function stepOf(kind: ProcessKind, key: string): ProcessStep | null {
  return processDefinitions[kind].steps.find((step) => step.key === key) ?? null;
}

const fieldsKnown = new Map<ProcessStep, readonly Field[]>();

export function fieldsOfStep(step: ProcessStep): readonly Field[] {
  const known = fieldsKnown.get(step) ?? fieldsOf(step);
  fieldsKnown.set(step, known);
  return known;
}

/** How a service of the type is evaluated (R47, R54). */
export function evaluationOf(type: ServiceType): ProcessKind {
  if (type === 'network') return 'network-review';
  return type === 'centre' ? 'centre-review' : 'evaluation';
}

export function isFor(kind: ProcessKind, type: ServiceType): boolean {
  return processDefinitions[kind].types?.includes(type) ?? false;
}

/** The kind that the process's decision asks for; null of one that was stopped, or has decided nothing. */
export function leadsTo({
  kind,
  state,
  outcome,
}: {
  readonly kind: ProcessKind;
  readonly state: ProcessState;
  readonly outcome: string | null;
}): ProcessKind | null {
  if (outcome === null || state === 'stopped') return null;
  return processDefinitions[kind].decision.outcomes[outcome]?.next ?? null;
}

/** What the process has in hand, so that nobody is asked for it beside. */
export function milestoneOfProcess(kind: ProcessKind): MilestoneKind | null {
  if (kind === 'term') return 'term';
  return kind === 'evaluation' || kind === 'centre-review' || kind === 'network-review' ? 'evaluation' : null;
}

/** What happens to the service with the step, where the process is decided so; null for nothing. */
export function effectOf(kind: ProcessKind, step: string, outcome: string | null): ServiceEffect | null {
  const { effects = [] } = processDefinitions[kind];
  return effects.find((one) => one.step === step && one.outcome === outcome)?.effect ?? null;
}

/** Whether it is written down beforehand what becomes of the service: where it begins or changes. */
export function isPlanned(kind: ProcessKind): boolean {
  const { effects = [] } = processDefinitions[kind];
  return effects.some(({ effect }) => effect !== 'end');
}
