import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { ChannelTarget } from '../../domain/actor.ts';
import { isSameTarget, mayBindChannel } from '../../domain/channel.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { type BoundChannel, lockBinding, lockChannelOf } from '../channel.ts';
import { tellResponsible } from '../channel-health.ts';
import { showWhatIsOpen } from '../channel-messages.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { endBinding } from '../end-binding.ts';
import { recordEvent } from '../event.ts';
import type { Tx } from '../store.ts';

/** `conversationId` is where the press came from, never what a card says. */
export type ChannelInput = { readonly conversationId: string; readonly target: ChannelTarget };

/**
 * Makes a channel the region's or the group's: it is shown what is open, and the others who answer for it are told.
 * A channel that the region or the group had before shows nothing any more.
 */
export async function bindChannel(context: CommandContext, input: ChannelInput): Promise<Outcome> {
  const { actor } = context;
  if (actor.kind !== 'person') return refuse('unknown-or-forbidden');
  return await runCommand(context, 'bind-channel', async (tx) => {
    if (!mayBindChannel(actor, input.target)) return refuse('may-not-bind-channel');
    const refusal = await refuseChannel(tx, input);
    if (refusal) return refusal;
    const before = await lockChannelOf(tx, input.target);
    if (before) await endBinding(tx, context, before, actor.personId);
    const channel = await add(tx, input, actor.personId);
    await recordEvent(tx, {
      actor,
      verb: 'bind-channel',
      subjectType: 'channel',
      subjectId: channel.id,
      version: channel.version,
      codes: input.target.kind === 'region' ? { region: input.target.region } : {},
      ...(input.target.kind === 'group' && { serviceId: input.target.serviceId }),
      correlationId: context.correlationId,
    });
    await tellResponsible(tx, context.store.queue, channel, {
      cause: 'channel-bound',
      correlationId: context.correlationId,
      butNot: actor.personId,
    });
    await showWhatIsOpen(tx, context.store.queue, channel, context.correlationId);
    return done({ channelId: channel.id });
  });
}

/** The conversation is locked, so that of two presses in one channel the second finds the first. */
async function refuseChannel(tx: Tx, { conversationId, target }: ChannelInput): Promise<Refusal | null> {
  const place = await tx
    .selectFrom('conversation')
    .select('kind')
    .where('id', '=', conversationId)
    .forUpdate()
    .executeTakeFirst();
  if (place?.kind !== 'channel') return refuse('channel-needed');
  if (target.kind === 'group' && !(await hasGroup(tx, target.serviceId))) {
    return refuse('may-not-bind-channel');
  }
  const bound = await lockBinding(tx, conversationId);
  if (!bound) return null;
  return refuse(
    isSameTarget(bound.target, target) ? 'nothing-changed' : 'channel-taken',
    bound.target.kind === 'region' ? { region: bound.target.region } : {},
  );
}

/** R1: networks have none. */
async function hasGroup(tx: Tx, serviceId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('reference_group')
    .select('service_id')
    .where('service_id', '=', serviceId)
    .executeTakeFirst();
  return row !== undefined;
}

async function add(
  tx: Tx,
  { conversationId, target }: ChannelInput,
  personId: string,
): Promise<BoundChannel> {
  const id = randomUUID();
  await tx
    .insertInto('channel_binding')
    .values({
      id,
      conversation_id: conversationId,
      region: target.kind === 'region' ? target.region : null,
      service_id: target.kind === 'group' ? target.serviceId : null,
      bound_by: personId,
      bound_at: sql`business_now()`,
    })
    .execute();
  return { id, conversationId, target, version: 1, isBroken: false };
}
