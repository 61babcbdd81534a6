import { sql } from 'kysely';
import { healChannels } from '../channel-health.ts';
import { lockPerson } from '../lock-person.ts';
import { prepared } from '../prepared.ts';
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
  /** The team that a channel is in; a name that is not told keeps the one that is known. */
  readonly team?: { readonly id: string; readonly name: string | null } | null;
  /** Who was heard there, and what the channel calls them; null when nobody was. */
  readonly heard?: HeardPerson | null;
};

export type HeardPerson = {
  readonly tenantId: string;
  readonly objectId: string;
  readonly channelUserId: string;
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
    const channels = seen.kind === 'channel' ? await healChannels(tx, store.queue, [seen.conversationId]) : 0;
    return (await releaseMessages(tx, store.queue, seen)) + channels;
  });
}

/**
 * The app was added to a team again: all its channels are open, and what waited for them goes out. Returns how many
 * messages were put up.
 */
export async function reopenTeam(store: Store, teamId: string): Promise<number> {
  return await transact(store, async (tx) => {
    const reopened = await tx
      .updateTable('conversation')
      .set({ state: 'open', seen_at: sql`clock_timestamp()` })
      .where('team_id', '=', teamId)
      .where('state', '!=', 'open')
      .returning('id')
      .execute();
    const ids = reopened.map(({ id }) => id);
    let count = await healChannels(tx, store.queue, ids);
    for (const conversationId of ids) {
      count += await releaseMessages(tx, store.queue, { conversationId, personId: null });
    }
    return count;
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
  if (seen.heard) await keepChannelUser(tx, seen.heard);
  await tx
    .insertInto('conversation')
    .values({
      id: seen.conversationId,
      kind: seen.kind,
      tenant_id: seen.tenantId,
      service_url: seen.serviceUrl,
      person_id: seen.personId,
      locale: seen.locale,
      team_id: seen.team?.id ?? null,
      team_name: seen.team?.name ?? null,
    })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({
        service_url: seen.serviceUrl,
        person_id: seen.personId,
        locale: sql`coalesce(excluded.locale, conversation.locale)`,
        team_id: sql`coalesce(excluded.team_id, conversation.team_id)`,
        team_name: sql`coalesce(excluded.team_name, conversation.team_name)`,
        state: 'open',
        seen_at: sql`clock_timestamp()`,
      }),
    )
    .execute();
}

async function keepChannelUser(tx: Tx, { tenantId, objectId, channelUserId }: HeardPerson): Promise<void> {
  await tx
    .updateTable('identity')
    .set({ channel_user_id: channelUserId })
    .where('tenant_id', '=', tenantId)
    .where('object_id', '=', objectId)
    .where('channel_user_id', 'is distinct from', channelUserId)
    .execute();
}

export type KnownConversation = Pick<SeenConversation, 'serviceUrl' | 'personId' | 'locale'> & {
  readonly teamId: string | null;
  readonly teamName: string | null;
  /** What the channel calls the person whom a personal conversation is with, in each tenant. */
  readonly channelUserIds: readonly string[];
};

/** How the conversation is reached, if it is open and spoke within the last minute: as most turns find it. */
export async function knownConversation(
  store: Pick<Store, 'db'>,
  conversationId: string,
): Promise<KnownConversation | null> {
  const [known] = await readKnown(store.db, { conversationId });
  return known ?? null;
}

const readKnown = prepared((db, { conversationId }: { conversationId: string }) =>
  db
    .selectFrom('conversation')
    .select([
      'service_url as serviceUrl',
      'person_id as personId',
      'locale',
      'team_id as teamId',
      'team_name as teamName',
    ])
    .select(
      sql<string[]>`array(select channel_user_id from identity
        where identity.person_id = conversation.person_id and channel_user_id is not null)`.as(
        'channelUserIds',
      ),
    )
    .where('id', '=', conversationId)
    .where('state', '=', 'open')
    .where('seen_at', '>', sql<Date>`now() - interval '1 minute'`),
);

/** What the turn does not tell is as it was. */
function isAsBefore(
  known: KnownConversation,
  { serviceUrl, personId, locale, team, heard }: SeenConversation,
): boolean {
  return (
    known.serviceUrl === serviceUrl &&
    known.personId === personId &&
    (locale === null || known.locale === locale) &&
    (personId === null || !heard || known.channelUserIds.includes(heard.channelUserId)) &&
    (!team || known.teamId === team.id) &&
    (!team?.name || known.teamName === team.name)
  );
}
