import { sql } from 'kysely';
import { onTheWall } from '../../domain/calendar.ts';
import { refuse } from '../../domain/refusal.ts';
import { reminderDay } from '../../domain/reminder-rules.ts';
import type { ReminderAlert } from '../../domain/views/cause.ts';
import { type CommandContext, done, type Outcome } from '../command.ts';
import { tell } from '../outgoing.ts';
import { businessTime } from '../queries/business-time.ts';
import { coordinators } from '../recipients.ts';
import { reminderSettings } from '../reminder-setting.ts';
import type { Tx } from '../store.ts';
import { transact } from '../transaction.ts';
import { untold } from '../untold-reminders.ts';

/** So long after the hour of reminders it is no coincidence that there are none. */
const patienceMinutes = 30;
/** Messages of many people leave one after another: only after an hour it is no longer their turn that they wait for. */
const leavingMinutes = 60;
/** What the card about deliveries is about. */
export const aboutDeliveries = '00000000-0000-0000-0000-000000000000';

/**
 * Tells the coordinators, once a day, that the reminders of a working day were not claimed, not put into messages or
 * not delivered though their hour is long past. It is asked by a clock of its own, not by the one whose work it looks
 * after. `ids` are the day and the `matter`.
 */
export async function alertMissedReminders(context: CommandContext): Promise<Outcome> {
  const { actor, store, correlationId } = context;
  if (actor.kind !== 'system') return refuse('unknown-or-forbidden');
  const [{ rules }, now] = await Promise.all([reminderSettings(store.db), businessTime(store)]);
  const day = reminderDay(now, rules);
  const late = onTheWall(now).minutes - rules.fromHour * 60;
  if (day === null || late < patienceMinutes) return { ...done(), repeated: false };
  const matter = await transact(store, async (tx) => {
    const found = await matterOf(tx, day, late);
    if (found === null) return null;
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

/** What is the matter, the earliest step first; null when all is well. Rounds and messages keep real time. */
async function matterOf(tx: Tx, day: string, late: number): Promise<ReminderAlert | null> {
  const { rows } = await sql<{ matter: ReminderAlert | null }>`
    select case
      when not exists (select from reminder_round where day >= ${day}::date) then 'reminders-missed'
      when exists (
        select from ${untold} untold join reminder_round on reminder_round.day = untold.day
        where begun_at < now() - make_interval(mins => ${patienceMinutes}::int)) then 'reminders-unsent'
      when ${late}::int >= ${leavingMinutes}::int and exists (
        select from outgoing_message where state = 'waiting' and lane = 'reminder'
          and created_at < now() - make_interval(mins => ${leavingMinutes}::int)) then 'reminders-undelivered'
      end as matter`.execute(tx);
  return rows[0]?.matter ?? null;
}
