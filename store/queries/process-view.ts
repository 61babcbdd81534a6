import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { isId } from '../../domain/ids.ts';
import { mayStart, mayStop, mayWithStep, seesProcess } from '../../domain/process-access.ts';
import { isFor, leadsTo, processDefinitions, stepOf } from '../../domain/process-kinds/kinds.ts';
import type {
  ProcessHappening,
  ProcessStepCardView,
  ProcessStepView,
  ProcessView,
} from '../../domain/views/process.ts';
import type { Region } from '../../domain/vocabulary.ts';
import {
  type LoadedProcess,
  type LoadedStep,
  loadProcess,
  loadSteps,
  processOfStep,
} from '../load-process.ts';
import { isNewestStep } from '../newest-step.ts';
import { decidingAuthority } from '../setting.ts';
import type { Store } from '../store.ts';

/** A process of a service, for those who take part in it, the contacts and the coordinators; null for others. */
export async function processView({ db }: Store, actor: Actor, id: string): Promise<ProcessView | null> {
  const process = isId(id) ? await loadProcess(db, id, actor) : null;
  if (!process || !seesProcess(actor, process.facts)) return null;
  const [steps, history, related, decidedBy] = await Promise.all([
    loadSteps(db, id),
    historyOf({ db }, id),
    relatedOf({ db }, process),
    decidingAuthority(db),
  ]);
  const shown = await Promise.all(steps.map((step) => stepView({ db }, actor, process, step, steps)));
  const { facts: _, follows: __, ...rest } = process;
  return {
    ...rest,
    steps: shown.filter((step) => step !== null),
    history,
    decidedBy,
    related,
    viewer: {
      mayStop: process.state === 'open' && mayStop(actor, process.facts),
      mayStart: nextOf(actor, process, related),
    },
  };
}

/** One of its steps, as a card of its own. */
export async function processStepView(
  { db }: Store,
  actor: Actor,
  stepId: string,
): Promise<ProcessStepCardView | null> {
  const processId = isId(stepId) ? await processOfStep(db, stepId) : null;
  const process = processId ? await loadProcess(db, processId, actor) : null;
  if (!process || !seesProcess(actor, process.facts)) return null;
  const steps = await loadSteps(db, process.id);
  const step = steps.find(({ id }) => id === stepId);
  const view = step && (await stepView({ db }, actor, process, step, steps));
  if (!step || !view) return null;
  const { content: _, revision: __, ...shown } = view;
  const { id, kind, name, type, service, region, state, outcome, stopReason } = process;
  return {
    ...shown,
    version: step.version,
    process: { id, kind, name, type, service, region, state, outcome, stopReason },
  };
}

/** What is written before it is done is its writers' alone. null for a step that this version does not know. */
async function stepView(
  { db }: Pick<Store, 'db'>,
  actor: Actor,
  { kind, state: processState, facts }: LoadedProcess,
  step: LoadedStep,
  steps: readonly LoadedStep[],
): Promise<ProcessStepView | null> {
  const asked = stepOf(kind, step.key);
  if (!asked) return null;
  const isNewest = step.state === 'done' && (await isNewestStep(db, step, steps));
  const place = { state: step.state, owner: asked.owner, region: step.region, isNewest };
  const may = mayWithStep(actor, facts, place, processState);
  const isShown = step.state === 'done' || may.includes('save-process-step');
  const { id, key, ordinal, region, state, dueOn, revision, done } = step;
  return {
    ...{ id, key, ordinal, region, state, dueOn, revision, done, may },
    owner: asked.owner,
    isLate: step.isLate && processState === 'open',
    content: isShown ? step.content : {},
    written: isShown ? step.written : null,
  };
}

/** What its decision leads to, where nobody has begun it and the reader may. */
function nextOf(
  actor: Actor,
  process: LoadedProcess,
  related: readonly { readonly kind: string; readonly isNext: boolean }[],
) {
  const next = leadsTo(process);
  const { type, facts } = process;
  if (!next || !isFor(next, type) || related.some(({ isNext }) => isNext)) return null;
  return mayStart(actor, facts, processDefinitions[next]) ? next : null;
}

async function relatedOf({ db }: Pick<Store, 'db'>, { id, follows }: LoadedProcess) {
  const rows = await db
    .selectFrom('service_process')
    .select(['id', 'kind', 'follows'])
    .where((eb) => eb.or([eb('follows', '=', id), ...(follows ? [eb('id', '=', follows)] : [])]))
    .where('state', '!=', 'stopped')
    .orderBy('started_at')
    .execute();
  return rows.map((row) => ({ id: row.id, kind: row.kind, isNext: row.follows === id }));
}

const happenings = {
  'start-process': 'started',
  'complete-process-step': 'completed',
  'undo-process-step': 'undone',
  'stop-process': 'stopped',
} as const;

async function historyOf({ db }: Pick<Store, 'db'>, processId: string): Promise<ProcessHappening[]> {
  const { rows } = await sql<{
    verb: keyof typeof happenings;
    at: Date;
    by: string | null;
    codes: { readonly step?: string; readonly region?: Region | null };
  }>`
    select event.verb, event.at, person.name as by, event.codes
    from event left join person on person.id = event.actor_id
    where event.subject_id = ${processId} and event.subject_type = 'process' and event.verb = any(${Object.keys(happenings)})
    order by event.id`.execute(db);
  return rows.map(({ verb, at, by, codes }) => ({
    ...{ what: happenings[verb], at, by: by ?? '' },
    ...{ step: codes.step ?? null, region: codes.step ? (codes.region ?? null) : null },
  }));
}
