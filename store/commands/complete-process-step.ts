import { sql } from 'kysely';
import { onTheWall } from '../../domain/calendar.ts';
import { carryOutDay, refuseEarlyCarryOut } from '../../domain/carry-out-day.ts';
import { contentFaults, type SectionContent } from '../../domain/content-faults.ts';
import { refuseDecision } from '../../domain/process-decision.ts';
import { processDefinitions } from '../../domain/process-kinds/kinds.ts';
import { remarkFaults } from '../../domain/process-remarks.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { largestContent } from '../../domain/report.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext, Outcome } from '../command.ts';
import type { LoadedStep } from '../load-process.ts';
import { lockServiceDays } from '../lock-service.ts';
import { changeProcess, changeStep, openNextSteps, putOffCarryOut, tellOfStep } from '../move-process.ts';
import { followersOf } from '../process-people.ts';
import { type PressedStep, runStepPress } from '../process-press.ts';
import { recordDecision } from '../record-decision.ts';
import type { Pressed } from '../section-press.ts';
import type { Tx } from '../store.ts';
import { termOf } from '../term-of.ts';

export type CompleteProcessStep = {
  readonly stepId: string;
  /** What was typed upon: nobody writes over what they have not seen. */
  readonly revision: number;
  readonly content: SectionContent;
};

/** Whoever owns a step says that it is done: what is written stands, and what comes next gets its owner. */
export async function completeProcessStep(
  context: CommandContext,
  input: CompleteProcessStep,
): Promise<Outcome> {
  return await runStepPress(context, 'complete-process-step', input.stepId, async (tx, pressed) => {
    const { step, asked, personId } = pressed;
    if (step.revision !== input.revision) return refuse('process-moved-on');
    const faults = [...contentFaults(asked, input.content, 'complete'), ...remarkFaults(input.content)];
    if (faults.length > 0) return refuse('content-invalid', { faults });
    const text = JSON.stringify(input.content);
    if (text.length > largestContent) return refuse('text-too-large', { most: largestContent });
    const refusal = await refusePress(tx, pressed, input.content);
    if (refusal) return refusal;
    await changeStep(tx, context, step.id, {
      ...{ state: 'done', content: text, revision: step.revision + 1 },
      ...{ written_by: personId, written_at: sql`business_now()` },
      ...{ done_by: personId, done_at: sql`business_now()` },
    });
    return await goOn(tx, context, pressed, input.content);
  });
}

/** Rules that no schema knows: of a decision, and of saying that it is carried out. */
async function refusePress(
  tx: Tx,
  { process, step, steps, today }: PressedStep,
  content: SectionContent,
): Promise<Refusal | null> {
  const definition = processDefinitions[process.kind];
  const { serviceId } = process.facts;
  if (step.key !== definition.decision.step) {
    const decided = steps.find(({ key }) => key === definition.decision.step);
    return refuseEarlyCarryOut(step.key, decided?.state === 'done' ? decided.content : null, today);
  }
  if (serviceId) await lockServiceDays(tx, serviceId);
  const standing = serviceId ? await termOf(tx, serviceId) : { type: process.type, termEndsOn: null };
  return refuseDecision(definition, step.key, content, {
    ...{
      today,
      from: definition.reckonedFrom === 'start' ? process.from : null,
      begunOn: dayOf(process.started.at),
    },
    heardOn: lastHeard(step, steps),
    ...standing,
  });
}

function lastHeard({ ordinal }: LoadedStep, steps: readonly LoadedStep[]): string | null {
  const days = steps.flatMap((one) => (one.ordinal < ordinal && one.done ? [dayOf(one.done.at)] : []));
  return days.toSorted().at(-1) ?? null;
}

function dayOf(moment: Date): string {
  return onTheWall(moment).day;
}

/** What the answers decide, and what comes next; with the last step the process is over. */
async function goOn(
  tx: Tx,
  context: CommandContext,
  pressed: PressedStep,
  content: SectionContent,
): Promise<Pressed | Refusal> {
  const { process, step, personId, today } = pressed;
  const { decision } = processDefinitions[process.kind];
  const decides = decision.step === step.key;
  const outcome = decides ? String(content[decision.question]) : null;
  const rule = outcome ? decision.outcomes[outcome] : undefined;
  const recorded = await recordDecision(tx, context, process, rule?.records, content);
  const effect = await carryOut(tx, context, pressed, outcome ?? process.outcome);
  if (isRefusal(effect)) return effect;
  if (decides) await putOffCarryOut(tx, process.id, carryOutDay(content));
  const goesOn = !rule?.ends && (await openNextSteps(tx, context, process, today));
  await changeProcess(tx, process.id, {
    ...(outcome && { outcome, recorded: recorded && JSON.stringify(recorded) }),
    ...(effect && { effect: JSON.stringify(effect) }),
    ...(effect?.kind === 'found' && { made_service_id: effect.serviceId }),
    ...(!goesOn && { state: 'done', ended_by: personId, ended_at: sql`business_now()` }),
  });
  if (decides || !goesOn) {
    const followers = await followersOf(tx, process.facts.serviceId);
    await tellOfStep(tx, context, step.id, followers, decides ? 'process-decided' : 'process-over');
  }
  return { ...(outcome && { codes: { outcome } }), ids: { outcome: outcome ?? '' } };
}
