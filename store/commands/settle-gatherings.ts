import { type SqlBool, sql } from 'kysely';
import { minutesOfGrace } from '../../domain/question.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { CommandContext } from '../command.ts';
import { closeDuties } from '../duty.ts';
import { eachAnyway } from '../each-anyway.ts';
import { recordEvent } from '../event.ts';
import { refreshCards } from '../outgoing.ts';
import { tellOfQuestion } from '../question-command.ts';
import { routeWaiting } from '../route-waiting.ts';
import type { Tx } from '../store.ts';
import { transact } from '../transaction.ts';

const mostAtOnce = 20;

/**
 * When asking has closed, what still waits for the moderators is given its owner (R60): the contacts of the asker's
 * region where it is about the own service, the coordinators otherwise. Each gathering in a transaction of its own, and
 * once, however many instances are at it; not while a moderator has a question in hand, for some minutes. Only the program
 * itself may. Returns how many gatherings there were; one that fails keeps none of the others from its turn.
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
  return await eachAnyway(due, async ({ id }) => settle(context, id));
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
    if (!gathering || (await isInHand(tx, gatheringId))) return false;
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

/** Whoever is writing an answer as asking closes may finish it. */
async function isInHand(tx: Tx, gatheringId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('question')
    .innerJoin('gathering', 'gathering.id', 'question.gathering_id')
    .select('question.id')
    .where('gathering.id', '=', gatheringId)
    .where('question.step', '=', 'waiting')
    .where('question.answered_at', 'is', null)
    .where('question.lease_until', '>=', sql<Date>`clock_timestamp()`)
    .where(
      'gathering.asking_closes_at',
      '>',
      sql<Date>`business_now() - make_interval(mins => ${minutesOfGrace})`,
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
