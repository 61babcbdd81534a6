import { sql } from 'kysely';
import type { ProcessKind } from '../domain/process.ts';
import { effectOf, processDefinitions } from '../domain/process-kinds/kinds.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import { emptyPlan, type ServicePlan } from '../domain/service-plan.ts';
import { type Changed, changeService, takeBackChange } from './change-service.ts';
import type { CommandContext } from './command.ts';
import { foundService, takeBackService } from './found-service.ts';
import { type LoadedProcess, loadSteps } from './load-process.ts';
import type { PressedStep } from './process-press.ts';
import { type Recorded, takeBackDecision } from './record-decision.ts';
import type { Database, Tx } from './store.ts';

/** What a press did to the service itself. */
export type Effect =
  | { readonly kind: 'found'; readonly serviceId: string }
  | ({ readonly kind: 'change' } & Changed);

/** The service as the process is to make it; of an application, called and of the type that was applied for. */
export async function planOf(
  db: Database | Tx,
  { id, facts, name, type }: Pick<LoadedProcess, 'id' | 'facts' | 'name' | 'type'>,
): Promise<ServicePlan> {
  const { plan } = await db
    .selectFrom('service_process')
    .select('plan')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (plan) return plan as unknown as ServicePlan;
  return facts.serviceId === null ? { ...emptyPlan, name, type } : emptyPlan;
}

/** What the press does to the service, in its transaction; null where it does nothing. */
export async function carryOut(
  tx: Tx,
  context: CommandContext,
  { process, step, today }: PressedStep,
  outcome: string | null,
): Promise<Effect | Refusal | null> {
  const effect = effectOf(process.kind, step.key, outcome);
  // A service ends when its last day is over.
  if (effect === null || effect === 'end') return null;
  const plan = await planOf(tx, process);
  const { serviceId } = process.facts;
  if (effect === 'found') {
    const made = await foundService(tx, context, process.id, plan);
    return isRefusal(made) ? made : { kind: 'found', serviceId: made };
  }
  if (serviceId === null) return null;
  const change = await changeService(tx, context, { serviceId, processId: process.id, today, plan });
  return change === null || isRefusal(change) ? change : { kind: 'change', ...change };
}

/** What the press did to the service is taken back with it, as long as nobody has gone on from there. */
export async function takeBackEffect(
  tx: Tx,
  context: CommandContext,
  { process, step }: PressedStep,
): Promise<Refusal | null> {
  const isEnding = effectOf(process.kind, step.key, process.outcome) === 'end';
  if (isEnding && (await isClosed(tx, process))) return refuse('effect-stands');
  const effect = await effectIn(tx, process.id);
  if (!effect || !didWith(process.kind, step.key, process.outcome, effect)) return null;
  await sql`update service_process set effect = null, made_service_id = null where id = ${process.id}`.execute(
    tx,
  );
  if (effect.kind === 'found') return await takeBackService(tx, context, effect.serviceId);
  const { serviceId } = process.facts;
  return serviceId === null ? null : await takeBackChange(tx, context, serviceId, effect);
}

function didWith(kind: ProcessKind, step: string, outcome: string | null, effect: Effect): boolean {
  return effectOf(kind, step, outcome) === effect.kind;
}

async function effectIn(tx: Tx, processId: string): Promise<Effect | null> {
  const { effect } = await tx
    .selectFrom('service_process')
    .select('effect')
    .where('id', '=', processId)
    .executeTakeFirstOrThrow();
  return effect as unknown as Effect | null;
}

/** A closure that is stopped before its day: the service does not end, and what was written down of its end goes too. */
export async function takeBackEnding(tx: Tx, process: LoadedProcess): Promise<void> {
  const { decision } = processDefinitions[process.kind];
  if (effectOf(process.kind, decision.step, process.outcome) !== 'end') return;
  if (await isClosed(tx, process)) return;
  const { recorded } = await tx
    .selectFrom('service_process')
    .select('recorded')
    .where('id', '=', process.id)
    .executeTakeFirstOrThrow();
  const step = (await loadSteps(tx, process.id)).find(({ key }) => key === decision.step);
  if (recorded && step) {
    await takeBackDecision(tx, process, recorded as unknown as Recorded, step.content);
  }
}

/** Whether the service's last day is over, and what it had has ended. */
async function isClosed(tx: Tx, { facts: { serviceId } }: LoadedProcess): Promise<boolean> {
  if (serviceId === null) return false;
  const service = await tx
    .selectFrom('service')
    .select('closed_on')
    .where('id', '=', serviceId)
    .executeTakeFirst();
  return (service?.closed_on ?? null) !== null;
}
