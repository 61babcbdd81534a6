import { sql } from 'kysely';
import { daysFrom, onTheWall } from '../../domain/calendar.ts';
import { refuse } from '../../domain/refusal.ts';
import { type ReminderRules, reminderDay } from '../../domain/reminder-rules.ts';
import { type Slot, slotsBetween } from '../../domain/reminder-slots.ts';
import { type CommandContext, done, type Outcome } from '../command.ts';
import { businessTime } from '../queries/business-time.ts';
import { remindAnew } from '../remind-anew.ts';
import { type Portion, reachedBy, roundsUnderWay, touchingSlots } from '../reminded-people.ts';
import { reminderSettings } from '../reminder-setting.ts';
import type { Tx } from '../store.ts';
import { transact } from '../transaction.ts';

/** What was missed longer ago than this is no longer told of by itself: it is late enough to be seen elsewhere. */
const longestDowntime = 60;

/**
 * Claims the reminders of the day when its hour has come: one row for each duty and person, written in one transaction
 * that any instance may begin and one of them ends. Days on which nobody claimed (weekends, downtime) are in it. A new
 * installation begins with the day after. `ids` is empty when there was nothing to claim.
 */
export async function claimReminders(context: CommandContext): Promise<Outcome> {
  const { actor, store } = context;
  if (actor.kind !== 'system') return refuse('unknown-or-forbidden');
  const { policies, rules } = await reminderSettings(store.db);
  const now = await businessTime(store);
  const isNew = await beginReminding(context, now, rules);
  const day = isNew ? null : reminderDay(now, rules);
  if (day === null || (await isClaimed(context, day))) return { ...done(), repeated: false };
  const claimed = await transact(store, async (tx) => {
    if (!(await isMine(tx))) return null;
    const after = await claimDay(tx, day);
    if (after === null) return null;
    const slots = slotsBetween(after, day, policies, await roundsUnderWay(tx), rules.quietDays);
    await forgetSettled(tx);
    await welcomeBack(tx, day);
    const count = await claim(tx, day, slots);
    await tx.updateTable('reminder_round').set({ claimed: count }).where('day', '=', day).execute();
    return count;
  });
  return { ...done(claimed === null ? {} : { day, claimed: String(claimed) }), repeated: false };
}

/** The first round of all is begun and not sent: what lies before it was no promise of ours. */
async function beginReminding(
  { store }: CommandContext,
  now: Date,
  { fromHour }: ReminderRules,
): Promise<boolean> {
  const { day, minutes } = onTheWall(now);
  const first = minutes < fromHour * 60 ? daysFrom(day, -1) : day;
  const { numAffectedRows = 0n } = await sql`
    insert into reminder_round (day, after_day)
    select ${first}::date, ${first}::date where not exists (select from reminder_round)
    on conflict do nothing`.execute(store.db);
  return numAffectedRows > 0n;
}

async function isClaimed({ store }: CommandContext, day: string): Promise<boolean> {
  const row = await store.db
    .selectFrom('reminder_round')
    .select('day')
    .where('day', '>=', day)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whoever comes while another instance claims leaves it to that one, and does not wait. */
async function isMine(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(hashtext('claim-reminders')) as mine`.execute(tx);
  return rows[0]?.mine ?? false;
}

/** Takes the day and says after which one it goes on; null when another instance has it. */
async function claimDay(tx: Tx, day: string): Promise<string | null> {
  const { rows } = await sql<{ after: string }>`
    insert into reminder_round (day, after_day)
    select ${day}::date, max(earlier.day) from reminder_round earlier having max(earlier.day) < ${day}::date
    on conflict do nothing
    returning after_day::text as after`.execute(tx);
  const [row] = rows;
  if (!row) return null;
  const earliest = daysFrom(day, -longestDowntime);
  return row.after > earliest ? row.after : earliest;
}

/** What was to be told on a later day, and is done by now. */
async function forgetSettled(tx: Tx): Promise<void> {
  await sql`
    delete from reminder where digest_id is null
      and not exists (select from duty where duty.id = reminder.duty_id and duty.done_at is null)`.execute(
    tx,
  );
}

/** Whoever is back hears of what somebody else read meanwhile, as far as it still is to be done. */
async function welcomeBack(tx: Tx, day: string): Promise<void> {
  const { rows } = await sql<{ personId: string; awayFrom: string }>`
    with back as (select person_id, away_from from reminder_choice where away_until < ${day}::date for update)
    update reminder_choice set away_from = null, away_until = null, reader_id = null
    from back where back.person_id = reminder_choice.person_id
    returning back.person_id as "personId", back.away_from::text as "awayFrom"`.execute(tx);
  for (const { personId, awayFrom } of rows) await remindAnew(tx, { personId, awayFrom, day });
}

/**
 * Duties in one statement, which is not to take longer than a connection waits for its answer. A large country's take a
 * second or two; where that failed, as on a machine that has far too much else to do, the next try has fewer.
 */
let mostInStatement = 80_000;
const fewestInStatement = 5_000;

async function claim(tx: Tx, day: string, slots: readonly Slot[]): Promise<number> {
  if (slots.length === 0) return 0;
  const { touching, touched } = await touchingSlots(tx, slots);
  if (touched > fewForPlanner) await planForMany(tx);
  const of = Math.ceil(touched / mostInStatement);
  let claimed = 0;
  try {
    for (let number = 0; number < of; number += 1)
      claimed += await claimPortion(tx, day, touching, { number, of });
  } catch (error) {
    mostInStatement = Math.max(fewestInStatement, mostInStatement / 4);
    throw error;
  }
  return claimed;
}

/** As many as the planner takes for granted that there are. */
const fewForPlanner = 2_000;

/**
 * How many duties the slots touch the planner cannot know: it takes them for few, for each of which it would look
 * everything up. Of many, all that there is is read once, and sorted in memory; for the rest of the transaction.
 */
async function planForMany(tx: Tx): Promise<void> {
  await sql`select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('work_mem', '64MB', true),
    set_config('enable_nestloop', 'off', true), set_config('enable_mergejoin', 'off', true)`.execute(tx);
}

/**
 * Nobody else claims meanwhile, and what is there already for the day was put off until it: so nothing has to be looked
 * for row by row as it is written (`on conflict`), which would cost half as much again as writing it. Should somebody put
 * off until this very day in this very moment, the key refuses, nothing is claimed, and the next round claims anew.
 */
async function claimPortion(tx: Tx, day: string, slots: readonly Slot[], portion: Portion): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    with ${reachedBy(slots, portion)}
    insert into reminder (duty_id, person_id, day, why, step)
    select distinct on (duty_id, person_id) duty_id, person_id, ${day}::date, why, step
    from reached
    where not exists (
      select from reminder earlier where earlier.is_put_off and earlier.day = ${day}::date
        and earlier.duty_id = reached.duty_id and earlier.person_id = reached.person_id)
    order by duty_id, person_id, weight, falls_on desc`.execute(tx);
  return Number(numAffectedRows);
}
