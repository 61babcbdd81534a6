import { randomBytes } from 'node:crypto';
import type { Actor } from '../../domain/actor.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Store } from '../store.ts';

/**
 * The actor's own key, 32 bytes in base64: made the first time and the same from then on, whichever browser asks.
 * It protects what waits there to be sent; nobody gets another's.
 */
export async function giveDraftKey({
  store,
  actor,
}: {
  readonly store: Store;
  readonly actor: Actor;
}): Promise<{ readonly secret: string } | Refusal> {
  if (actor.kind !== 'person') return refuse('unknown-or-forbidden');
  const { personId } = actor;
  await store.db
    .insertInto('draft_key')
    .values({ person_id: personId, secret: randomBytes(32).toString('base64') })
    .onConflict((conflict) => conflict.column('person_id').doNothing())
    .execute();
  return await store.db
    .selectFrom('draft_key')
    .select('secret')
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
}
