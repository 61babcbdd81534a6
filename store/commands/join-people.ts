import { sql } from 'kysely';
import { mayAdminister } from '../../domain/administration.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { revokeLinksOf } from '../access-link.ts';
import { type CommandContext, type Done, done, type Outcome, runCommand } from '../command.ts';
import { recordEvent } from '../event.ts';
import { type JoinedColumn, joinedColumns } from '../joined-columns.ts';
import { isLiving } from '../living.ts';
import { lockRoles } from '../lock-roles.ts';
import type { Tx } from '../store.ts';

export type JoinPeople = {
  /** Who stays. */
  readonly personId: string;
  /** Who is the same, and is found as `personId` from now on. */
  readonly otherId: string;
};

/**
 * Two entries that are one person: everything by which somebody has something, or has something to do, goes to the one
 * that stays, and what both have of the same becomes one (`joined-columns.ts`). What was done keeps the entry under
 * which it was done, which nobody can sign in as any more, nor come as by a link that was sent: its address means the
 * one that stays from now on. Not where both sit in one group, or where the one is to clear the other: that has to end
 * first.
 */
export async function joinPeople(context: CommandContext, input: JoinPeople): Promise<Outcome> {
  if (!mayAdminister(context.actor)) return refuse('unknown-or-forbidden');
  return await runCommand(context, 'join-people', async (tx) => await join(tx, context, input));
}

async function join(tx: Tx, context: CommandContext, input: JoinPeople): Promise<Done | Refusal> {
  const { personId, otherId } = input;
  if (personId === otherId) return refuse('same-person');
  await lockRoles(tx);
  const both = await tx
    .selectFrom('person')
    .select('id')
    .where('id', 'in', [personId, otherId])
    .where(isLiving())
    .orderBy('id')
    .forUpdate()
    .execute();
  if (both.length < 2) return refuse('unknown-or-forbidden');
  if (await sitTogether(tx, input)) return refuse('both-in-group');
  if (await clearsTheOther(tx, input)) return refuse('candidate-and-leader');
  await bringDigestsTogether(tx, input);
  await readsNotForThemselves(tx, input);
  for (const [place, column] of Object.entries(joinedColumns)) await bringOver(tx, place, column, input);
  await tx.updateTable('person').set({ joined_into: personId }).where('id', '=', otherId).execute();
  await revokeLinksOf(tx, otherId);
  await recordEvent(tx, {
    actor: context.actor,
    verb: 'join-people',
    subjectType: 'person',
    subjectId: personId,
    codes: { otherId },
    correlationId: context.correlationId,
  });
  return done({ personId });
}

async function bringOver(tx: Tx, place: string, column: JoinedColumn, input: JoinPeople): Promise<void> {
  if (column.way === 'stays') return;
  const [table = '', name = ''] = place.split('.');
  const { personId, otherId } = input;
  if (column.way === 'merges') await makeOne(tx, { table, name }, column, input);
  const [rows, person] = [sql.table(table), sql.ref(name)];
  if (name.endsWith('_ids')) {
    await sql`update ${rows} set ${person} = array_replace(${person}, ${otherId}::uuid, ${personId}::uuid)
      where ${person} @> array[${otherId}::uuid]`.execute(tx);
  } else await sql`update ${rows} set ${person} = ${personId} where ${person} = ${otherId}`.execute(tx);
}

/** Of two rows that are the same but for the entry, one goes or ends. */
async function makeOne(
  tx: Tx,
  { table, name }: { readonly table: string; readonly name: string },
  { per, among, ends, keeps, hasDuties }: Extract<JoinedColumn, { way: 'merges' }>,
  { personId, otherId }: JoinPeople,
): Promise<void> {
  const is = (row: string, id: string) => sql`${sql.ref(`${row}.${name}`)} = ${id}`;
  // In brackets, as all that is written as words: an `or` in it must not reach beyond the two entries.
  const holds = (row: string) => sql.raw(among ? `(${among.replace(/\b\w+\b/, `${row}.$&`)})` : 'true');
  const isSame = sql.join(
    [
      sql`true`,
      ...per.map((key) => sql`${sql.ref(`one.${key}`)} is not distinct from ${sql.ref(`two.${key}`)}`),
    ],
    sql` and `,
  );
  const worth = (row: string) =>
    sql.join([sql`0`, ...(keeps ?? []).map((fact) => sql.raw(`(${row}.${fact})::int`))], sql` + `);
  // Whichever is the other's is dropped, unless it says more than the own.
  const dropped = sql`select two.ctid from ${sql.table(table)} one join ${sql.table(table)} two on ${isSame}
    where ${holds('one')} and ${holds('two')} and (
      (${is('one', personId)} and ${is('two', otherId)} and ${worth('one')} >= ${worth('two')})
      or (${is('one', otherId)} and ${is('two', personId)} and ${worth('one')} > ${worth('two')}))`;
  if (hasDuties) {
    await sql`update duty set done_at = business_now()
      where done_at is null and subject_id in (
        select id from ${sql.table(table)} where ctid in (${dropped}))`.execute(tx);
  }
  await (ends
    ? sql`update ${sql.table(table)} set ${sql.raw(ends)} where ctid in (${dropped})`
    : sql`delete from ${sql.table(table)} where ctid in (${dropped})`
  ).execute(tx);
}

/** Both were reminded on one day: what the one message held is in the other. */
async function bringDigestsTogether(tx: Tx, { personId, otherId }: JoinPeople): Promise<void> {
  for (const table of ['reminder', 'digest_notice'] as const) {
    await sql`
      update ${sql.table(table)} held set digest_id = own.id
      from reminder_digest own, reminder_digest theirs
      where held.digest_id = theirs.id and own.day = theirs.day
        and own.person_id = ${personId} and theirs.person_id = ${otherId}`.execute(tx);
  }
}

/** Whoever is away has somebody else read for them. */
async function readsNotForThemselves(tx: Tx, { personId, otherId }: JoinPeople): Promise<void> {
  await sql`
    update reminder_choice set reader_id = null
    where person_id in (${personId}, ${otherId}) and reader_id in (${personId}, ${otherId})`.execute(tx);
}

/** Nobody clears themselves. */
async function clearsTheOther(tx: Tx, { personId, otherId }: JoinPeople): Promise<boolean> {
  const { rows } = await sql`
    select from nomination
    where closed_at is null and (candidate_id, line_leader_id) in ((${personId}, ${otherId}), (${otherId}, ${personId}))
    limit 1`.execute(tx);
  return rows.length > 0;
}

async function sitTogether(tx: Tx, { personId, otherId }: JoinPeople): Promise<boolean> {
  const { rows } = await sql`
    select from (
      select seat.service_id, membership.person_id from membership join seat on seat.id = membership.seat_id
      where ends_on is null or ends_on >= oslo_today()
      union select service_id, candidate_id from nomination where closed_at is null
    ) taken
    where person_id in (${personId}, ${otherId})
    group by service_id having count(distinct person_id) > 1`.execute(tx);
  return rows.length > 0;
}
