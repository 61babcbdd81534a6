import { sql } from 'kysely';
import type { Store } from '../store.ts';

/** Whether reminders run, for the operator's probes: numbers and days only, so nobody is asked who they are. */
export type ReminderHealth = {
  /** Since the schedule last did its round; null before the first one. */
  readonly secondsSinceTick: number | null;
  /** The newest day whose reminders were claimed: `2027-02-10`. */
  readonly lastDay: string | null;
  /** Reminders that wait to be delivered, and since when the oldest does. */
  readonly waiting: number;
  readonly oldestSeconds: number | null;
};

export async function reminderHealth(store: Store): Promise<ReminderHealth> {
  const { rows } = await sql<ReminderHealth>`
    select
      (select extract(epoch from clock_timestamp() - at)::integer from job_tick where job = 'reminders')
        as "secondsSinceTick",
      (select max(day)::text from reminder_round) as "lastDay",
      count(*)::integer as waiting,
      extract(epoch from clock_timestamp() - min(created_at))::integer as "oldestSeconds"
    from outgoing_message where state = 'waiting' and lane = 'reminder'`.execute(store.db);
  return rows[0] ?? { secondsSinceTick: null, lastDay: null, waiting: 0, oldestSeconds: null };
}
