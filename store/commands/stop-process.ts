import { sql } from 'kysely';
import { refuseWords } from '../../domain/feedback.ts';
import { isId } from '../../domain/ids.ts';
import { longestStopReason } from '../../domain/process.ts';
import { mayStop } from '../../domain/process-access.ts';
import { refuse } from '../../domain/refusal.ts';
import { takeBackEnding } from '../carry-out.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { recordEvent } from '../event.ts';
import { loadSteps, lockProcess } from '../load-process.ts';
import { changeProcess, changeStep, ownedOf, tellOfStep } from '../move-process.ts';
import { stepOwners } from '../process-people.ts';

/** A process that is not to go on: begun by mistake, or overtaken. What was written stays to be read. */
export async function stopProcess(
  context: CommandContext,
  { processId, reason }: { readonly processId: string; readonly reason: string },
): Promise<Outcome> {
  const { actor, correlationId } = context;
  return await runCommand(context, 'stop-process', async (tx) => {
    if (actor.kind !== 'person' || !isId(processId)) return refuse('unknown-or-forbidden');
    const process = await lockProcess(tx, processId, actor);
    if (!process || !mayStop(actor, process.facts)) return refuse('unknown-or-forbidden');
    if (process.state !== 'open') return refuse('process-moved-on');
    const refusal = refuseWords(reason, longestStopReason);
    if (refusal) return refusal;
    await takeBackEnding(tx, process);
    await changeProcess(tx, processId, {
      ...{ state: 'stopped', stop_reason: reason.trim() },
      ...{ ended_by: actor.personId, ended_at: sql`business_now()` },
    });
    const open = (await loadSteps(tx, processId)).filter(({ state }) => state === 'open');
    for (const { id, key, region } of open) {
      await changeStep(tx, context, id, { state: 'waiting' });
      await tellOfStep(
        tx,
        context,
        id,
        await stepOwners(tx, ownedOf(process, key, region)),
        'process-stopped',
      );
    }
    await recordEvent(tx, {
      ...{ actor, verb: 'stop-process', subjectType: 'process', subjectId: processId, correlationId },
      ...(process.service && { serviceId: process.service.id }),
    });
    return done({ processId });
  });
}
