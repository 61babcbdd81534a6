import { sql } from 'kysely';
import { refuse } from '../../domain/refusal.ts';
import { reminderDay } from '../../domain/reminder-rules.ts';
import { type CommandContext, done, type Outcome } from '../command.ts';
import { tell } from '../outgoing.ts';
import { businessTime } from '../queries/business-time.ts';
import { mattersAt } from '../queries/reminder-matters.ts';
import { coordinators } from '../recipients.ts';
import { reminderSettings } from '../reminder-setting.ts';
import { transact } from '../transaction.ts';

/** What the card about deliveries is about. */
export const aboutDeliveries = '00000000-0000-0000-0000-000000000000';

/**
 * Tells the coordinators, once a day, that the reminders of a working day were not claimed, not put into messages or
 * not delivered though their hour is long past. It is asked by a clock of its own, not by the one whose work it looks
 * after. The card names all that is the matter by then; `ids` are the day and the first `matter`.
 */
export async function alertMissedReminders(context: CommandContext): Promise<Outcome> {
  const { actor, store, correlationId } = context;
  if (actor.kind !== 'system') return refuse('unknown-or-forbidden');
  const [{ rules }, now] = await Promise.all([reminderSettings(store.db), businessTime(store)]);
  const day = reminderDay(now, rules);
  if (day === null) return { ...done(), repeated: false };
  const matter = await transact(store, async (tx) => {
    const [found] = await mattersAt(tx, now, rules);
    if (!found) return null;
    const { numAffectedRows = 0n } = await sql`
      insert into reminder_alert (day) values (${day}::date) on conflict do nothing`.execute(tx);
    if (numAffectedRows === 0n) return null;
    const told = await coordinators(tx);
    const card = { card: 'deliveries', cause: found, lane: 'notice' } as const;
    const about = { subjectId: aboutDeliveries, version: 1, correlationId };
    await tell(
      tx,
      store.queue,
      told.map((personId) => ({ ...card, ...about, to: { personId } })),
    );
    return found;
  });
  return { ...done(matter ? { day, matter } : {}), repeated: false };
}
