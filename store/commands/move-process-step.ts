import { sql } from 'kysely';
import { daysFrom, workDayFrom } from '../../domain/calendar.ts';
import { carryOutDay, refuseMove } from '../../domain/carry-out-day.ts';
import { refuseWords } from '../../domain/feedback.ts';
import { isId } from '../../domain/ids.ts';
import { carryOutStep, daysBetween, isMovable, longestStopReason } from '../../domain/process.ts';
import { mayMove } from '../../domain/process-access.ts';
import { processDefinitions } from '../../domain/process-kinds/kinds.ts';
import { refuse } from '../../domain/refusal.ts';
import { isDay } from '../../domain/report.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { recordEvent } from '../event.ts';
import {
  type LoadedProcess,
  type LoadedStep,
  loadSteps,
  lockProcess,
  processOfStep,
} from '../load-process.ts';
import { ownedOf, tellOfStep } from '../move-process.ts';
import { osloToday } from '../oslo-today.ts';
import { refreshCards } from '../outgoing.ts';
import { stepOwners } from '../process-people.ts';
import type { Tx } from '../store.ts';

export type MoveProcessStep = {
  readonly stepId: string;
  /** The new day, as `2027-03-10`. */
  readonly dueOn: string;
  /** What comes after it, and the same step in other regions, moves by as many days. */
  readonly withLater: boolean;
  readonly reason: string;
};

/** The coordinator gives a step another day, with a reason that all who follow the process read; reminders follow. */
export async function moveProcessStep(context: CommandContext, input: MoveProcessStep): Promise<Outcome> {
  const { actor, correlationId } = context;
  return await runCommand(context, 'move-process-step', async (tx) => {
    if (actor.kind !== 'person' || !isId(input.stepId)) return refuse('unknown-or-forbidden');
    const processId = await processOfStep(tx, input.stepId);
    const process = processId && (await lockProcess(tx, processId, actor));
    if (!process || !mayMove(actor, process.facts)) return refuse('unknown-or-forbidden');
    const steps = await loadSteps(tx, process.id);
    const step = steps.find(({ id }) => id === input.stepId);
    if (!step || step.state === 'done' || process.state !== 'open') return refuse('process-moved-on');
    if (!isDay(input.dueOn) || !isMovable(input.dueOn, await osloToday(tx))) {
      return refuse('step-day-out-of-range');
    }
    const carriedOutOn = carryOutDay(contentOfDecision(process, steps));
    const refusal =
      refuseWords(input.reason, longestStopReason) ?? refuseMove(step, input.dueOn, steps, carriedOutOn);
    if (refusal) return refusal;
    const days = daysBetween(step.dueOn, input.dueOn);
    if (days === 0) return refuse('nothing-changed');
    const later = steps.filter(
      (one) => one.id !== step.id && one.state !== 'done' && one.ordinal >= step.ordinal,
    );
    await move(tx, context, process, { ...step, dueOn: input.dueOn });
    for (const one of input.withLater ? later : []) {
      await move(tx, context, process, { ...one, dueOn: movedBy(one, days, carriedOutOn) });
    }
    await recordEvent(tx, {
      ...{ actor, verb: 'move-process-step', subjectType: 'process', subjectId: process.id, correlationId },
      ...(process.service && { serviceId: process.service.id }),
      codes: {
        ...{ step: step.key, region: step.region, from: step.dueOn, to: input.dueOn },
        withLater: input.withLater,
      },
      remark: { text: input.reason, visibleTo: 'participants' },
    });
    return done({ processId: process.id, stepId: step.id });
  });
}

/** What was decided, as far as it is. */
function contentOfDecision({ kind }: LoadedProcess, steps: readonly LoadedStep[]) {
  const decided = steps.find(({ key }) => key === processDefinitions[kind].decision.step);
  return decided?.state === 'done' ? decided.content : null;
}

/** What moves along keeps to the day that was decided. */
function movedBy({ key, dueOn }: LoadedStep, days: number, carriedOutOn: string | null): string {
  const day = workDayFrom(daysFrom(dueOn, days));
  const earliest = key === carryOutStep && carriedOutOn !== null ? workDayFrom(carriedOutOn) : day;
  return day > earliest ? day : earliest;
}

/** Whoever owes it, or is to, is told; what reminders are reckoned from is the duty's day. */
async function move(
  tx: Tx,
  context: CommandContext,
  process: LoadedProcess,
  { id, key, region, dueOn }: LoadedStep,
): Promise<void> {
  const { version } = await tx
    .updateTable('process_step')
    .set({ due_on: dueOn, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow();
  await sql`update duty set due_at = end_of_day(${dueOn}::date)
    where subject_id = ${id} and done_at is null`.execute(tx);
  const { store, correlationId } = context;
  await refreshCards(tx, store.queue, { subjectId: id, version, correlationId });
  await tellOfStep(tx, context, id, await stepOwners(tx, ownedOf(process, key, region)), 'step-moved');
}
