import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { isId } from '../../domain/ids.ts';
import type { CalendarEntry } from '../../domain/views/calendar.ts';
import { selectedService, serviceOf } from '../case-columns.ts';
import type { Store } from '../store.ts';

type Wanted = { readonly key: string };

/**
 * A gathering or a group's meeting for calendars, which do not sign in: the key that its invitation holds opens it, for the program itself,
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
  if (!row) return await groupMeetingEntry(store, key);
  const items = await store.db
    .selectFrom('gathering_item')
    .select(['title', 'speakers'])
    .where('gathering_id', '=', row.id)
    .orderBy('ordinal')
    .execute();
  return { ...row, items, service: null };
}

async function groupMeetingEntry({ db }: Store, key: string): Promise<CalendarEntry | null> {
  const row = await db
    .selectFrom('group_meeting')
    .innerJoin('service', 'service.id', 'group_meeting.service_id')
    .select(['group_meeting.id', 'revision', 'language', 'place', 'link', 'agenda'])
    .select([
      'starts_at as startsAt',
      'ends_at as endsAt',
      sql<Date>`coalesce(changed_at, called_at)`.as('changedAt'),
      sql<boolean>`cancelled_at is not null`.as('isCancelled'),
    ])
    .select(selectedService)
    .where('calendar_key', '=', key)
    .executeTakeFirst();
  if (!row) return null;
  const { agenda, serviceId, type, nb, nn, en, ...entry } = row;
  const items = agenda.map((title) => ({ title, speakers: '' }));
  return { ...entry, title: '', service: serviceOf({ serviceId, type, nb, nn, en }), items };
}
