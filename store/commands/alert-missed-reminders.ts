import { sql } from 'kysely';
import { onTheWall } from '../../domain/calendar.ts';
import { refuse } from '../../domain/refusal.ts';
import { reminderDay } from '../../domain/reminder-rules.ts';
import { type CommandContext, done, type Outcome } from '../command.ts';
import { tell } from '../outgoing.ts';
import { businessTime } from '../queries/business-time.ts';
import { coordinators } from '../recipients.ts';
import { reminderSettings } from '../reminder-setting.ts';
import { transact } from '../transaction.ts';

/** So long after the hour of reminders it is no coincidence that there are none. */
const patienceMinutes = 30;
/** What the card about deliveries is about. */
export const aboutDeliveries = '00000000-0000-0000-0000-000000000000';

/**
 * Tells the coordinators, once a day, that the reminders of a working day were not claimed though their hour is long
 * past. It is asked by a clock of its own, not by the one whose work it looks after. `ids.day` is the day.
 */
export async function alertMissedReminders(context: CommandContext): Promise<Outcome> {
  const { actor, store, correlationId } = context;
  if (actor.kind !== 'system') return refuse('unknown-or-forbidden');
  const [{ rules }, now] = await Promise.all([reminderSettings(store.db), businessTime(store)]);
  const day = reminderDay(now, rules);
  const isLate = onTheWall(now).minutes >= rules.fromHour * 60 + patienceMinutes;
  if (day === null || !isLate) return { ...done(), repeated: false };
  const isTold = await transact(store, async (tx) => {
    const { numAffectedRows = 0n } = await sql`
      insert into reminder_alert (day)
      select ${day}::date where not exists (select from reminder_round where day >= ${day}::date)
      on conflict do nothing`.execute(tx);
    if (numAffectedRows === 0n) return false;
    const told = await coordinators(tx);
    const card = { card: 'deliveries', cause: 'reminders-missed', lane: 'notice' } as const;
    const about = { subjectId: aboutDeliveries, version: 1, correlationId };
    await tell(
      tx,
      store.queue,
      told.map((personId) => ({ ...card, ...about, to: { personId } })),
    );
    return true;
  });
  return { ...done(isTold ? { day } : {}), repeated: false };
}
