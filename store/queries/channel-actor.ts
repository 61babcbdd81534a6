import { sql } from 'kysely';
import type { ChannelActor } from '../../domain/actor.ts';
import { channelLanguage } from '../../domain/channel.ts';
import type { Language, Region } from '../../domain/vocabulary.ts';
import { targetOf } from '../channel.ts';
import type { Store } from '../store.ts';

/** The channel as a reader; null for one that belongs to no region and no group. */
export async function channelActor(store: Store, conversationId: string): Promise<ChannelActor | null> {
  return await actorWhere(
    store,
    sql`channel_binding.conversation_id = ${conversationId} and channel_binding.ended_at is null`,
  );
}

/** The same by the binding, also once it has ended: the card about the channel itself stays there as its receipt. */
export async function boundChannelActor(store: Store, channelId: string): Promise<ChannelActor | null> {
  return await actorWhere(store, sql`channel_binding.id = ${channelId}`);
}

async function actorWhere(store: Store, where: ReturnType<typeof sql>): Promise<ChannelActor | null> {
  const { rows } = await sql<Row>`
    select channel_binding.conversation_id as "conversationId", channel_binding.region, channel_binding.service_id as "serviceId", conversation.language,
      coalesce(channel_binding.region, trust.region) as writes
    from channel_binding
    join conversation on conversation.id = channel_binding.conversation_id
    left join site on site.service_id = channel_binding.service_id and site.is_responsible
    left join trust on trust.id = site.trust_id
    where ${where}`.execute(store.db);
  const [row] = rows;
  if (!row) return null;
  const language = channelLanguage(row.language, row.writes);
  return { kind: 'channel', conversationId: row.conversationId, target: targetOf(row), language };
}

type Row = {
  readonly conversationId: string;
  readonly region: Region | null;
  readonly serviceId: string | null;
  readonly language: Language | null;
  /** The region whose language the channel reads until another is chosen. */
  readonly writes: Region | null;
};
