import { sql } from 'kysely';
import { type Actor, isCoordinator } from '../../domain/actor.ts';
import { channelLanguage, mayBindChannel } from '../../domain/channel.ts';
import type { ChannelProblem, ChannelView, NamedTarget } from '../../domain/views/channel.ts';
import type { Language, Region, ServiceType } from '../../domain/vocabulary.ts';
import { targetOf } from '../channel.ts';
import type { Store } from '../store.ts';

/**
 * A channel as those who answer for it see it, also when it is no longer theirs; coordinators see all, and the
 * channel sees itself. null for everybody else.
 */
export async function channelView(
  store: Store,
  actor: Actor,
  channelId: string,
): Promise<ChannelView | null> {
  return await viewWhere(store, actor, sql`channel_binding.id = ${channelId}`);
}

/** The same of the channel that somebody writes or presses in, while it belongs to somebody. */
export async function channelViewIn(
  store: Store,
  actor: Actor,
  conversationId: string,
): Promise<ChannelView | null> {
  return await viewWhere(
    store,
    actor,
    sql`channel_binding.conversation_id = ${conversationId} and channel_binding.ended_at is null`,
  );
}

type Row = {
  readonly id: string;
  readonly conversationId: string;
  readonly version: number;
  readonly region: Region | null;
  readonly serviceId: string | null;
  readonly type: ServiceType;
  readonly nb: string;
  readonly nn: string;
  readonly en: string | null;
  readonly writes: Region | null;
  readonly team: string | null;
  readonly language: Language | null;
  readonly boundBy: string;
  readonly boundAt: Date;
  readonly endedBy: string | null;
  readonly endedAt: Date | null;
  readonly state: ChannelProblem | 'open';
};

async function viewWhere(
  store: Store,
  actor: Actor,
  where: ReturnType<typeof sql>,
): Promise<ChannelView | null> {
  const { rows } = await sql<Row>`
    select channel_binding.id, channel_binding.conversation_id as "conversationId", channel_binding.version,
      channel_binding.region, channel_binding.service_id as "serviceId",
      service.type, service.name_nb as nb, service.name_nn as nn, service.name_en as en,
      coalesce(channel_binding.region, trust.region) as writes,
      conversation.team_name as team, conversation.language, conversation.state,
      bound.name as "boundBy", channel_binding.bound_at as "boundAt",
      ended.name as "endedBy", channel_binding.ended_at as "endedAt"
    from channel_binding
    join conversation on conversation.id = channel_binding.conversation_id
    join person bound on bound.id = channel_binding.bound_by
    left join person ended on ended.id = channel_binding.ended_by
    left join service on service.id = channel_binding.service_id
    left join site on site.service_id = service.id and site.is_responsible
    left join trust on trust.id = site.trust_id
    where ${where}`.execute(store.db);
  const [row] = rows;
  if (!row) return null;
  const target = targetOf(row);
  const isChannel = actor.kind === 'channel' && actor.conversationId === row.conversationId;
  const isResponsible = mayBindChannel(actor, target);
  if (!isChannel && !isResponsible && !isCoordinator(actor)) return null;
  const isEnded = row.endedAt !== null;
  return {
    id: row.id,
    version: row.version,
    target: namedTarget(row),
    team: row.team,
    language: channelLanguage(row.language, row.writes),
    boundBy: row.boundBy,
    boundAt: row.boundAt,
    ended: row.endedAt ? { by: row.endedBy ?? '', at: row.endedAt } : null,
    problem: row.state === 'open' || isEnded ? null : row.state,
    viewer: { mayChange: !isEnded && (isChannel || isResponsible), isChannel },
  };
}

function namedTarget(row: Row): NamedTarget {
  const target = targetOf(row);
  if (target.kind === 'region') return target;
  const { type, nb, nn, en } = row;
  return { kind: 'group', service: { id: target.serviceId, type, name: { nb, nn, en } } };
}
