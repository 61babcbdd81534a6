import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { refuse } from '../../domain/refusal.ts';
import { beginsWeek, dayAfter, type ReminderRules, reminderDay } from '../../domain/reminder-rules.ts';
import { type CommandContext, done, type Outcome } from '../command.ts';
import { isStillNews, newsIn } from '../digest-notices.ts';
import { tell } from '../outgoing.ts';
import { businessTime } from '../queries/business-time.ts';
import { reminderSettings } from '../reminder-setting.ts';
import type { Tx } from '../store.ts';
import { transact } from '../transaction.ts';

/** People in one transaction: small enough that it takes no second, and one that is undone costs little. */
const mostAtOnce = 1_000;

/**
 * Gives everybody who has reminders waiting the one message of the day that tells of them, some people at a time; what
 * a process that ended left over is found the next time. One instance does so at once, another that comes meanwhile
 * leaves it to that one. `ids.sent` is the number of messages.
 */
export async function sendDigests(context: CommandContext): Promise<Outcome> {
  const { actor, store } = context;
  if (actor.kind !== 'system') return refuse('unknown-or-forbidden');
  const { rules } = await reminderSettings(store.db);
  const day = reminderDay(await businessTime(store), rules);
  let sent = 0;
  for (;;) {
    const some = day === null ? 0 : await transact(store, (tx) => sendSome(tx, context, day, rules));
    sent += some;
    if (some < mostAtOnce) return { ...done(sent === 0 ? {} : { sent: String(sent) }), repeated: false };
  }
}

async function sendSome(tx: Tx, context: CommandContext, day: string, rules: ReminderRules): Promise<number> {
  const { store, correlationId } = context;
  const { rows } = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(hashtext('send-digests')) as mine`.execute(tx);
  if (!rows[0]?.mine) return 0;
  const digests = await gather(tx, day, rules);
  if (digests.length === 0) return 0;
  await foldOlder(tx, day);
  await countOpen(tx, digests);
  await tell(
    tx,
    store.queue,
    digests.map(({ id, personId }) => ({
      to: { personId },
      card: 'reminders',
      subjectId: id,
      version: 1,
      cause: 'reminders-due',
      lane: 'reminder',
      correlationId: correlationId || randomUUID(),
    })),
  );
  return digests.length;
}

type Digest = { readonly id: string; readonly personId: string };

/**
 * Whoever is away has a reader, or hears later. Whoever hears once a week hears as the week begins, and of what is due
 * within days, or before reminders come again, at once: then of everything, so that it is one message.
 */
async function gather(tx: Tx, day: string, rules: ReminderRules): Promise<Digest[]> {
  const holdsWeekly = rules.allowsWeekly && !beginsWeek(day, rules.quietDays);
  const next = dayAfter(day, rules.quietDays);
  const { rows } = await sql<Digest>`
    with waiting as (
      select reminder.duty_id, reminder.person_id, reminder.day,
        case when choice.away_until >= ${day}::date then
          case when reading.away_until >= ${day}::date then null else choice.reader_id end
        else reminder.person_id end as recipient_id,
        not ${holdsWeekly} or reminder.is_put_off
          or duty.due_at < (greatest(${day}::date + ${rules.urgentDays + 1}::int, ${next}::date)::timestamp
            at time zone 'Europe/Oslo') as presses
      from reminder
      join duty on duty.id = reminder.duty_id and duty.done_at is null
      left join reminder_choice choice on choice.person_id = reminder.person_id
      left join reminder_choice reading on reading.person_id = choice.reader_id
      where reminder.digest_id is null and reminder.day <= ${day}::date
    ),
    -- What somebody is only to know waits until they are back.
    news as (
      select digest_notice.person_id as recipient_id, not ${holdsWeekly} as presses
      from digest_notice
      left join reminder_choice choice on choice.person_id = digest_notice.person_id
      where digest_notice.digest_id is null and digest_notice.day < ${day}::date
        and (choice.away_until >= ${day}::date) is not true and ${isStillNews}
    ),
    chosen as (
      select waiting.recipient_id
      from (select recipient_id, presses from waiting union all select recipient_id, presses from news) waiting
      left join reminder_choice choice on choice.person_id = waiting.recipient_id
      where waiting.recipient_id is not null
        and not exists (select from reminder_digest today
          where today.person_id = waiting.recipient_id and today.day = ${day}::date)
      group by waiting.recipient_id, choice.frequency
      having choice.frequency is distinct from 'weekly' or bool_or(waiting.presses)
      order by waiting.recipient_id limit ${mostAtOnce}
    ),
    digest as (
      insert into reminder_digest (id, person_id, day, open_count)
      select gen_random_uuid(), recipient_id, ${day}::date, 0 from chosen
      on conflict do nothing
      returning id, person_id
    ),
    told as (
      update reminder set digest_id = digest.id
      from waiting join digest on digest.person_id = waiting.recipient_id
      where reminder.duty_id = waiting.duty_id and reminder.person_id = waiting.person_id
        and reminder.day = waiting.day
    ),
    heard as (
      update digest_notice set digest_id = digest.id
      from digest
      where digest_notice.person_id = digest.person_id and digest_notice.digest_id is null
        and digest_notice.day < ${day}::date
    )
    select id, person_id as "personId" from digest`.execute(tx);
  return rows;
}

/** What was never delivered on an earlier day is told in today's message; its own one then has nothing to tell. */
async function foldOlder(tx: Tx, day: string): Promise<void> {
  for (const told of [sql.table('reminder'), sql.table('digest_notice')]) {
    await sql`
      update ${told} told set digest_id = today.id
      from outgoing_message message
      join reminder_digest older on older.id = message.subject_id and older.day < ${day}::date
      join reminder_digest today on today.person_id = older.person_id and today.day = ${day}::date
      where message.card = 'reminders' and message.state in ('waiting', 'unreachable', 'dead')
        and message.lane <> 'update' and told.digest_id = older.id`.execute(tx);
  }
}

async function countOpen(tx: Tx, digests: readonly Digest[]): Promise<void> {
  await sql`
    update reminder_digest digest set open_count = ${newsIn} + coalesce((
      select count(distinct reminder.duty_id)::integer
      from reminder join duty on duty.id = reminder.duty_id and duty.done_at is null
      where reminder.digest_id = digest.id), 0)
    where digest.id = any(${digests.map(({ id }) => id)}::uuid[])`.execute(tx);
}
