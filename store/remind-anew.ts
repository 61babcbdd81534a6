import { sql } from 'kysely';
import type { Tx } from './store.ts';

type Back = {
  readonly personId: string;
  /** The first day of the absence that is over. */
  readonly awayFrom: string;
  /** The day on which they are to hear. */
  readonly day: string;
};

/** Puts what somebody else read for a person up again for that person, as far as it still is to be done. */
export async function remindAnew(tx: Tx, { personId, awayFrom, day }: Back): Promise<void> {
  await sql`
    insert into reminder (duty_id, person_id, day, why, step, is_put_off)
    select distinct on (reminder.duty_id) reminder.duty_id, reminder.person_id, ${day}::date, reminder.why,
      reminder.step, true
    from reminder
    join reminder_digest digest on digest.id = reminder.digest_id and digest.person_id <> reminder.person_id
    join duty on duty.id = reminder.duty_id and duty.done_at is null
    where reminder.person_id = ${personId} and reminder.day >= ${awayFrom}::date
    order by reminder.duty_id, reminder.day desc
    on conflict do nothing`.execute(tx);
}
