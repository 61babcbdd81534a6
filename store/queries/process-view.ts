import { sql } from 'kysely';
import type { Actor, ChannelActor } from '../../domain/actor.ts';
import { isId } from '../../domain/ids.ts';
import {
  channelSeesStep,
  mayMove,
  mayStart,
  mayStop,
  mayWithStep,
  offeredInChannel,
  seesProcess,
} from '../../domain/process-access.ts';
import { withoutWords } from '../../domain/process-card.ts';
import { isFor, isPlanned, leadsTo, processDefinitions, stepOf } from '../../domain/process-kinds/kinds.ts';
import type { ServiceBrief } from '../../domain/views/brief.ts';
import type {
  PlanChoices,
  PlanView,
  ProcessHappening,
  ProcessStepCardView,
  ProcessStepView,
  ProcessView,
} from '../../domain/views/process.ts';
import type { Region } from '../../domain/vocabulary.ts';
import { planOf } from '../carry-out.ts';
import { type ServiceColumns, serviceColumns, serviceOf } from '../case-columns.ts';
import {
  type LoadedProcess,
  type LoadedStep,
  loadProcess,
  loadSteps,
  placeOf,
  processOfStep,
} from '../load-process.ts';
import { isNewestStep } from '../newest-step.ts';
import { decidingAuthority } from '../setting.ts';
import { standingService } from '../standing-service.ts';
import type { Store } from '../store.ts';

/** A process of a service, for those who take part in it, the contacts and the coordinators; null for others. */
export async function processView({ db }: Store, actor: Actor, id: string): Promise<ProcessView | null> {
  const process = isId(id) ? await loadProcess(db, id, actor) : null;
  if (!process || !seesProcess(actor, process.facts)) return null;
  const [steps, history, related, decidedBy, plan, made] = await Promise.all([
    loadSteps(db, id),
    historyOf({ db }, id),
    relatedOf({ db }, process),
    decidingAuthority(db),
    planViewOf({ db }, process),
    madeOf({ db }, id),
  ]);
  const shown = await Promise.all(steps.map((step) => stepView({ db }, actor, process, step, steps)));
  const { facts: _, follows: __, ...rest } = process;
  return {
    ...rest,
    steps: shown.filter((step) => step !== null),
    history,
    decidedBy,
    related,
    plan,
    made,
    viewer: {
      mayStop: process.state === 'open' && mayStop(actor, process.facts),
      mayPlan: process.state === 'open' && plan !== null && mayStop(actor, process.facts),
      mayMove: process.state === 'open' && mayMove(actor, process.facts),
      mayStart: nextOf(actor, process, related),
    },
  };
}

async function planViewOf({ db }: Pick<Store, 'db'>, process: LoadedProcess): Promise<PlanView | null> {
  if (!isPlanned(process.kind)) return null;
  const plan = await planOf(db, process);
  const rows = await db
    .selectFrom('trust')
    .select(['id', 'name'])
    .where('id', 'in', plan.trustIds.length > 0 ? [...plan.trustIds] : [process.id])
    .execute();
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return { ...plan, trusts: plan.trustIds.flatMap((id) => names.get(id) ?? []) };
}

async function madeOf({ db }: Pick<Store, 'db'>, processId: string): Promise<ServiceBrief | null> {
  const { rows } = await sql<ServiceColumns>`
    select ${serviceColumns} from service
    join service_process process on process.made_service_id = service.id
    where process.id = ${processId}`.execute(db);
  return rows[0] ? serviceOf(rows[0]) : null;
}

/** What a plan is made of, for those who may write it down; null for others. */
export async function planChoices(
  { db }: Store,
  actor: Actor,
  processId: string,
): Promise<PlanChoices | null> {
  const process = isId(processId) ? await loadProcess(db, processId, actor) : null;
  if (!process || !isPlanned(process.kind) || !mayStop(actor, process.facts)) return null;
  const { serviceId } = process.facts;
  const trusts = await db.selectFrom('trust').select(['id', 'name', 'region']).orderBy('name').execute();
  return { trusts, standing: serviceId ? await standingService(db, serviceId) : null };
}

/** One of its steps, as a card of its own; for a channel, what everybody who reads it may see. */
export async function processStepView(
  { db }: Store,
  actor: Actor,
  stepId: string,
): Promise<ProcessStepCardView | null> {
  const processId = isId(stepId) ? await processOfStep(db, stepId) : null;
  const process = processId ? await loadProcess(db, processId, actor) : null;
  if (!process) return null;
  const steps = await loadSteps(db, process.id);
  const step = steps.find(({ id }) => id === stepId);
  if (!step || !seesStep(actor, process, step)) return null;
  const view = await stepView({ db }, actor, process, step, steps);
  if (!view) return null;
  const { written: _, ...shown } = view;
  const { id, kind, name, type, service, region, state, outcome, stopReason } = process;
  const isInChannel = actor.kind === 'channel';
  return {
    ...shown,
    ...(isInChannel && inChannel(kind, step, state)),
    ...{ version: step.version, isInChannel },
    process: {
      ...{ id, kind, name, type, service, region, state, outcome },
      stopReason: isInChannel ? null : stopReason,
    },
  };
}

function seesStep(actor: Actor, { facts }: LoadedProcess, { region }: LoadedStep): boolean {
  return actor.kind === 'channel' ? channelSeesStep(actor, region) : seesProcess(actor, facts);
}

function inChannel(kind: LoadedProcess['kind'], step: LoadedStep, process: LoadedProcess['state']) {
  const content = step.state === 'done' ? withoutWords(kind, step.key, step.content) : {};
  return { content, may: offeredInChannel(step, process) };
}

/**
 * The same for one of the channel's readers: with what the channel offers as far as they may do it, and to whoever did
 * the step, to take it back.
 */
export async function processStepInChannel(
  store: Store,
  channel: ChannelActor,
  actor: Actor,
  stepId: string,
): Promise<ProcessStepCardView | null> {
  const shown = await processStepView(store, channel, stepId);
  const own = shown && (await processStepView(store, actor, stepId));
  if (!shown) return null;
  const may = (own?.may ?? []).filter(
    (verb) => shown.may.includes(verb) || (verb === 'undo-process-step' && shown.state === 'done'),
  );
  return { ...shown, may };
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
  const place = placeOf(step, asked, isNewest);
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
  'plan-service': 'planned',
  'move-process-step': 'moved',
} as const;

async function historyOf({ db }: Pick<Store, 'db'>, processId: string): Promise<ProcessHappening[]> {
  const { rows } = await sql<{
    verb: keyof typeof happenings;
    at: Date;
    by: string | null;
    reason: string | null;
    codes: { readonly step?: string; readonly region?: Region | null; readonly to?: string };
  }>`
    select event.verb, event.at, person.name as by, event.codes, remark.text as reason
    from event left join person on person.id = event.actor_id
    left join remark on remark.event_id = event.id
    where event.subject_id = ${processId} and event.subject_type = 'process' and event.verb = any(${Object.keys(happenings)})
    order by event.id`.execute(db);
  return rows.map(({ verb, at, by, reason, codes }) => ({
    ...{ what: happenings[verb], at, by: by ?? '' },
    ...{ step: codes.step ?? null, region: codes.step ? (codes.region ?? null) : null },
    ...{ to: verb === 'move-process-step' ? (codes.to ?? null) : null, reason },
  }));
}
