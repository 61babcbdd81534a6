import { sql } from 'kysely';
import { onTheWall } from '../../domain/calendar.ts';
import { type ReminderRules, reminderDay } from '../../domain/reminder-rules.ts';
import type { ReminderAlert } from '../../domain/views/cause.ts';
import { quietDaysKey, reminderSettings, rulesKey } from '../reminder-setting.ts';
import type { Database, Store, Tx } from '../store.ts';
import { untold } from '../untold-reminders.ts';
import { businessTime } from './business-time.ts';

/** So long after the hour of reminders it is no coincidence that there are none. */
const patienceMinutes = 30;
/** Messages of many people leave one after another: only after an hour it is no longer their turn that they wait for. */
const leavingMinutes = 60;

/** Everything that keeps the reminders of today, for the operator's and the coordinators' eyes: it names nobody. */
export async function reminderMatters(store: Store): Promise<readonly ReminderAlert[]> {
  const [{ rules }, now] = await Promise.all([reminderSettings(store.db), businessTime(store)]);
  return await mattersAt(store.db, now, rules);
}

/** The earliest step first; none when all is well, or it is too early to say. Rounds and messages keep real time. */
export async function mattersAt(
  db: Database | Tx,
  now: Date,
  rules: ReminderRules,
): Promise<readonly ReminderAlert[]> {
  const day = reminderDay(now, rules);
  const late = onTheWall(now).minutes - rules.fromHour * 60;
  if (day === null || late < patienceMinutes) return [];
  const { rows } = await sql<{ matter: ReminderAlert }>`
    select 'reminders-missed' as matter
    where not exists (select from reminder_round where day >= ${day}::date)
      -- Since when its hour is long past may have been chosen a moment ago.
      and not exists (select from setting where key in (${rulesKey}, ${quietDaysKey})
        and changed_at > business_now() - make_interval(mins => ${patienceMinutes}::int))
    union all
    select 'reminders-unsent' where exists (
      select from ${untold} untold join reminder_round on reminder_round.day = untold.day
      where begun_at < now() - make_interval(mins => ${patienceMinutes}::int))
    union all
    select 'reminders-undelivered' where ${late}::int >= ${leavingMinutes}::int and exists (
      select from outgoing_message where state = 'waiting' and lane = 'reminder'
        and created_at < now() - make_interval(mins => ${leavingMinutes}::int))`.execute(db);
  return rows.map(({ matter }) => matter);
}
