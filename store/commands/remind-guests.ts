import { sql } from 'kysely';
import { hoursOfDayReminder, minutesOfStartReminder } from '../../domain/gathering.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { GatheringCause } from '../../domain/views/cause.ts';
import type { CommandContext } from '../command.ts';
import { moderatorsOf } from '../recipients.ts';
import type { Tx } from '../store.ts';
import { registeredGuests, tellOfGathering } from '../tell-of-gathering.ts';
import { transact } from '../transaction.ts';

const mostAtOnce = 20;

type Due = { readonly id: string; readonly version: number; readonly kind: 'day' | 'start' };

/**
 * Reminds of what begins: the day before those who come, those who moderate, and those who have not answered; just before
 * it begins those who come and those who moderate, with the way in. Meetings begin at their hour, so these wait for no
 * morning. Once for each start, however many instances are at it; of one that was missed while the program was down
 * only what is still ahead is told. Only the program itself may. Returns how many reminders there were.
 */
export async function remindGuests(context: CommandContext): Promise<number | Refusal> {
  if (context.actor.kind !== 'system') return refuse('unknown-or-forbidden');
  const { rows: due } = await sql<Due>`${dueNow} limit ${mostAtOnce}`.execute(context.store.db);
  let reminded = 0;
  for (const { id, kind } of due) {
    if (await transact(context.store, (tx) => remind(tx, context, id, kind))) reminded += 1;
  }
  return reminded;
}

/** Made on the day itself, it has no day before; called off or begun, nothing is left to be reminded of. */
const dueNow = sql<Due>`
  select gathering.id, gathering.version, due.kind
  from gathering cross join lateral (
    select 'day' as kind
    where starts_at - make_interval(hours => ${hoursOfDayReminder}) <= business_now()
      and starts_at - make_interval(hours => 2) > business_now()
      and reminded_day_for is distinct from starts_at
    union all
    select 'start'
    where starts_at - make_interval(mins => ${minutesOfStartReminder}) <= business_now()
      and reminded_start_for is distinct from starts_at
  ) due
  where cancelled_at is null and starts_at > business_now() - make_interval(mins => ${minutesOfStartReminder})
    and starts_at <= business_now() + make_interval(hours => ${hoursOfDayReminder})`;

const columnOf = { day: 'reminded_day_for', start: 'reminded_start_for' } as const;
const causeOf: Readonly<Record<Due['kind'], GatheringCause>> = {
  day: 'gathering-tomorrow',
  start: 'gathering-starts',
};

async function remind(
  tx: Tx,
  context: CommandContext,
  gatheringId: string,
  kind: Due['kind'],
): Promise<boolean> {
  // Several instances look at once: the gathering is held, and looked at once more.
  await tx.selectFrom('gathering').select('id').where('id', '=', gatheringId).forUpdate().execute();
  const { rows } = await sql<Due>`${dueNow} and gathering.id = ${gatheringId} and due.kind = ${kind}`.execute(
    tx,
  );
  const [found] = rows;
  if (!found) return false;
  await sql`update gathering set ${sql.ref(columnOf[kind])} = starts_at where id = ${gatheringId}`.execute(
    tx,
  );
  const readers = [
    ...(await registeredGuests(tx, gatheringId)),
    ...(await moderatorsOf(tx, gatheringId)),
    ...(kind === 'day' ? await unanswered(tx, gatheringId) : []),
  ];
  await tellOfGathering(tx, context, found, causeOf[kind], readers, kind === 'day' ? 'reminder' : 'notice');
  return true;
}

/** Those who were invited and have said neither yes nor no. */
async function unanswered(tx: Tx, gatheringId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('gathering_guest')
    .select('person_id')
    .where('gathering_id', '=', gatheringId)
    .where('registered_at', 'is', null)
    .where('left_at', 'is', null)
    .execute();
  return rows.map(({ person_id }) => person_id);
}
