import { mayLookAfterChannel } from '../../domain/channel.ts';
import { refuse } from '../../domain/refusal.ts';
import { lockBinding } from '../channel.ts';
import { tellResponsible } from '../channel-health.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { endBinding } from '../end-binding.ts';
import { recordEvent } from '../event.ts';

/** The channel belongs to nobody any more: what it was shown is taken away, and those who answer for it are told. */
export async function unbindChannel(
  context: CommandContext,
  input: { readonly conversationId: string },
): Promise<Outcome> {
  const { actor } = context;
  if (actor.kind !== 'person') return refuse('unknown-or-forbidden');
  return await runCommand(context, 'unbind-channel', async (tx) => {
    const bound = await lockBinding(tx, input.conversationId);
    if (!bound) return refuse('channel-not-bound');
    if (!mayLookAfterChannel(actor, bound.target)) return refuse('may-not-bind-channel');
    const ended = await endBinding(tx, context, bound, actor.personId);
    await recordEvent(tx, {
      actor,
      verb: 'unbind-channel',
      subjectType: 'channel',
      subjectId: ended.id,
      version: ended.version,
      correlationId: context.correlationId,
    });
    await tellResponsible(tx, context.store.queue, ended, {
      cause: 'channel-unbound',
      correlationId: context.correlationId,
      butNot: actor.personId,
    });
    return done({ channelId: ended.id });
  });
}
