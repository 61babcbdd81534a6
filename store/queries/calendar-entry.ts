import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { isId } from '../../domain/ids.ts';
import type { CalendarEntry } from '../../domain/views/calendar.ts';
import type { Store } from '../store.ts';

type Wanted = { readonly key: string };

/**
 * A gathering for calendars, which do not sign in: the key that its invitation holds opens it, for the program itself,
 * which hands it out. It says what is on the invitation and nothing of who asks or comes.
 */
export async function calendarEntry(
  store: Store,
  actor: Actor,
  { key }: Wanted,
): Promise<CalendarEntry | null> {
  if (actor.kind !== 'system' || !isId(key)) return null;
  const row = await store.db
    .selectFrom('gathering')
    .select(['id', 'revision', 'title', 'language', 'place', 'link'])
    .select([
      'starts_at as startsAt',
      'ends_at as endsAt',
      sql<Date>`coalesce(changed_at, created_at)`.as('changedAt'),
      sql<boolean>`cancelled_at is not null`.as('isCancelled'),
    ])
    .where('calendar_key', '=', key)
    .executeTakeFirst();
  if (!row) return null;
  const items = await store.db
    .selectFrom('gathering_item')
    .select(['title', 'speakers'])
    .where('gathering_id', '=', row.id)
    .orderBy('ordinal')
    .execute();
  return { ...row, items };
}
