import { randomUUID } from 'node:crypto';
import { type SqlBool, sql } from 'kysely';
import type { MessageCard } from '../domain/sending.ts';
import type { MessageCause } from '../domain/views/cause.ts';
import type { Lane, Queue } from './queue/queue.ts';
import type { Tx } from './store.ts';

export type CardName = MessageCard;

/** To a person, wherever the person can be reached, or into one conversation. */
export type Recipient = { readonly personId: string } | { readonly conversationId: string };

/** Never text: it is authorised and rendered when it is delivered, from the state of that moment. */
export type NewMessage = {
  readonly to: Recipient;
  readonly card: CardName;
  readonly subjectId: string;
  /** The subject's version that gave rise to it. */
  readonly version: number;
  readonly cause: MessageCause;
  readonly lane: Exclude<Lane, 'update'>;
  readonly correlationId: string;
};

/** What stands as cause of a message that only brings a card up to date. */
export const updateCause = 'update';

/**
 * Says something to people: written and put up for delivery in the caller's transaction, so that it exists if, and
 * only if, what it tells of does. The id of a message is the id of its first job, so it is put up once.
 */
export async function tell(tx: Tx, queue: Queue, messages: readonly NewMessage[]): Promise<void> {
  if (messages.length === 0) return;
  const rows = messages.map((message) => ({
    id: randomUUID(),
    lane: message.lane,
    person_id: 'personId' in message.to ? message.to.personId : null,
    conversation_id: 'conversationId' in message.to ? message.to.conversationId : null,
    card: message.card,
    subject_id: message.subjectId,
    version: message.version,
    cause: message.cause,
    correlation_id: message.correlationId,
  }));
  await Promise.all([
    tx.insertInto('outgoing_message').values(rows).execute(),
    queue.enqueueDelivery(tx, rows),
  ]);
}

/**
 * Takes back what was put up for delivery at the version and has not been tried, and returns everybody who may have
 * got something of it. Whoever takes a message holds its row, so it is either one or the other.
 */
export async function cancelUnsent(
  tx: Tx,
  { subjectId, version }: Pick<ChangedSubject, 'subjectId' | 'version'>,
): Promise<string[]> {
  await tx
    .updateTable('outgoing_message')
    .set({ state: 'obsolete', problem: 'undone', settled_at: sql`now()` })
    .where('subject_id', '=', subjectId)
    .where('version', '>=', version)
    .where('state', 'in', ['waiting', 'unreachable', 'dead'])
    .where('lane', '!=', 'update')
    .where((eb) => eb.or([eb('attempts', '=', 0), eb('state', '!=', 'waiting')]))
    .execute();
  const rows = await tx
    .selectFrom('outgoing_message')
    .select('person_id')
    .distinct()
    .where('subject_id', '=', subjectId)
    .where('version', '>=', version)
    .where('state', 'in', ['waiting', 'sent'])
    .where('lane', '!=', 'update')
    .execute();
  return rows.flatMap((row) => (row.person_id ? [row.person_id] : []));
}

export type ChangedSubject = {
  readonly subjectId: string;
  /** The version that it now has. */
  readonly version: number;
  readonly correlationId: string;
};

/**
 * Brings every card of the subject up to date, wherever it lies; call it after the change, in its transaction.
 *
 * Messages on their way are marked first: whoever settles one holds its row, so either that delivery sees the new
 * version and follows up by itself, or its card is among those found in the second statement. Messages that
 * reached nobody are looked at anew, since the change may have made them superfluous.
 */
export async function refreshCards(tx: Tx, queue: Queue, changed: ChangedSubject): Promise<void> {
  const { subjectId: subject_id, version, correlationId: correlation_id } = changed;
  const [, again, outdated] = await Promise.all([
    markWaiting(tx, changed),
    putUpUnreachable(tx, changed),
    outdatedCards(tx, changed),
  ]);
  await Promise.all([
    queue.enqueueAgain(tx, again),
    putUpUpdates(
      tx,
      queue,
      outdated.map((card) => ({ ...card, subject_id, version, correlation_id })),
    ),
  ]);
}

async function markWaiting(tx: Tx, { subjectId, version }: ChangedSubject): Promise<void> {
  await tx
    .updateTable('outgoing_message')
    .set({ version })
    .where('subject_id', '=', subjectId)
    .where('state', '=', 'waiting')
    .where('version', '<', version)
    .execute();
}

async function putUpUnreachable(tx: Tx, { subjectId, version }: ChangedSubject) {
  return await tx
    .updateTable('outgoing_message')
    .set({ state: 'waiting', settled_at: null, attempts: 0, version })
    .where('subject_id', '=', subjectId)
    .where('state', '=', 'unreachable')
    .where('lane', '!=', 'update')
    .where('version', '<', version)
    .returning(['id', 'lane'])
    .execute();
}

async function outdatedCards(tx: Tx, { subjectId, version }: ChangedSubject) {
  return await tx
    .selectFrom('sent_card')
    .select(['conversation_id', 'activity_id', 'person_id', 'card'])
    .where('subject_id', '=', subjectId)
    .where('version', '<', version)
    .orderBy('conversation_id')
    .orderBy('activity_id')
    .execute();
}

export type CardToUpdate = {
  readonly conversation_id: string;
  readonly activity_id: string;
  readonly person_id: string | null;
  readonly card: string;
  readonly subject_id: string;
  readonly version: number;
  readonly correlation_id: string;
};

/**
 * One waiting update for each card: a second one makes the waiting one ask for the newer version, or for what has
 * since been put in the card's place.
 */
export async function putUpUpdates(tx: Tx, queue: Queue, cards: readonly CardToUpdate[]): Promise<void> {
  if (cards.length === 0) return;
  const rows = await tx
    .insertInto('outgoing_message')
    .values(cards.map((card) => ({ ...card, id: randomUUID(), lane: 'update', cause: updateCause })))
    .onConflict((conflict) =>
      conflict
        .columns(['conversation_id', 'activity_id'])
        // Spelt out: with a parameter the index is not recognised once the statement has a general plan.
        .where(sql<SqlBool>`state = 'waiting' and activity_id is not null`)
        .doUpdateSet({
          card: sql<string>`excluded.card`,
          subject_id: sql<string>`excluded.subject_id`,
          version: sql<number>`case when outgoing_message.subject_id = excluded.subject_id
            then greatest(outgoing_message.version, excluded.version) else excluded.version end`,
          // Nothing newer is asked for, so whoever delivers it now may have drawn it before what it is asked for.
          asked_again: sql<boolean>`outgoing_message.asked_again or excluded.version <= outgoing_message.version`,
        }),
    )
    // A row that was there already has its job.
    .returning(['id', 'lane', sql<boolean>`xmax = 0`.as('is_new')])
    .execute();
  await queue.enqueueDelivery(
    tx,
    rows.filter((row) => row.is_new),
  );
}
