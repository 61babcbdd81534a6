import { sql } from 'kysely';
import type { MessageCard } from '../../domain/sending.ts';
import type { MessageCause } from '../../domain/views/cause.ts';
import { updateCause } from '../outgoing.ts';
import { prepared } from '../prepared.ts';
import type { Lane } from '../queue/queue.ts';
import type { Store } from '../store.ts';

/** A waiting message, as a delivery needs it. */
export type TakenMessage = {
  readonly id: string;
  readonly lane: Lane;
  readonly personId: string | null;
  readonly conversationId: string | null;
  /** The activity to replace; null for a card of its own. */
  readonly activityId: string | null;
  /** Of a newer version than this one it may be a card that is not known here. */
  readonly card: MessageCard;
  readonly subjectId: string;
  /** The subject's newest version that it was known to be about when it was taken. */
  readonly version: number;
  /** null for a message that only brings a card up to date. */
  readonly cause: MessageCause | null;
  readonly correlationId: string;
  /** Tries so far, this one included. */
  readonly attempts: number;
  /** The version that the card to be replaced shows; null when nothing about the subject lies there any more. */
  readonly shownVersion: number | null;
  /** What its reader sees of that card, as it was sent; null when that is not known. */
  readonly shownFingerprint: string | null;
};

/**
 * Begins a try of a message. The try is counted before anything else, so that a message which ends the process
 * each time runs out of tries too. Returns null for one that is settled or gone: a job may come twice.
 * @param onlyUntried null too for one that somebody has begun to try
 */
export async function takeMessage(
  store: Store,
  messageId: string,
  onlyUntried = false,
): Promise<TakenMessage | null> {
  const [taken] = await take(store.db, { messageId, onlyUntried });
  if (!taken) return null;
  const row = isToReplaceNothing(taken) ? { ...taken, ...(await whatLies(store, messageId)) } : taken;
  return {
    id: row.id,
    lane: row.lane,
    personId: row.person_id,
    conversationId: row.conversation_id,
    activityId: row.activity_id,
    // What the reader has opened in its place meanwhile is brought up to date, not what lay there before.
    card: row.shown_card ?? row.card,
    subjectId: row.subject_id,
    version: row.version,
    cause: row.cause === updateCause ? null : row.cause,
    correlationId: row.correlation_id,
    attempts: row.attempts,
    shownVersion: row.shown_version,
    shownFingerprint: row.shown_fingerprint,
  };
}

const take = prepared(
  (_, { messageId, onlyUntried }: { messageId: string; onlyUntried: boolean }) => sql<Row>`
    update outgoing_message
    set attempts = attempts + 1, asked_again = false
    where id = ${messageId} and state = 'waiting' and (attempts = 0 or not ${onlyUntried}::boolean)
    returning id, lane, person_id, conversation_id, activity_id, card, subject_id, version, cause,
      correlation_id, attempts,
      (select sent_card.version ${lies}) as shown_version, (select sent_card.card ${lies}) as shown_card,
      (select sent_card.fingerprint ${lies}) as shown_fingerprint`,
);

type Row = {
  readonly id: string;
  readonly lane: Lane;
  readonly person_id: string | null;
  readonly conversation_id: string | null;
  readonly activity_id: string | null;
  readonly card: MessageCard;
  readonly subject_id: string;
  readonly version: number;
  readonly cause: MessageCause | typeof updateCause;
  readonly correlation_id: string;
  readonly attempts: number;
  readonly shown_version: number | null;
  readonly shown_card: MessageCard | null;
  readonly shown_fingerprint: string | null;
};

type Lies = Pick<Row, 'shown_version' | 'shown_card' | 'shown_fingerprint'>;

/**
 * Whoever opened something else in the card's place held the message meanwhile: then the statement that waited knows
 * the message as it is now, and what lies there as it was before.
 */
function isToReplaceNothing({ activity_id, shown_version }: Row): boolean {
  return activity_id !== null && shown_version === null;
}

async function whatLies(store: Store, messageId: string): Promise<Lies> {
  const { rows } = await sql<Lies>`
    select (select sent_card.version ${lies}) as shown_version, (select sent_card.card ${lies}) as shown_card,
      (select sent_card.fingerprint ${lies}) as shown_fingerprint
    from outgoing_message where id = ${messageId}`.execute(store.db);
  return rows[0] ?? { shown_version: null, shown_card: null, shown_fingerprint: null };
}

/** What lies where the message is to go, if it is about the same subject. */
const lies = sql`
  from sent_card
  where sent_card.conversation_id = outgoing_message.conversation_id
    and sent_card.activity_id = outgoing_message.activity_id
    and sent_card.subject_id = outgoing_message.subject_id`;
