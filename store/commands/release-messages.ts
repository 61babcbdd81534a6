import { putUpUpdates } from '../outgoing.ts';
import type { Queue } from '../queue/queue.ts';
import type { Store, Tx } from '../store.ts';
import { transact } from '../transaction.ts';

/** A conversation that opened: messages to it, and to the person it is with, can be delivered. */
export type Opened = { readonly conversationId: string; readonly personId: string | null };

/** As `releaseMessages`, once a message has arrived in a conversation that the bot opened by itself. */
export async function releaseAfterArrival(store: Store, opened: Opened): Promise<number> {
  return await transact(store, (tx) => releaseMessages(tx, store.queue, opened));
}

/** Puts the messages up again that could not reach a conversation or its person. Returns how many. */
export async function releaseMessages(tx: Tx, queue: Queue, opened: Opened): Promise<number> {
  const cards = await tx
    .updateTable('outgoing_message')
    .set({ state: 'waiting', attempts: 0, settled_at: null })
    .where('state', '=', 'unreachable')
    .where('lane', '!=', 'update')
    .where((eb) =>
      opened.personId
        ? eb.or([
            eb('conversation_id', '=', opened.conversationId),
            eb.and([eb('conversation_id', 'is', null), eb('person_id', '=', opened.personId)]),
          ])
        : eb('conversation_id', '=', opened.conversationId),
    )
    .returning(['id', 'lane'])
    .execute();
  await queue.enqueueAgain(tx, cards);
  return cards.length + (await releaseUpdates(tx, queue, opened.conversationId));
}

/** Of several updates that a card missed, one is made, which asks for the newest version. */
async function releaseUpdates(tx: Tx, queue: Queue, conversationId: string): Promise<number> {
  const missed = await tx
    .updateTable('outgoing_message')
    .set({ state: 'obsolete' })
    .where('state', '=', 'unreachable')
    .where('lane', '=', 'update')
    .where('conversation_id', '=', conversationId)
    .returning(['activity_id', 'person_id', 'card', 'subject_id', 'version', 'correlation_id'])
    .execute();
  const newest = new Map<string, (typeof missed)[number] & { activity_id: string }>();
  for (const update of missed) {
    if (update.activity_id === null) continue;
    const other = newest.get(update.activity_id);
    if (!other || other.version < update.version) {
      newest.set(update.activity_id, { ...update, activity_id: update.activity_id });
    }
  }
  const cards = [...newest.values()].map((update) => ({ ...update, conversation_id: conversationId }));
  await putUpUpdates(tx, queue, cards);
  return cards.length;
}
