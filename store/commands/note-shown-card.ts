import { sql } from 'kysely';
import type { ShownSubject } from '../../domain/sending.ts';
import { putUpUpdates } from '../outgoing.ts';
import { prepared } from '../prepared.ts';
import { subjectVersion } from '../queries/subject-version.ts';
import type { Store, Tx } from '../store.ts';
import { transact } from '../transaction.ts';

/** Where a card lies. */
export type CardPlace = { readonly conversationId: string; readonly activityId: string };

export type NotedCard = CardPlace & {
  /** Whose chat it lies in; null where it lies in a channel. */
  readonly personId: string | null;
  readonly shows: ShownSubject;
  /** What the reader sees of it; left out where something else than what was sent may be seen there. */
  readonly fingerprint?: string;
  readonly correlationId: string;
};

/**
 * Keeps that an answer has put a card into a chat, so that it is brought up to date like one that was sent. Where
 * the subject moved on while the answer was drawn, or a newer version had lain there, an update follows.
 *
 * The subject is held while this is written down: a change of it comes before, and is seen here, or after, and finds
 * the card. Returns whether an update was put up.
 */
export async function noteShownCard(store: Store, noted: NotedCard): Promise<boolean> {
  const { shows, personId, conversationId, activityId, correlationId } = noted;
  return await transact(store, async (tx) => {
    const [version, isOther] = await Promise.all([
      subjectVersion(tx, shows, { hold: true }),
      liesAsOther(tx, noted),
      keep(tx, noted),
    ]);
    // An update may have drawn the card that lay there before, over this one.
    const isBehind = version > shows.version || isOther;
    if (isBehind) {
      await putUpUpdates(tx, store.queue, [
        {
          conversation_id: conversationId,
          activity_id: activityId,
          person_id: personId,
          card: shows.card,
          subject_id: shows.subjectId,
          version,
          correlation_id: correlationId,
        },
      ]);
    }
    return isBehind;
  });
}

/** What lies there now tells of nothing that changes: no update is to overwrite it. */
export async function forgetShownCard(store: Store, place: CardPlace): Promise<void> {
  await store.db
    .deleteFrom('sent_card')
    .where('conversation_id', '=', place.conversationId)
    .where('activity_id', '=', place.activityId)
    .execute();
}

/** Whether another card of the subject has been shown there at this version: which of the two came last is not known. */
async function liesAsOther(tx: Tx, { conversationId, activityId, shows }: NotedCard): Promise<boolean> {
  const { card, subjectId, version } = shows;
  const others = await readOthers(tx, { conversationId, activityId, card, subjectId, version });
  return others.length > 0;
}

type CardThere = CardPlace & Pick<ShownSubject, 'card' | 'subjectId' | 'version'>;

const readOthers = prepared((db, { conversationId, activityId, card, subjectId, version }: CardThere) =>
  db
    .selectFrom('sent_card')
    .select('card')
    .where('conversation_id', '=', conversationId)
    .where('activity_id', '=', activityId)
    .where('subject_id', '=', subjectId)
    .where('version', '>=', version)
    .where('card', '!=', card),
);

/** Another subject than before takes the row over; of the same one, the newest version that was there stays known. */
async function keep(
  tx: Tx,
  { conversationId, activityId, personId, shows, fingerprint = '' }: NotedCard,
): Promise<void> {
  const { card, subjectId, version } = shows;
  await keepCard(tx, { conversationId, activityId, personId, card, subjectId, version, fingerprint });
}

const keepCard = prepared(
  (_, there: CardThere & Pick<NotedCard, 'personId'> & { readonly fingerprint: string }) => sql`
  insert into sent_card (conversation_id, activity_id, person_id, card, subject_id, version)
  values (${there.conversationId}, ${there.activityId}, ${there.personId}, ${there.card}, ${there.subjectId},
    ${there.version})
  on conflict (conversation_id, activity_id) do update
  set card = excluded.card, subject_id = excluded.subject_id, person_id = excluded.person_id, sent_at = now(),
    -- Another look than that of what was sent is seen in the client alone: the next update replaces it.
    fingerprint = case when sent_card.subject_id = excluded.subject_id
      and sent_card.fingerprint = ${there.fingerprint} then sent_card.fingerprint end,
    version = case when sent_card.subject_id = excluded.subject_id
      then greatest(sent_card.version, excluded.version) else excluded.version end`,
);
