import { sql } from 'kysely';
import { putUpUpdates } from '../outgoing.ts';
import type { Store, Tx } from '../store.ts';
import type { TakenMessage } from './take-message.ts';

/** What lies in a conversation after a send. */
export type Shown = {
  readonly conversationId: string;
  readonly activityId: string;
  /** The subject's version that was rendered. */
  readonly version: number;
};

/**
 * Ends a message that arrived, and keeps which card now lies where. When the subject moved on while it was being
 * sent, or a newer version had been shown there meanwhile, an update follows. A message that another process
 * settled first is kept track of all the same: its card lies there twice, and both are to be brought up to date.
 *
 * Returns whether an update was put up.
 */
export async function settleSent(store: Store, message: TakenMessage, shown: Shown): Promise<boolean> {
  return await store.db.transaction().execute(async (tx) => {
    const wanted = await settle(tx, message, { state: 'sent', conversation_id: shown.conversationId });
    const newest = await keepShown(tx, message, shown);
    // A version that was asked for before the sending began was seen by whoever rendered the card.
    const movedOn = wanted > message.version ? wanted : 0;
    const version = Math.max(movedOn, newest);
    if (version <= shown.version) return false;
    await putUpUpdates(tx, store.queue, [cardToUpdate(message, shown, version)]);
    return true;
  });
}

/**
 * Ends a message that is no longer called for. An update that was asked for anew meanwhile is put up again.
 *
 * @param reason a code for the operator, such as `forbidden`
 */
export async function settleObsolete(store: Store, message: TakenMessage, reason: string): Promise<boolean> {
  return await store.db.transaction().execute(async (tx) => {
    const wanted = await settle(tx, message, { state: 'obsolete', problem: reason });
    const { conversationId, activityId } = message;
    if (!conversationId || !activityId || wanted <= message.version) return false;
    await putUpUpdates(tx, store.queue, [cardToUpdate(message, { conversationId, activityId }, wanted)]);
    return true;
  });
}

/** Ends an update whose activity Teams no longer has, and forgets the card. */
export async function settleVanished(store: Store, message: TakenMessage): Promise<void> {
  await store.db.transaction().execute(async (tx) => {
    await settle(tx, message, { state: 'obsolete', problem: 'gone' });
    await tx
      .deleteFrom('sent_card')
      .where('conversation_id', '=', message.conversationId)
      .where('activity_id', '=', message.activityId)
      .execute();
  });
}

/** Lays a message aside that will never arrive as it is; a coordinator sees it and may have it tried again. */
export async function settleDead(store: Store, messageId: string, problem: string): Promise<void> {
  await store.db
    .updateTable('outgoing_message')
    .set({ state: 'dead', problem, problem_at: sql`now()`, settled_at: sql`now()` })
    .where('id', '=', messageId)
    .where('state', '=', 'waiting')
    .execute();
}

type Ending = {
  readonly state: 'sent' | 'obsolete';
  readonly conversation_id?: string;
  readonly problem?: string;
};

/** Locks the message first, so that a change of its subject comes before or after all of this. */
async function settle(tx: Tx, message: TakenMessage, ending: Ending): Promise<number> {
  const { version } = await tx
    .selectFrom('outgoing_message')
    .select('version')
    .where('id', '=', message.id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  await tx
    .updateTable('outgoing_message')
    .set({ problem: null, ...ending, settled_at: sql`now()` })
    .where('id', '=', message.id)
    // What arrived did so, whatever another process made of the message meanwhile.
    .where('state', ending.state === 'sent' ? '!=' : '=', ending.state === 'sent' ? 'sent' : 'waiting')
    .execute();
  return version;
}

/** Keeps the newest version known to lie there, and returns it: an older one that came late changes nothing. */
async function keepShown(tx: Tx, message: TakenMessage, shown: Shown): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    insert into sent_card (conversation_id, activity_id, person_id, card, subject_id, version)
    values (${shown.conversationId}, ${shown.activityId}, ${message.personId}, ${message.card},
      ${message.subjectId}, ${shown.version})
    on conflict (conversation_id, activity_id) do update
    set version = greatest(sent_card.version, excluded.version), sent_at = now()
    returning version`.execute(tx);
  return rows[0]?.version ?? shown.version;
}

function cardToUpdate(
  message: TakenMessage,
  place: { readonly conversationId: string; readonly activityId: string },
  version: number,
) {
  return {
    conversation_id: place.conversationId,
    activity_id: place.activityId,
    person_id: message.personId,
    card: message.card,
    subject_id: message.subjectId,
    version,
    correlation_id: message.correlationId,
  };
}
