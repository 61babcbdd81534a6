import { sql } from 'kysely';
import type { CommandContext } from './command.ts';
import { recordEvent } from './event.ts';
import { refreshCards } from './outgoing.ts';
import type { Tx } from './store.ts';

/** The program itself ends a question to a group: nobody owes an answer any more, every card says so, and so does the trail. */
export async function closeOneCheckIn(
  tx: Tx,
  { actor, correlationId, store }: CommandContext,
  { id, serviceId }: { readonly id: string; readonly serviceId: string },
): Promise<void> {
  await endCheckIn(tx, id);
  const { version } = await tx
    .updateTable('check_in')
    .set({ version: sql<number>`version + 1` })
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow();
  const verb = 'close-check-in';
  await recordEvent(tx, { actor, verb, subjectType: 'check-in', subjectId: id, serviceId, correlationId });
  await refreshCards(tx, store.queue, { subjectId: id, version, correlationId });
}

/** Nobody answers it any more, nor owes it. */
export async function endCheckIn(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('check_in')
    .set({ closed_at: sql<Date>`business_now()` })
    .where('id', '=', id)
    .execute();
  await sql`
    update duty set done_at = business_now() from check_in_answer answer
    where answer.check_in_id = ${id} and duty.subject_id = answer.id and duty.done_at is null`.execute(tx);
}
