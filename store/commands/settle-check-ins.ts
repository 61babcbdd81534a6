import { sql } from 'kysely';
import { daysFrom, endOfDay, onTheWall, workDayFrom } from '../../domain/calendar.ts';
import { daysToAnswerCheckIn } from '../../domain/check-in.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { closeOneCheckIn } from '../close-one-check-in.ts';
import type { CommandContext } from '../command.ts';
import { openDuty } from '../duty.ts';
import { takesPartInGroup } from '../group-standing.ts';
import { readersOfCheckIn } from '../load-check-in.ts';
import { businessTime } from '../queries/business-time.ts';
import type { Tx } from '../store.ts';
import { transact } from '../transaction.ts';

/**
 * A question whose answers nobody is left to read is ended. Whoever has left a group owes it no answer any more, and one
 * that was asked before answers were owed is owed from today. Each once, however many instances are at it. Only the
 * program itself may. Returns how many answers and questions there were.
 */
export async function settleCheckIns(context: CommandContext): Promise<number | Refusal> {
  if (context.actor.kind !== 'system') return refuse('unknown-or-forbidden');
  return await transact(context.store, async (tx) => {
    const unread = await endUnread(tx, context);
    const left = await letGo(tx);
    return unread + left + (await oweOlder(tx));
  });
}

async function endUnread(tx: Tx, context: CommandContext): Promise<number> {
  const { rows } = await sql<{ id: string; serviceId: string }>`
    select id, service_id as "serviceId" from check_in
    where closed_at is null and not exists (${readersOfCheckIn})
    order by id for no key update skip locked`.execute(tx);
  for (const checkIn of rows) await closeOneCheckIn(tx, context, checkIn);
  return rows.length;
}

async function letGo(tx: Tx): Promise<number> {
  const { rows } = await sql`
    update duty set done_at = business_now()
    where kind = 'answer-check-in' and done_at is null
      and not ${takesPartInGroup(sql`duty.person_id`, sql`duty.service_id`)}
    returning id`.execute(tx);
  return rows.length;
}

type Unowed = { readonly id: string; readonly serviceId: string; readonly personId: string };

/** Of a question that is open still, from before there was a day by which to answer. */
async function oweOlder(tx: Tx): Promise<number> {
  const { rows: older } = await sql<{ id: string }>`
    select id from check_in where closed_at is null and due_on is null
    order by id for no key update skip locked`.execute(tx);
  if (older.length === 0) return 0;
  const today = onTheWall(await businessTime({ db: tx })).day;
  const dueOn = workDayFrom(daysFrom(today, daysToAnswerCheckIn));
  const ids = older.map(({ id }) => id);
  await tx.updateTable('check_in').set({ due_on: dueOn }).where('id', 'in', ids).execute();
  const { rows } = await sql<Unowed>`
    select answer.id, check_in.service_id as "serviceId", answer.person_id as "personId"
    from check_in_answer answer join check_in on check_in.id = answer.check_in_id
    where check_in.id = any(${ids}::uuid[]) and answer.answered_at is null
      and ${takesPartInGroup(sql`answer.person_id`, sql`check_in.service_id`)}
    order by answer.id`.execute(tx);
  for (const { id, serviceId, personId } of rows) {
    await openDuty(tx, {
      ...{ kind: 'answer-check-in', subjectType: 'check-in', subjectId: id, serviceId },
      owner: { kind: 'person', personId },
      dueAt: endOfDay(dueOn),
    });
  }
  return rows.length;
}
