import type { Actor } from '../../domain/actor.ts';
import { onTheWall } from '../../domain/calendar.ts';
import type { ReminderChoices } from '../../domain/views/reminder.ts';
import { reminderSettings } from '../reminder-setting.ts';
import type { Store } from '../store.ts';
import { businessTime } from './business-time.ts';

/** What the actor chose about the own reminders; null for anybody but a person. */
export async function reminderChoices(store: Store, actor: Actor): Promise<ReminderChoices | null> {
  if (actor.kind !== 'person') return null;
  const [{ rules }, now, row] = await Promise.all([
    reminderSettings(store.db),
    businessTime(store),
    store.db
      .selectFrom('reminder_choice')
      .leftJoin('person', 'person.id', 'reminder_choice.reader_id')
      .leftJoin('identity', 'identity.person_id', 'person.id')
      .select(['frequency', 'away_until', 'person.name', 'person.email', 'identity.object_id'])
      .where('reminder_choice.person_id', '=', actor.personId)
      .limit(1)
      .executeTakeFirst(),
  ]);
  const today = onTheWall(now).day;
  const isAway = row?.away_until !== undefined && row.away_until !== null && row.away_until >= today;
  return {
    frequency: rules.allowsWeekly ? (row?.frequency ?? 'daily') : 'daily',
    allowsWeekly: rules.allowsWeekly,
    urgentDays: rules.urgentDays,
    awayUntil: isAway ? row.away_until : null,
    reader:
      isAway && row.name !== null ? { name: row.name, objectId: row.object_id, email: row.email } : null,
    today,
  };
}
