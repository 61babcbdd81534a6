import { sql } from 'kysely';
import { endOfDay, workDayFrom } from '../domain/calendar.ts';
import { carryOutStep, dueFromNow } from '../domain/process.ts';
import { stepOf } from '../domain/process-kinds/kinds.ts';
import type { ProcessCause } from '../domain/views/cause.ts';
import { tellChannelOfStep } from './channel-messages.ts';
import type { CommandContext } from './command.ts';
import { closeDuties, openDuty } from './duty.ts';
import { type LoadedProcess, type LoadedStep, loadSteps } from './load-process.ts';
import { refreshCards, tellOthersOf } from './outgoing.ts';
import { dutyOwnerOf, type OwnedStep, stepOwners } from './process-people.ts';
import type { Tx } from './store.ts';

/** How a process goes on from step to step: what is written with each, in the transaction of whoever moves it. */

/** Opens what comes next: duties with their days, and a card for everybody who owes one. False when nothing comes. */
export async function openNextSteps(
  tx: Tx,
  context: CommandContext,
  process: Pick<LoadedProcess, 'id' | 'kind' | 'facts'>,
  today: string,
): Promise<boolean> {
  const left = (await loadSteps(tx, process.id)).filter(({ state }) => state !== 'done');
  const next = left.filter(({ ordinal }) => ordinal === left[0]?.ordinal);
  for (const step of next.filter(({ state }) => state === 'waiting')) {
    await openStep(tx, context, process, step, today);
  }
  return next.length > 0;
}

async function openStep(
  tx: Tx,
  context: CommandContext,
  process: Pick<LoadedProcess, 'kind' | 'facts'>,
  { id, key, region, dueOn }: LoadedStep,
  today: string,
): Promise<void> {
  const due = dueFromNow(dueOn, today);
  const { version } = await tx
    .updateTable('process_step')
    .set({ state: 'open', due_on: due, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow();
  const owned = ownedOf(process, key, region);
  await oweStep(tx, id, owned, due);
  const { store, correlationId } = context;
  await refreshCards(tx, store.queue, { subjectId: id, version, correlationId });
  await tellOfStep(tx, context, id, await stepOwners(tx, owned), 'step-waits');
  await tellChannelOfStep(tx, store.queue, { id, region, version }, correlationId);
}

/** What cannot be said before its day is not asked for before it either. */
export async function putOffCarryOut(tx: Tx, processId: string, day: string | null): Promise<void> {
  if (day === null) return;
  await tx
    .updateTable('process_step')
    .set({ due_on: sql<string>`greatest(due_on, ${workDayFrom(day)}::date)` })
    .where('process_id', '=', processId)
    .where('key', '=', carryOutStep)
    .where('state', '=', 'waiting')
    .execute();
}

export function ownedOf(
  { kind, facts }: Pick<LoadedProcess, 'kind' | 'facts'>,
  key: string,
  region: OwnedStep['region'],
): OwnedStep {
  return {
    owner: stepOf(kind, key)?.owner ?? 'national-coordinator',
    region,
    serviceId: facts.serviceId,
  };
}

async function oweStep(tx: Tx, stepId: string, owned: OwnedStep, dueOn: string): Promise<void> {
  await openDuty(tx, {
    kind: 'do-process-step',
    subjectType: 'process-step',
    subjectId: stepId,
    serviceId: owned.serviceId,
    owner: await dutyOwnerOf(tx, owned),
    dueAt: endOfDay(dueOn),
  });
}

export async function tellOfStep(
  tx: Tx,
  context: CommandContext,
  subjectId: string,
  people: readonly string[],
  cause: ProcessCause,
): Promise<void> {
  await tellOthersOf(tx, context, people, { table: 'process_step', card: 'process-step', subjectId, cause });
}

/** Changes a step, ends what was owed, and lets its cards follow. */
export async function changeStep(
  tx: Tx,
  { actor, correlationId, store }: CommandContext,
  stepId: string,
  change: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { version } = await tx
    .updateTable('process_step')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('id', '=', stepId)
    .returning('version')
    .executeTakeFirstOrThrow();
  await closeDuties(tx, stepId, actor.kind === 'person' ? actor.personId : null);
  await refreshCards(tx, store.queue, { subjectId: stepId, version, correlationId });
}

export async function changeProcess(
  tx: Tx,
  processId: string,
  change: Readonly<Record<string, unknown>>,
): Promise<void> {
  await tx
    .updateTable('service_process')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('id', '=', processId)
    .execute();
}
