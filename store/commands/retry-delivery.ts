import { isCoordinator } from '../../domain/actor.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { type CommandContext, type Done, done, type Outcome, runCommand } from '../command.ts';
import { recordEvent } from '../event.ts';
import { putUpUpdates } from '../outgoing.ts';
import type { Tx } from '../store.ts';

/**
 * A coordinator has a message tried again that could not be delivered. A conversation that refused it before is
 * tried once more, since what stood in the way may have been mended without a word to the bot.
 */
export async function retryDelivery(
  context: CommandContext,
  input: { readonly messageId: string },
): Promise<Outcome> {
  if (!isCoordinator(context.actor)) return refuse('unknown-or-forbidden');
  return await runCommand(context, 'retry-delivery', (tx) => putUpAgain(tx, context, input.messageId));
}

async function putUpAgain(tx: Tx, context: CommandContext, messageId: string): Promise<Done | Refusal> {
  const message = await tx
    .selectFrom('outgoing_message')
    .select(['person_id', 'conversation_id'])
    .where('id', '=', messageId)
    .executeTakeFirst();
  if (!message) return refuse('unknown-or-forbidden');
  // A conversation comes before its messages wherever both are changed.
  await reopenConversation(tx, message);
  await allowAddress(tx, message.person_id);
  const putUp = (await sendAgain(tx, context, messageId)) || (await updateAgain(tx, context, messageId));
  if (!putUp) return refuse('nothing-changed');
  await recordEvent(tx, {
    actor: context.actor,
    verb: 'retry-delivery',
    subjectType: 'message',
    subjectId: messageId,
    correlationId: context.correlationId,
  });
  return done({ messageId });
}

async function sendAgain(tx: Tx, { store }: CommandContext, messageId: string): Promise<boolean> {
  const messages = await tx
    .updateTable('outgoing_message')
    .set({ state: 'waiting', attempts: 0, settled_at: null })
    .where('id', '=', messageId)
    .where('state', 'in', ['unreachable', 'dead'])
    .where('lane', '!=', 'update')
    .returning(['id', 'lane'])
    .execute();
  await store.queue.enqueueAgain(tx, messages);
  return messages.length > 0;
}

/** A card has at most one waiting update: an old one is not put up again, but asks for what it was to show. */
async function updateAgain(tx: Tx, context: CommandContext, messageId: string): Promise<boolean> {
  const updates = await tx
    .updateTable('outgoing_message')
    .set({ state: 'obsolete' })
    .where('id', '=', messageId)
    .where('state', 'in', ['unreachable', 'dead'])
    .where('lane', '=', 'update')
    .returning(['conversation_id', 'activity_id', 'person_id', 'card', 'subject_id', 'version'])
    .execute();
  const cards = updates.flatMap(({ conversation_id, activity_id, ...rest }) =>
    conversation_id && activity_id
      ? [{ ...rest, conversation_id, activity_id, correlation_id: context.correlationId }]
      : [],
  );
  await putUpUpdates(tx, context.store.queue, cards);
  return cards.length > 0;
}

/** An address that was refused is tried once more as well. */
async function allowAddress(tx: Tx, personId: string | null): Promise<void> {
  await tx
    .updateTable('person')
    .set({ refused_email: null, refused_email_at: null })
    .where('id', '=', personId)
    .where('refused_email', 'is not', null)
    .execute();
}

async function reopenConversation(
  tx: Tx,
  message: { readonly person_id: string | null; readonly conversation_id: string | null },
): Promise<void> {
  await tx
    .updateTable('conversation')
    .set({ state: 'open' })
    .where('state', 'not in', ['open', 'gone'])
    .$if(message.conversation_id !== null, (query) => query.where('id', '=', message.conversation_id))
    .$if(message.conversation_id === null, (query) => query.where('person_id', '=', message.person_id))
    .execute();
}
