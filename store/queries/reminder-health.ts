import { sql } from 'kysely';
import type { Store } from '../store.ts';
import { untold } from '../untold-reminders.ts';

/** Whether reminders run, for the operator's probes: numbers and days only, so nobody is asked who they are. */
export type ReminderHealth = {
  /** Since the schedule last did its round; null before the first one. */
  readonly secondsSinceTick: number | null;
  /** The newest day whose reminders were claimed: `2027-02-10`. */
  readonly lastDay: string | null;
  /** Messages with reminders that wait to be delivered or even to be made, and since when the oldest does. */
  readonly waiting: number;
  readonly oldestSeconds: number | null;
};

export async function reminderHealth(store: Store): Promise<ReminderHealth> {
  const { rows } = await sql<ReminderHealth>`
    with waiting as (
      select created_at as since from outgoing_message where state = 'waiting' and lane = 'reminder'
      union all
      select begun_at from ${untold} untold join reminder_round on reminder_round.day = untold.day
    )
    select
      (select extract(epoch from clock_timestamp() - at)::integer from job_tick where job = 'reminders')
        as "secondsSinceTick",
      -- The day on which an installation begins is none of them: nothing is sent on it.
      (select max(day)::text from reminder_round where day > after_day) as "lastDay",
      count(*)::integer as waiting,
      extract(epoch from clock_timestamp() - min(since))::integer as "oldestSeconds"
    from waiting`.execute(store.db);
  return rows[0] ?? { secondsSinceTick: null, lastDay: null, waiting: 0, oldestSeconds: null };
}
