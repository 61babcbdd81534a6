import { sql } from 'kysely';
import { mayAdminister } from '../../domain/administration.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { revokeLinksOf } from '../access-link.ts';
import { type CommandContext, type Done, done, type Outcome, runCommand } from '../command.ts';
import { recordEvent } from '../event.ts';
import { lockRoles } from '../lock-roles.ts';
import type { Tx } from '../store.ts';

export type JoinPeople = {
  /** Who stays. */
  readonly personId: string;
  /** Who is the same: `personId` gets their accounts, roles, seats and open cases. */
  readonly otherId: string;
};

/**
 * Two entries that are one person: the accounts lead to the one that stays, with what is held and what is open. What
 * is over keeps the other entry, which nobody can sign in as any more, nor come as by a link that was sent. Not where
 * both sit in one group: one of the seats has to be left first.
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
    .orderBy('id')
    .forUpdate()
    .execute();
  if (both.length < 2) return refuse('unknown-or-forbidden');
  if (await sitTogether(tx, input)) return refuse('both-in-group');
  await joinAnswers(tx, input);
  for (const [table, column, condition] of moved) {
    const [name, key] = [sql.table(table), sql.ref(column)];
    await sql`update ${name} set ${key} = ${personId} where ${key} = ${otherId} and ${sql.raw(condition)}`.execute(
      tx,
    );
  }
  // What it was made for may be another's now.
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

/** What goes over: who can sign in, what is held, and what is open. Our own words, none of them from outside. */
const moved = [
  ['identity', 'person_id', 'true'],
  ['conversation', 'person_id', 'true'],
  ['role_grant', 'person_id', 'ended_at is null'],
  ['membership', 'person_id', 'ends_on is null or ends_on >= oslo_today()'],
  ['reference_group', 'leader_id', 'true'],
  ['duty', 'person_id', 'done_at is null'],
  ['nomination', 'candidate_id', 'closed_at is null'],
  ['nomination', 'line_leader_id', 'closed_at is null'],
  ['candidate_request', 'named_id', 'closed_at is null'],
  ['problem', 'raised_by', 'closed_at is null'],
  // Who reads the answers.
  ['check_in', 'asked_by', 'closed_at is null'],
  ['check_in', 'leader_id', 'closed_at is null'],
] as const;

/** What is answered by each who was asked, and by what column a row says which question it is of. */
const asked = [
  ['survey_recipient', 'survey_id'],
  ['check_in_answer', 'check_in_id'],
] as const;

/** What many, or a group, were asked goes over too; where both entries were asked the same, one answer is enough. */
async function joinAnswers(tx: Tx, { personId, otherId }: JoinPeople): Promise<void> {
  for (const [table, question] of asked) {
    const [answer, key] = [sql.table(table), sql.ref(question)];
    await sql`
      update ${answer} mine set person_id = ${personId}
      where person_id = ${otherId} and not exists (select from ${answer} own
        where own.${key} = mine.${key} and own.person_id = ${personId})`.execute(tx);
    await sql`
      update duty set done_at = business_now() from ${answer} answer
      where answer.person_id = ${otherId} and duty.subject_id = answer.id and duty.done_at is null`.execute(
      tx,
    );
  }
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
