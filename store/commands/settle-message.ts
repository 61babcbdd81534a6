import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { putUpUpdates } from '../outgoing.ts';
import { prepared } from '../prepared.ts';
import type { Store, Tx } from '../store.ts';
import { transact } from '../transaction.ts';
import type { TakenMessage } from './take-message.ts';

/** What lies in a conversation after a send. */
export type Shown = {
  readonly conversationId: string;
  readonly activityId: string;
  /** The subject's version that was rendered. */
  readonly version: number;
  /** What its reader sees of it. */
  readonly fingerprint: string;
};

/**
 * Ends a message that arrived, and keeps which card now lies where. When the subject moved on while it was being
 * sent, or a newer version had been shown there meanwhile, an update follows. A message that another process
 * settled first is kept track of all the same: its card lies there twice, and both are to be brought up to date.
 * What the reader put in the card's place while it was being updated is put there again.
 *
 * Returns whether an update was put up.
 */
export async function settleSent(store: Store, message: TakenMessage, shown: Shown): Promise<boolean> {
  return await transact(store, async (tx) => {
    // Carried out in this order, and together, since none needs the answer of another.
    const [wanted, lies, hasOlder] = await Promise.all([
      settle(tx, message, { state: 'sent', ...shown }),
      keepShown(tx, message, shown),
      followNewestOnly(tx, store, message, shown),
    ]);
    if (!lies) return hasOlder;
    const isOther = lies.subjectId !== message.subjectId;
    // A version that was asked for before the sending began was seen by whoever rendered the card.
    const movedOn = isAskedAnew(wanted, message) && !isOther ? wanted.version : 0;
    const version = Math.max(movedOn, lies.version);
    // Another card of the same subject: what the update drew lies over the question that an undoing brought back.
    const isSame = !isOther && lies.card === message.card;
    if (isSame && version <= shown.version && !wanted.askedAgain) return hasOlder;
    await putUpUpdates(tx, store.queue, [cardToUpdate(message, shown, { ...lies, version })]);
    return true;
  });
}

/**
 * Ends a message that went out by mail. The mail cannot be brought up to date; the cards of those who wait for its
 * reader are, since they say that it went. Returns whether updates were put up.
 */
export async function settleMailed(store: Store, message: TakenMessage): Promise<boolean> {
  return await transact(store, async (tx) => {
    await tx
      .updateTable('outgoing_message')
      .set({ state: 'sent', by_mail: true, problem: null, settled_at: sql`now()` })
      .where('id', '=', message.id)
      .execute();
    return await updateAbout(tx, store, message, sql<SqlBool>`true`);
  });
}

/**
 * Ends a message that is no longer called for. An update that was asked for anew meanwhile is put up again.
 *
 * @param reason a code for the operator, such as `forbidden`
 */
export async function settleObsolete(store: Store, message: TakenMessage, reason: string): Promise<boolean> {
  return await transact(store, async (tx) => {
    const wanted = await settle(tx, message, { state: 'obsolete', problem: reason });
    return await putUpAgain(tx, store, message, wanted);
  });
}

/**
 * Ends an update that would have shown its reader what lies there already: it is left as it is, with whatever is being
 * typed in it, and counts as being of the version. An update that was asked for anew meanwhile is put up again.
 */
export async function settleUnchanged(
  store: Store,
  message: TakenMessage,
  version: number,
): Promise<boolean> {
  return await transact(store, async (tx) => {
    const wanted = await settle(tx, message, { state: 'obsolete', problem: 'unchanged' });
    await tx
      .updateTable('sent_card')
      .set({ version: sql<number>`greatest(version, ${version}::integer)` })
      .where('conversation_id', '=', message.conversationId)
      .where('activity_id', '=', message.activityId)
      .where('subject_id', '=', message.subjectId)
      .execute();
    return await putUpAgain(tx, store, message, wanted);
  });
}

/**
 * Ends an update that took a card away from a reader who may not see its subject any more, and forgets the card, so
 * that later changes leave it alone. An update that was asked for anew meanwhile is put up again: the reader may have
 * been let in by it.
 *
 * Returns whether an update was put up.
 */
export async function settleTakenAway(store: Store, message: TakenMessage): Promise<boolean> {
  return await transact(store, async (tx) => {
    const wanted = await settle(tx, message, { state: 'sent' });
    const isAgain = await putUpAgain(tx, store, message, wanted);
    if (!isAgain) await forgetCard(tx, message);
    return isAgain;
  });
}

async function putUpAgain(tx: Tx, store: Store, message: TakenMessage, wanted: Wanted): Promise<boolean> {
  const { conversationId, activityId } = message;
  if (!conversationId || !activityId || !isAskedAnew(wanted, message)) return false;
  await putUpUpdates(tx, store.queue, [cardToUpdate(message, { conversationId, activityId }, wanted)]);
  return true;
}

/** Ends an update whose activity Teams no longer has, and forgets the card. */
export async function settleVanished(store: Store, message: TakenMessage): Promise<void> {
  await transact(store, async (tx) => {
    await settle(tx, message, { state: 'obsolete', problem: 'gone' });
    await forgetCard(tx, message);
  });
}

async function forgetCard(tx: Tx, message: TakenMessage): Promise<void> {
  await tx
    .deleteFrom('sent_card')
    .where('conversation_id', '=', message.conversationId)
    .where('activity_id', '=', message.activityId)
    .execute();
}

/** Lays a message aside that will never arrive as it is; a coordinator sees it and may have it tried again. */
export async function settleDead(store: Store, messageId: string, problem: string): Promise<void> {
  await transact(store, async (tx) => {
    await tx
      .updateTable('outgoing_message')
      .set({ state: 'dead', problem, problem_at: sql`now()`, settled_at: sql`now()` })
      .where('id', '=', messageId)
      .where('state', '=', 'waiting')
      .execute();
    // It may have arrived all the same, so that nobody knows what its reader sees.
    await sql`
      update sent_card set fingerprint = null from outgoing_message message
      where message.id = ${messageId} and sent_card.conversation_id = message.conversation_id
        and sent_card.activity_id = message.activity_id`.execute(tx);
  });
}

