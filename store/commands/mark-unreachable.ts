import { sql } from 'kysely';
import type { ReachProblem } from '../../domain/views/reach.ts';
import { breakChannels } from '../channel-health.ts';
import { lockPerson } from '../lock-person.ts';
import type { Store, Tx } from '../store.ts';
import { tellOfUnreachable } from '../tell-of-unreachable.ts';
import { transact } from '../transaction.ts';
import type { TakenMessage } from './take-message.ts';

/** The conversation that a send was refused in, as it was when the try began. */
export type TriedConversation = { readonly id: string; readonly seen: string };

/** Why somebody is not reached: nothing to write to was found, or a conversation refused the message. */
export type Unreached =
  | { readonly problem: ReachProblem; readonly refusedIn: null }
  | { readonly problem: ConversationProblem; readonly refusedIn: TriedConversation };

/** What may be wrong with a conversation itself. */
type ConversationProblem = Exclude<ReachProblem, 'outside-tenant' | 'mail-refused'>;

/**
 * Lays a message aside until its conversation opens again, and closes the conversation that refused it. Whoever
 * proposed the person is told.
 *
 * The person's row is locked first, as it is when a conversation is registered: so either the opening is seen here,
 * or the message is found there. Returns false, with nothing changed, when a conversation opened meanwhile: then
 * the message is to be tried again.
 */
export async function markUnreachable(
  store: Store,
  message: TakenMessage,
  unreached: Unreached,
): Promise<boolean> {
  return await transact(store, async (tx) => {
    if (message.personId) await lockPerson(tx, message.personId);
    const { refusedIn, problem } = unreached;
    const stands = refusedIn
      ? await closeConversation(tx, store, message, refusedIn, unreached.problem)
      : !(await hasOpenConversation(tx, message));
    if (!stands) return false;
    await tx
      .updateTable('outgoing_message')
      .set({ state: 'unreachable', problem, problem_at: sql`now()` })
      .where('id', '=', message.id)
      .where('state', '=', 'waiting')
      .execute();
    await tellOfUnreachable(tx, store.queue, message);
    return true;
  });
}

type Closed = ConversationProblem | 'gone';

/** Notes that nothing can be sent in the conversation, or that Teams no longer has it, unless it was heard from since. */
export async function markClosed(
  store: Store,
  message: TakenMessage,
  tried: TriedConversation,
  state: Closed,
): Promise<void> {
  await transact(store, (tx) => closeConversation(tx, store, message, tried, state));
}

/** Those who answer for a channel are told when it closes. */
async function closeConversation(
  tx: Tx,
  store: Store,
  { correlationId }: TakenMessage,
  tried: TriedConversation,
  state: Closed,
): Promise<boolean> {
  const closed = await tx
    .updateTable('conversation')
    .set({ state })
    .where('id', '=', tried.id)
    .where(sql<string>`seen_at::text`, '=', tried.seen)
    .returning(['id', 'kind'])
    .executeTakeFirst();
  if (closed?.kind === 'channel') {
    await breakChannels(tx, store.queue, { conversationIds: [closed.id], correlationId });
  }
  return closed !== undefined;
}

async function hasOpenConversation(tx: Tx, message: TakenMessage): Promise<boolean> {
  if (!message.personId && !message.conversationId) return false;
  const open = await tx
    .selectFrom('conversation')
    .select('id')
    .where('state', '=', 'open')
    .$if(message.conversationId !== null, (query) => query.where('id', '=', message.conversationId))
    .$if(message.conversationId === null, (query) => query.where('person_id', '=', message.personId))
    .executeTakeFirst();
  return open !== undefined;
}
