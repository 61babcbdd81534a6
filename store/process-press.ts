import { isId } from '../domain/ids.ts';
import type { ProcessStep } from '../domain/process.ts';
import { refuseStep, type StepVerb } from '../domain/process-access.ts';
import { stepOf } from '../domain/process-kinds/kinds.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import { type CommandContext, done, type Outcome, runCommand } from './command.ts';
import { recordEvent } from './event.ts';
import {
  type LoadedProcess,
  type LoadedStep,
  loadSteps,
  lockProcess,
  placeOf,
  processOfStep,
} from './load-process.ts';
import { lockServiceDays } from './lock-service.ts';
import { isNewestStep } from './newest-step.ts';
import { osloToday } from './oslo-today.ts';
import type { Pressed } from './section-press.ts';
import type { Tx } from './store.ts';

export type PressedStep = {
  readonly process: LoadedProcess;
  readonly step: LoadedStep;
  readonly steps: readonly LoadedStep[];
  readonly asked: ProcessStep;
  readonly personId: string;
  readonly today: string;
};

/** `isQuiet`: a draft, which nobody but its writers sees and which is no step of the process. */
type PressedQuietly = Pressed & { readonly isQuiet?: true };

/** The frame of every press on a step: hold its process, authorise, let the rules decide, write the event. */
export async function runStepPress(
  context: CommandContext,
  verb: StepVerb,
  stepId: string,
  decide: (tx: Tx, pressed: PressedStep) => Promise<PressedQuietly | Refusal>,
): Promise<Outcome> {
  const { actor, correlationId } = context;
  return await runCommand(context, verb, async (tx) => {
    if (actor.kind !== 'person' || !isId(stepId)) return refuse('unknown-or-forbidden');
    const processId = await processOfStep(tx, stepId);
    const process = processId && (await lockProcess(tx, processId, actor));
    if (!process) return refuse('unknown-or-forbidden');
    // Nothing begins at its service meanwhile.
    const { serviceId } = process.facts;
    if (verb === 'undo-process-step' && serviceId) await lockServiceDays(tx, serviceId);
    const steps = await loadSteps(tx, process.id);
    const step = steps.find(({ id }) => id === stepId);
    const asked = step && stepOf(process.kind, step.key);
    if (!step || !asked) return refuse('unknown-or-forbidden');
    const place = placeOf(step, asked, await isNewestStep(tx, step, steps));
    const refusal = refuseStep(actor, process.facts, place, process.state, verb);
    if (refusal) return refusal;
    const today = await osloToday(tx);
    const { personId } = actor;
    const pressed = await decide(tx, { process, step, steps, asked, personId, today });
    if (isRefusal(pressed)) return pressed;
    if (!pressed.isQuiet) {
      await recordEvent(tx, {
        actor,
        verb,
        subjectType: 'process',
        subjectId: process.id,
        ...(process.service && { serviceId: process.service.id }),
        codes: { step: step.key, region: step.region, ...pressed.codes },
        correlationId,
      });
    }
    return done({ processId: process.id, stepId, ...pressed.ids });
  });
}
