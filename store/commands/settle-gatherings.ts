import { type SqlBool, sql } from 'kysely';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { CommandContext } from '../command.ts';
import { closeDuties } from '../duty.ts';
import { recordEvent } from '../event.ts';
import { refreshCards } from '../outgoing.ts';
import { tellOfQuestion } from '../question-command.ts';
import { routeWaiting } from '../route-waiting.ts';
import { transact } from '../transaction.ts';

const mostAtOnce = 20;

/**
 * When asking has closed, what still waits for the moderators is given its owner (R60): the contacts of the asker's
 * region where it is about the own service, the coordinators otherwise. Each gathering in a transaction of its own, and
 * once, however many instances are at it. Only the program itself may. Returns how many gatherings there were.
 */
export async function settleGatherings(context: CommandContext): Promise<number | Refusal> {
  if (context.actor.kind !== 'system') return refuse('unknown-or-forbidden');
  const due = await context.store.db
    .selectFrom('gathering')
    .select('id')
    .where('settled_at', 'is', null)
    .where(sql<SqlBool>`asking_closes_at <= business_now()`)
    .orderBy('asking_closes_at')
    .limit(mostAtOnce)
    .execute();
  let settled = 0;
  for (const { id } of due) if (await settle(context, id)) settled += 1;
  return settled;
}

async function settle(context: CommandContext, gatheringId: string): Promise<boolean> {
  const isDone = await transact(context.store, async (tx) => {
    const gathering = await tx
      .selectFrom('gathering')
      .select(['id', 'version'])
      .where('id', '=', gatheringId)
      .where('settled_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (!gathering) return false;
    const routed = await routeWaiting(tx, context, gatheringId, 'settle-gatherings');
    const version = gathering.version + 1;
    await tx
      .updateTable('gathering')
      .set({ settled_at: sql<Date>`business_now()`, version })
      .where('id', '=', gatheringId)
      .execute();
    await closeDuties(tx, gatheringId, null);
    await recordEvent(tx, {
      actor: context.actor,
      verb: 'settle-gatherings',
      subjectType: 'gathering',
      subjectId: gatheringId,
      version,
      codes: { routed },
      correlationId: context.correlationId,
    });
    await refreshCards(tx, context.store.queue, {
      subjectId: gatheringId,
      version,
      correlationId: context.correlationId,
    });
    return true;
  });
  if (isDone) tellOfQuestion(context, gatheringId, true);
  return isDone;
}
