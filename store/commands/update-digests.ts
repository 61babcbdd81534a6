import { sql } from 'kysely';
import { refuse } from '../../domain/refusal.ts';
import { type CommandContext, done, type Outcome } from '../command.ts';
import { newsIn } from '../digest-notices.ts';
import { refreshCards } from '../outgoing.ts';
import { transact } from '../transaction.ts';

/** Cards of older days are drawn anew when somebody opens the chat. */
const followedDays = 3;
const mostAtOnce = 200;

/**
 * Lets the messages of the last days follow what is done meanwhile. Compared from time to time instead of with each
 * case, so that cases of one person do not wait for each other. `ids.updated` is the number of messages.
 */
export async function updateDigests(context: CommandContext): Promise<Outcome> {
  const { actor, store, correlationId } = context;
  if (actor.kind !== 'system') return refuse('unknown-or-forbidden');
  const updated = await transact(store, async (tx) => {
    const { rows } = await sql<{ id: string; version: number }>`
      with counted as (
        select digest.id, digest.open_count,
          ${newsIn} + count(distinct duty.id) filter (where duty.done_at is null)::integer as open
        from reminder_digest digest
        left join reminder on reminder.digest_id = digest.id
        left join duty on duty.id = reminder.duty_id
        where digest.day > oslo_today() - ${followedDays}::int
        group by digest.id
      ),
      changed as (select id, open from counted where open <> open_count limit ${mostAtOnce}),
      -- Another instance may have seen the same: what it holds is left to it.
      mine as (
        select digest.id, changed.open from reminder_digest digest join changed on changed.id = digest.id
        where digest.open_count <> changed.open
        for update of digest skip locked
      )
      update reminder_digest digest set open_count = mine.open, version = version + 1
      from mine where mine.id = digest.id
      returning digest.id, digest.version`.execute(tx);
    for (const { id, version } of rows) {
      await refreshCards(tx, store.queue, { subjectId: id, version, correlationId });
    }
    return rows.length;
  });
  return { ...done(updated === 0 ? {} : { updated: String(updated) }), repeated: false };
}
