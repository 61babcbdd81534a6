import { processDefinitions } from '../../domain/process-kinds/kinds.ts';
import { takeBackEffect } from '../carry-out.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { changeProcess, changeStep, openNextSteps } from '../move-process.ts';
import { runStepPress } from '../process-press.ts';
import { type Recorded, takeBackDecision } from '../record-decision.ts';

/**
 * What was said to be done was not: as long as nobody has done what comes after. What the step decided is taken back
 * with it; what is written stays, as a draft.
 */
export async function undoProcessStep(
  context: CommandContext,
  { stepId }: { readonly stepId: string },
): Promise<Outcome> {
  return await runStepPress(context, 'undo-process-step', stepId, async (tx, pressed) => {
    const { process, step, steps, today } = pressed;
    for (const later of steps.filter(({ state, ordinal }) => state === 'open' && ordinal > step.ordinal)) {
      await changeStep(tx, context, later.id, { state: 'waiting' });
    }
    await changeStep(tx, context, step.id, { state: 'waiting', done_by: null, done_at: null });
    const refusal = await takeBackEffect(tx, context, pressed);
    if (refusal) return refusal;
    const { decision } = processDefinitions[process.kind];
    const decides = decision.step === step.key;
    const { recorded } = await tx
      .selectFrom('service_process')
      .select('recorded')
      .where('id', '=', process.id)
      .executeTakeFirstOrThrow();
    if (decides && recorded) {
      await takeBackDecision(tx, process, recorded as unknown as Recorded, step.content);
    }
    await changeProcess(tx, process.id, {
      ...{ state: 'open', ended_by: null, ended_at: null },
      ...(decides && { outcome: null, recorded: null }),
    });
    await openNextSteps(tx, context, process, today);
    return {};
  });
}
