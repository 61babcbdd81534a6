import { sql } from 'kysely';
import { onTheWall } from '../../domain/calendar.ts';
import { refuse } from '../../domain/refusal.ts';
import { dayAfter } from '../../domain/reminder-rules.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { refreshCards } from '../outgoing.ts';
import { businessTime } from '../queries/business-time.ts';
import { reminderSettings } from '../reminder-setting.ts';

export type PutOffReminders = { readonly digestId: string };

/** Everything of the message that still is to be done comes again on the next day on which reminders come. */
export async function putOffReminders(context: CommandContext, input: PutOffReminders): Promise<Outcome> {
  const { actor, store, correlationId } = context;
  if (actor.kind !== 'person') return refuse('unknown-or-forbidden');
  const [{ rules }, now] = await Promise.all([reminderSettings(store.db), businessTime(store)]);
  const until = dayAfter(onTheWall(now).day, rules.quietDays);
  return await runCommand(context, 'put-off-reminders', async (tx) => {
    const digest = await tx
      .selectFrom('reminder_digest')
      .select(['id', 'version'])
      .where('id', '=', input.digestId)
      .where('person_id', '=', actor.personId)
      .forUpdate()
      .executeTakeFirst();
    if (!digest) return refuse('unknown-or-forbidden');
    await sql`
      insert into reminder (duty_id, person_id, day, why, step, is_put_off)
      select distinct on (reminder.duty_id) reminder.duty_id, reminder.person_id, ${until}::date, reminder.why,
        reminder.step, true
      from reminder join duty on duty.id = reminder.duty_id and duty.done_at is null
      where reminder.digest_id = ${digest.id} and reminder.person_id = ${actor.personId}
      order by reminder.duty_id
      on conflict do nothing`.execute(tx);
    const version = digest.version + 1;
    await tx
      .updateTable('reminder_digest')
      .set({ put_off_to: until, version })
      .where('id', '=', digest.id)
      .execute();
    await refreshCards(tx, store.queue, { subjectId: digest.id, version, correlationId });
    return done({ digestId: digest.id });
  });
}
