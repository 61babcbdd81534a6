import { daysFrom, onTheWall } from '../domain/calendar.ts';
import { reminderDayFrom } from '../domain/quiet-days.ts';
import type { ReminderRules } from '../domain/reminder-rules.ts';
import type { Database, Tx } from './store.ts';

/** The day whose reminders were claimed last; null before the first. */
export async function lastClaimed(db: Database | Tx): Promise<string | null> {
  const newest = await db
    .selectFrom('reminder_round')
    .select('day')
    .orderBy('day', 'desc')
    .executeTakeFirst();
  return newest?.day ?? null;
}

/** The day of the next round of reminders: today while today's may still come, else the next one on which any come. */
export async function nextReminding(
  db: Database,
  now: Date,
  { untilHour, quietDays }: ReminderRules,
): Promise<string> {
  const { day, minutes } = onTheWall(now);
  const begun = await db
    .selectFrom('reminder_round')
    .select('day')
    .where('day', '>=', day)
    .limit(1)
    .executeTakeFirst();
  const isOver = begun !== undefined || minutes >= untilHour * 60;
  return reminderDayFrom(isOver ? daysFrom(day, 1) : day, quietDays);
}