type Ending = {
  readonly state: 'sent' | 'obsolete';
  readonly conversationId?: string;
  readonly activityId?: string;
  readonly problem?: string;
};

/** What the message asks for by now; an update may have been made one of another subject. */
type Lying = { readonly card: string; readonly subjectId: string; readonly version: number };
type Wanted = Lying & { readonly askedAgain: boolean };

function isAskedAnew(wanted: Wanted, message: TakenMessage): boolean {
  return wanted.subjectId !== message.subjectId || wanted.version > message.version || wanted.askedAgain;
}

/**
 * In a channel one card about a case is kept up to date, the newest; older ones are made to say so. In somebody's own
 * chat so are those of a meeting that was moved.
 */
async function followNewestOnly(tx: Tx, store: Store, message: TakenMessage, shown: Shown): Promise<boolean> {
  const { personId, activityId, cause } = message;
  if (activityId !== null || (personId !== null && cause !== 'meeting-moved')) return false;
  const older = sql<SqlBool>`conversation_id = ${shown.conversationId} and activity_id <> ${shown.activityId}
    and person_id is not distinct from ${personId}`;
  return await updateAbout(tx, store, message, older);
}

/** Puts up updates of the cards about the message's subject that `which` names; returns whether there are any. */
async function updateAbout(
  tx: Tx,
  store: Store,
  { subjectId, correlationId: correlation_id }: TakenMessage,
  which: RawBuilder<SqlBool>,
): Promise<boolean> {
  const cards = await tx
    .selectFrom('sent_card')
    .select(['conversation_id', 'activity_id', 'person_id', 'card', 'subject_id', 'version'])
    .where('subject_id', '=', subjectId)
    .where(which)
    .execute();
  await putUpUpdates(
    tx,
    store.queue,
    cards.map((card) => ({ ...card, correlation_id })),
  );
  return cards.length > 0;
}

/** Locks the message first, so that a change of its subject comes before or after all of this. */
async function settle(tx: Tx, message: TakenMessage, ending: Ending): Promise<Wanted> {
  const { state, problem = null, conversationId = null, activityId = null } = ending;
  const [[wanted]] = await Promise.all([
    hold(tx, { id: message.id }),
    end(tx, { id: message.id, state, problem, conversationId, activityId }),
  ]);
  if (!wanted) throw new Error('There is no such message');
  return wanted;
}

const hold = prepared((db, { id }: { id: string }) =>
  db
    .selectFrom('outgoing_message')
    .select(['card', 'subject_id as subjectId', 'version', 'asked_again as askedAgain'])
    .where('id', '=', id)
    .forUpdate(),
);

type Ended = {
  readonly id: string;
  readonly state: Ending['state'];
  readonly problem: string | null;
  readonly conversationId: string | null;
  readonly activityId: string | null;
};

/**
 * What arrived did so, whatever another process made of the message meanwhile. Where it came to lie stays written, for
 * what later takes its place.
 */
const end = prepared(
  (_, { id, state, problem, conversationId, activityId }: Ended) => sql`
    update outgoing_message
    set state = ${state}, settled_at = now(),
      -- Of what arrived in the end it stays written why it was tried again.
      problem = coalesce(${problem}, case when ${state} = 'sent' and attempts > 1 then problem end),
      conversation_id = coalesce(${conversationId}, conversation_id),
      activity_id = coalesce(activity_id, ${activityId})
    where id = ${id} and case when ${state} = 'sent' then state <> 'sent' else state = 'waiting' end`,
);

/**
 * Keeps the newest version known to lie there, and returns it: an older one that came late changes nothing. Where
 * the reader opened something else while the card was being updated, that is returned; null when it is nothing that
 * is kept up to date.
 */
async function keepShown(tx: Tx, message: TakenMessage, shown: Shown): Promise<Lying | null> {
  const { personId, card, subjectId } = message;
  const there = { ...shown, personId, card, subjectId };
  const [, [lies]] = await Promise.all([
    message.activityId === null ? addLying(tx, there) : null,
    updateLying(tx, there),
  ]);
  return lies ?? null;
}

type There = Shown & Pick<TakenMessage, 'personId' | 'card' | 'subjectId'>;

const addLying = prepared(
  (_, { conversationId, activityId, personId, card, subjectId, version, fingerprint }: There) => sql`
    insert into sent_card (conversation_id, activity_id, person_id, card, subject_id, version, fingerprint)
    values (${conversationId}, ${activityId}, ${personId}, ${card}, ${subjectId}, ${version}, ${fingerprint})
    on conflict do nothing`,
);

const updateLying = prepared(
  (_, { conversationId, activityId, subjectId, version, fingerprint }: There) => sql<Lying>`
    update sent_card
    set sent_at = now(), fingerprint = case when subject_id = ${subjectId} then ${fingerprint} end, version = case when subject_id = ${subjectId}
      then greatest(version, ${version}::integer) else version end
    where conversation_id = ${conversationId} and activity_id = ${activityId}
    returning card, subject_id as "subjectId", version`,
);

function cardToUpdate(
  message: TakenMessage,
  place: { readonly conversationId: string; readonly activityId: string },
  wanted: Lying,
) {
  return {
    conversation_id: place.conversationId,
    activity_id: place.activityId,
    person_id: message.personId,
    card: wanted.card,
    subject_id: wanted.subjectId,
    version: wanted.version,
    correlation_id: message.correlationId,
  };
}
