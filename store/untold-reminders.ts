import { sql } from 'kysely';

/**
 * People with reminders that are claimed and in no message though they should be, and the first day of these. Whoever
 * chose when to hear, or is away, may rightly hear later and is not among them; nor is who has had today's message.
 */
export const untold = sql`(
  select reminder.person_id, min(reminder.day) as day
  from reminder
  join duty on duty.id = reminder.duty_id and duty.done_at is null
  where reminder.digest_id is null and reminder.day <= oslo_today()
    and not exists (select from reminder_choice choice where choice.person_id = reminder.person_id)
    and not exists (select from reminder_digest today
      where today.person_id = reminder.person_id and today.day = oslo_today())
  group by reminder.person_id)`;
