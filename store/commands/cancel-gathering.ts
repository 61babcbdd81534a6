import { sql } from 'kysely';
import { gatheringVerbsFor, mayWithGathering } from '../../domain/gathering-access.ts';
import { refuse } from '../../domain/refusal.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { closeDuties } from '../duty.ts';
import { recordEvent } from '../event.ts';
import { mendSummary } from '../gathering-summary.ts';
import { loadGathering } from '../load-gathering.ts';
import { refreshCards } from '../outgoing.ts';
import { tellOfQuestion } from '../question-command.ts';
import { moderatorsOf } from '../recipients.ts';
import { routeWaiting } from '../route-waiting.ts';
import { registeredGuests, tellOfGathering } from '../tell-of-gathering.ts';

/**
 * Calls a gathering off: those who come and those who moderate are told, every card says so, and the entry in
 * calendars is cancelled. What was asked already is given its owner, so that nothing is dropped (R60).
 */
export async function cancelGathering(
  context: CommandContext,
  { gatheringId }: { readonly gatheringId: string },
): Promise<Outcome> {
  const { actor, correlationId, store } = context;
  const outcome = await runCommand(context, 'cancel-gathering', async (tx) => {
    const gathering = await loadGathering(tx, actor, gatheringId, 'update');
    if (!gathering || !mayWithGathering(gathering.relations, 'cancel-gathering')) {
      return refuse('unknown-or-forbidden');
    }
    if (!gatheringVerbsFor(gathering.relations, gathering, gathering.now).includes('cancel-gathering')) {
      return refuse(gathering.cancelledAt ? 'gathering-cancelled' : 'gathering-is-past');
    }
    const version = gathering.version + 1;
    const now = sql<Date>`business_now()`;
    await tx
      .updateTable('gathering')
      .set({ cancelled_at: now, settled_at: now, changed_at: now, revision: sql`revision + 1`, version })
      .where('id', '=', gatheringId)
      .execute();
    const routed = await routeWaiting(tx, context, gatheringId, 'cancel-gathering');
    await closeDuties(tx, gatheringId, actor.kind === 'person' ? actor.personId : null);
    await recordEvent(tx, {
      actor,
      verb: 'cancel-gathering',
      subjectType: 'gathering',
      subjectId: gatheringId,
      version,
      codes: { routed },
      correlationId,
    });
    const told = [...(await registeredGuests(tx, gatheringId)), ...(await moderatorsOf(tx, gatheringId))];
    await tellOfGathering(tx, context, { id: gatheringId, version }, 'gathering-cancelled', told);
    await refreshCards(tx, store.queue, { subjectId: gatheringId, version, correlationId });
    await mendSummary(tx, context, gatheringId);
    return done({ gatheringId });
  });
  if ('ids' in outcome) tellOfQuestion(context, gatheringId, true);
  return outcome;
}
