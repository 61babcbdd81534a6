import { sql } from 'kysely';
import type { BoundChannel } from './channel.ts';
import type { CommandContext } from './command.ts';
import { putUpUpdates, refreshCards } from './outgoing.ts';
import type { Tx } from './store.ts';

/** Ends a locked binding. What lies in the channel is taken away: it belongs to nobody who may see it any more. */
export async function endBinding(
  tx: Tx,
  { store, correlationId }: CommandContext,
  channel: BoundChannel,
  personId: string,
): Promise<BoundChannel> {
  const version = channel.version + 1;
  await tx
    .updateTable('channel_binding')
    .set({ ended_by: personId, ended_at: sql`business_now()`, version })
    .where('id', '=', channel.id)
    .execute();
  await refreshCards(tx, store.queue, { subjectId: channel.id, version, correlationId });
  const lying = await tx
    .selectFrom('sent_card')
    .select(['conversation_id', 'activity_id', 'person_id', 'card', 'subject_id', 'version'])
    .where('conversation_id', '=', channel.conversationId)
    .where('subject_id', '!=', channel.id)
    .orderBy('activity_id')
    .execute();
  await putUpUpdates(
    tx,
    store.queue,
    lying.map((card) => ({ ...card, correlation_id: correlationId })),
  );
  return { ...channel, version };
}
