import { type Retained, retainedKinds } from '../../domain/retention.ts';
import { letGo, monthsKept } from '../retention.ts';
import type { Store } from '../store.ts';

/** How many rows of each kind were let go, or had their words taken away. */
export type Forgotten = Readonly<Record<Retained, number>>;

/**
 * Lets go of what people wrote when nobody needs it any more (`domain/retention.ts`), after as many months as a
 * coordinator chose. Decisions stay, with the codes of their events. Each statement is a transaction of its own and can
 * be repeated, however many instances are at it.
 */
export async function forgetOld({ db }: Pick<Store, 'db'>): Promise<Forgotten> {
  const months = await monthsKept(db);
  const forgotten: [Retained, number][] = [];
  for (const kind of retainedKinds) forgotten.push([kind, await letGo(db, kind, months[kind])]);
  return Object.fromEntries(forgotten) as Record<Retained, number>;
}
