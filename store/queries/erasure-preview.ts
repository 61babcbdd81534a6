import type { Actor } from '../../domain/actor.ts';
import { mayAdminister } from '../../domain/administration.ts';
import type { ErasurePreview } from '../../domain/views/erasure.ts';
import { entriesOf, obstaclesByName, whatGoes, whatStays } from '../erasure.ts';
import { isLiving } from '../living.ts';
import type { Store } from '../store.ts';

/** What erasing somebody would take and leave; null for whoever may not know, and where there is nobody to erase. */
export async function erasurePreview(
  { db }: Store,
  actor: Actor,
  personId: string,
): Promise<ErasurePreview | null> {
  if (!mayAdminister(actor)) return null;
  const person = await db
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where('id', '=', personId)
    .where(isLiving())
    .executeTakeFirst();
  if (!person) return null;
  const entries = await entriesOf(db, personId);
  const [obstacles, goes, stays] = await Promise.all([
    obstaclesByName(db, entries),
    whatGoes(db, entries),
    whatStays(db, entries),
  ]);
  return { person, obstacles, goes, stays };
}
