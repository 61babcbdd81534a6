import type { PersonActor } from '../domain/actor.ts';
import { type KnownConversation, knownConversation } from '../store/commands/register-conversation.ts';
import { onOneConnection } from '../store/one-connection.ts';
import { actorOf } from '../store/queries/actor-of.ts';
import { businessTime } from '../store/queries/business-time.ts';
import type { Store } from '../store/store.ts';
import type { Turn } from './turn.ts';

export type TurnStart = {
  /** null for somebody whom the store does not know. */
  readonly actor: PersonActor | null;
  readonly known: KnownConversation | null;
  readonly now: Date;
};

/** What every turn begins with, asked in one go: who it is, where that is, and what time it is. */
export async function turnStart({ db }: Pick<Store, 'db'>, { actor: key, place }: Turn): Promise<TurnStart> {
  return await onOneConnection(db, async (one) => {
    const [actor, known, now] = await Promise.all([
      key ? actorOf({ db: one }, key) : null,
      knownConversation({ db: one }, place.conversationId),
      businessTime({ db: one }),
    ]);
    return { actor, known, now };
  });
}
