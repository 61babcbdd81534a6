import { sql } from 'kysely';
import { type Actor, isCoordinator } from '../../domain/actor.ts';
import { deliveryFailureOf } from '../../domain/delivery-failure.ts';
import { reachProblems } from '../../domain/views/reach.ts';
import type {
  DeliveryReport,
  ReminderReach,
  UnreachedPerson,
  WhyNot,
} from '../../domain/views/reminder-preview.ts';
import { ownersOf } from '../duty-audience.ts';
import { newestChat } from '../newest-chat.ts';
import { hasRefusedAddress } from '../refused-address.ts';
import type { Store } from '../store.ts';

/** Whoever owes something within so many days is looked at. */
const daysAhead = 45;
const mostPeople = 200;
const mostRounds = 10;

/**
 * Whom no message will reach before a deadline, with the other way that is known, and how the messages of the newest
 * rounds fared. For coordinators; null for everybody else.
 */
export async function reminderReach(
  store: Store,
  actor: Actor,
  sendsMail = false,
): Promise<ReminderReach | null> {
  if (!isCoordinator(actor)) return null;
  const [unreached, rounds] = await Promise.all([unreachedPeople(store), newestRounds(store)]);
  return { sendsMail, unreached, rounds };
}

const dueSoon = sql`(
  select * from duty where done_at is null and due_at < business_now() + make_interval(days => ${daysAhead}::int))`;

async function unreachedPeople(store: Store): Promise<UnreachedPerson[]> {
  const { rows } = await sql<UnreachedPerson>`
    with owing as (
      select person_id, count(*)::integer as duties, min(due_at) as first_due_at
      from (${ownersOf(dueSoon, sql`duty.due_at`)}) owned
      where person_id is not null
      group by person_id
    )
    select owing.person_id as "personId", person.name, person.email, owing.duties,
      owing.first_due_at as "firstDueAt",
      case
        when ${hasRefusedAddress} then 'mail-refused'
        when newest.state is not null then newest.state
        when not exists (select from identity where identity.person_id = owing.person_id) then 'outside-tenant'
      end as problem
    from owing
    join person on person.id = owing.person_id
    left join lateral ${newestChat(sql`owing.person_id`)} newest on true
    where newest.state is distinct from 'open'
    order by owing.first_due_at, person.name limit ${mostPeople}`.execute(store.db);
  return rows;
}

async function newestRounds(store: Store): Promise<DeliveryReport[]> {
  const { rows } = await sql<Counted>`
    select round.day::text as day, round.claimed as reminders, counted.*, reasons.reasons
    from (select day, claimed from reminder_round where claimed > 0 order by day desc limit ${mostRounds}) round
    cross join lateral (
      select count(*)::integer as messages,
        (count(*) filter (where message.state = 'sent'))::integer as sent,
        (count(*) filter (where message.state = 'waiting'))::integer as waiting,
        (count(*) filter (where message.state = 'obsolete'))::integer as obsolete,
        (count(*) filter (where message.state = 'unreachable'))::integer as unreachable,
        (count(*) filter (where message.state = 'dead'))::integer as dead,
        (count(*) filter (where message.attempts > 1))::integer as retried
      from reminder_digest digest
      join outgoing_message message on message.subject_id = digest.id and message.lane = 'reminder'
      where digest.day = round.day
    ) counted
    cross join lateral (
      select coalesce(jsonb_agg(reason order by reason.messages desc), '[]') as reasons
      from (
        select case message.state when 'sent' then 'retried' else message.state end as outcome, message.problem,
          count(*)::integer as messages
        from reminder_digest digest
        join outgoing_message message on message.subject_id = digest.id and message.lane = 'reminder'
        where digest.day = round.day and message.state <> 'obsolete' and message.problem is not null
        group by 1, 2
      ) reason
    ) reasons
    order by round.day desc`.execute(store.db);
  return rows.map((row) => ({ ...row, reasons: inKinds(row.reasons) }));
}

type Reason = DeliveryReport['reasons'][number];
type Counted = Omit<DeliveryReport, 'reasons'> & {
  readonly reasons: readonly (Omit<Reason, 'why'> & { readonly problem: string })[];
};

/** Several codes are the same to whoever looks after it. */
function inKinds(reasons: Counted['reasons']): Reason[] {
  const kinds = Map.groupBy(reasons, ({ outcome, problem }) => `${outcome} ${whyNot(problem)}`);
  return [...kinds.values()].flatMap((same) => {
    const [first] = same;
    const messages = same.reduce((sum, one) => sum + one.messages, 0);
    return first ? [{ outcome: first.outcome, why: whyNot(first.problem), messages }] : [];
  });
}

function whyNot(problem: string): WhyNot {
  const reach = reachProblems.find((one) => one === problem);
  const failure = deliveryFailureOf(problem);
  return reach ?? (failure === null || failure === 'in-line' ? 'unknown' : failure);
}
