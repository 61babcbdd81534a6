import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { ChannelCause } from '../domain/views/cause.ts';
import { type BoundChannel, responsibleFor, targetOf } from './channel.ts';
import { showWhatIsOpen } from './channel-messages.ts';
import { recordEvent } from './event.ts';
import { refreshCards, tell } from './outgoing.ts';
import type { Queue } from './queue/queue.ts';
import type { Tx } from './store.ts';

/**
 * The bot can no longer write in these conversations: those of them that are channels of a region or a group are
 * held for broken, and those who answer for them are told, once. Returns how many messages were put up.
 */
export async function breakChannels(
  tx: Tx,
  queue: Queue,
  closed: { readonly conversationIds: readonly string[]; readonly correlationId: string },
): Promise<number> {
  const { conversationIds, correlationId } = closed;
  if (conversationIds.length === 0) return 0;
  const broken = await tx
    .updateTable('channel_binding')
    .set((eb) => ({ broken_since: sql`business_now()`, version: eb('version', '+', 1) }))
    .where('conversation_id', 'in', conversationIds)
    .where('ended_at', 'is', null)
    .where('broken_since', 'is', null)
    .returning(['id', 'conversation_id as conversationId', 'region', 'service_id as serviceId', 'version'])
    .execute();
  let told = 0;
  for (const { region, serviceId, ...row } of broken) {
    const channel = { ...row, target: targetOf({ region, serviceId }), isBroken: true };
    await recordEvent(tx, {
      actor: { kind: 'system', job: 'delivery' },
      verb: 'channel-broken',
      subjectType: 'channel',
      subjectId: channel.id,
      version: channel.version,
      correlationId,
    });
    told += await tellResponsible(tx, queue, channel, { cause: 'channel-broken', correlationId });
    await refreshCards(tx, queue, { subjectId: channel.id, version: channel.version, correlationId });
  }
  return told;
}

/** The bot can write there again; what came meanwhile is shown. Returns how many messages were put up. */
export async function healChannels(
  tx: Tx,
  queue: Queue,
  conversationIds: readonly string[],
): Promise<number> {
  if (conversationIds.length === 0) return 0;
  const healed = await tx
    .updateTable('channel_binding')
    .set((eb) => ({ broken_since: null, version: eb('version', '+', 1) }))
    .where('conversation_id', 'in', conversationIds)
    .where('ended_at', 'is', null)
    .where('broken_since', 'is not', null)
    .returning(['id', 'conversation_id as conversationId', 'region', 'service_id as serviceId', 'version'])
    .execute();
  let shown = 0;
  for (const { region, serviceId, ...row } of healed) {
    const correlationId = randomUUID();
    const channel = { ...row, target: targetOf({ region, serviceId }), isBroken: false };
    shown += await showWhatIsOpen(tx, queue, channel, correlationId);
    await refreshCards(tx, queue, { subjectId: channel.id, version: channel.version, correlationId });
  }
  return shown + healed.length;
}

/** Tells those who answer for the channel, but for whoever did it. Returns how many. */
export async function tellResponsible(
  tx: Tx,
  queue: Queue,
  channel: BoundChannel,
  told: { readonly cause: ChannelCause; readonly correlationId: string; readonly butNot?: string },
): Promise<number> {
  const people = (await responsibleFor(tx, channel.target)).filter((personId) => personId !== told.butNot);
  await tell(
    tx,
    queue,
    people.map((personId) => ({
      to: { personId },
      card: 'channel',
      subjectId: channel.id,
      version: channel.version,
      cause: told.cause,
      lane: 'notice',
      correlationId: told.correlationId,
    })),
  );
  return people.length;
}
