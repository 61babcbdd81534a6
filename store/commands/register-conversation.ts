import { sql } from 'kysely';
import { lockPerson } from '../lock-person.ts';
import type { Store, Tx } from '../store.ts';
import { transact } from '../transaction.ts';
import { releaseMessages } from './release-messages.ts';

/** A place that the bot was heard from or admitted to. */
export type SeenConversation = {
  readonly kind: 'personal' | 'group' | 'channel';
  readonly conversationId: string;
  readonly serviceUrl: string;
  readonly tenantId: string;
  /** Whom a personal conversation is with; null for all others. */
  readonly personId: string | null;
  /** The client's locale; null keeps the one that is known. */
  readonly locale: string | null;
};

/**
 * Keeps where a conversation is reached (the newest service URL and locale), holds it for open again, and puts up
 * what could not be delivered while it was closed. Call it for each turn, also for installations; what has not
 * changed since a minute ago is not written again.
 *
 * Returns how many messages were put up: then the delivery is to be woken.
 *
 * @param known what {@link knownConversation} gave, for whoever asked already
 */
export async function registerConversation(
  store: Store,
  seen: SeenConversation,
  known?: KnownConversation | null,
): Promise<number> {
  const before = known === undefined ? await knownConversation(store, seen.conversationId) : known;
  if (before && isAsBefore(before, seen)) return 0;
  return await transact(store, async (tx) => {
    if (seen.personId) await lockPerson(tx, seen.personId);
    await keep(tx, seen);
    return await releaseMessages(tx, store.queue, seen);
  });
}

/**
 * Keeps a personal conversation that the bot opened by itself. That is no proof that it may write there: nothing
 * is released before a message arrived, or two messages that are refused would put each other up for ever.
 */
export async function noteOpenedConversation(store: Store, opened: SeenConversation): Promise<void> {
  await transact(store, async (tx) => {
    if (opened.personId) await lockPerson(tx, opened.personId);
    await keep(tx, opened);
  });
}

async function keep(tx: Tx, seen: SeenConversation): Promise<void> {
  await tx
    .insertInto('conversation')
    .values({
      id: seen.conversationId,
      kind: seen.kind,
      tenant_id: seen.tenantId,
      service_url: seen.serviceUrl,
      person_id: seen.personId,
      locale: seen.locale,
    })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({
        service_url: seen.serviceUrl,
        person_id: seen.personId,
        locale: sql`coalesce(excluded.locale, conversation.locale)`,
        state: 'open',
        seen_at: sql`clock_timestamp()`,
      }),
    )
    .execute();
}

export type KnownConversation = Pick<SeenConversation, 'serviceUrl' | 'personId' | 'locale'>;

/** How the conversation is reached, if it is open and spoke within the last minute: as most turns find it. */
export async function knownConversation(
  store: Pick<Store, 'db'>,
  conversationId: string,
): Promise<KnownConversation | null> {
  const known = await store.db
    .selectFrom('conversation')
    .select(['service_url as serviceUrl', 'person_id as personId', 'locale'])
    .where('id', '=', conversationId)
    .where('state', '=', 'open')
    .where('seen_at', '>', sql<Date>`now() - interval '1 minute'`)
    .executeTakeFirst();
  return known ?? null;
}

function isAsBefore(known: KnownConversation, seen: SeenConversation): boolean {
  const sameLocale = seen.locale === null || known.locale === seen.locale;
  return known.serviceUrl === seen.serviceUrl && known.personId === seen.personId && sameLocale;
}
