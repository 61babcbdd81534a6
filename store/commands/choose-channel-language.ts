import { sql } from 'kysely';
import { mayLookAfterChannel } from '../../domain/channel.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { lockBinding } from '../channel.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { recordEvent } from '../event.ts';
import { putUpUpdates, refreshCards } from '../outgoing.ts';

/** From now on every card in the channel is in that language; those that lie there are drawn again. */
export async function chooseChannelLanguage(
  context: CommandContext,
  input: { readonly conversationId: string; readonly language: Language },
): Promise<Outcome> {
  const { actor, store, correlationId } = context;
  if (actor.kind !== 'person') return refuse('unknown-or-forbidden');
  return await runCommand(context, 'choose-channel-language', async (tx) => {
    const bound = await lockBinding(tx, input.conversationId);
    if (!bound) return refuse('channel-not-bound');
    if (!mayLookAfterChannel(actor, bound.target)) return refuse('may-not-bind-channel');
    const version = bound.version + 1;
    await tx
      .updateTable('conversation')
      .set({ language: input.language })
      .where('id', '=', input.conversationId)
      .execute();
    await tx.updateTable('channel_binding').set({ version }).where('id', '=', bound.id).execute();
    await recordEvent(tx, {
      actor,
      verb: 'choose-channel-language',
      subjectType: 'channel',
      subjectId: bound.id,
      version,
      codes: { language: input.language },
      correlationId,
    });
    await refreshCards(tx, store.queue, { subjectId: bound.id, version, correlationId });
    const lying = await tx
      .selectFrom('sent_card')
      .select(['conversation_id', 'activity_id', 'person_id', 'card', 'subject_id', 'version'])
      .where('conversation_id', '=', input.conversationId)
      .where('subject_id', '!=', bound.id)
      // Old cards are history: nobody reads them anew for a change of language.
      .where('sent_at', '>', sql<Date>`now() - interval '60 days'`)
      .orderBy('sent_at', 'desc')
      .limit(50)
      .execute();
    await putUpUpdates(
      tx,
      store.queue,
      lying.map((card) => ({ ...card, correlation_id: correlationId })),
    );
    return done({ channelId: bound.id });
  });
}
