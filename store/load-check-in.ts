import { sql } from 'kysely';
import type { Actor } from '../domain/actor.ts';
import { mayAskGroup } from '../domain/check-in.ts';
import type { CheckInView } from '../domain/views/check-in.ts';
import { isCurrentMembership } from './current-membership.ts';
import { type Standing, standingIn, takesPartInGroup } from './group-standing.ts';
import type { Database, Tx } from './store.ts';

type Row = Omit<CheckInView, 'service' | 'viewer' | 'answers' | 'readers'> & {
  readonly readers: readonly { readonly id: string; readonly name: string }[];
  readonly serviceId: string;
  readonly answers: readonly { readonly name: string; readonly text: string; readonly at: string }[];
  readonly ownAnswer: string | null;
  readonly isAsked: boolean;
};

/** Who reads the answers to a `check_in` of a statement: settled when it was asked, as long as they have a part in it. */
export const readersOfCheckIn = sql`
  select check_in.asked_by as id where ${takesPartInGroup(sql`check_in.asked_by`, sql`check_in.service_id`)}
  union select led.leader_id from reference_group led
  where led.service_id = check_in.service_id and led.leader_id = check_in.leader_id
  union select membership.person_id from membership join seat on seat.id = membership.seat_id
  where seat.service_id = check_in.service_id and seat.kind = 'secretary' and seat.retired_at is null
    and ${isCurrentMembership} and membership.starts_on <= (check_in.asked_at at time zone 'Europe/Oslo')::date
    and coalesce(membership.appointed_at <= check_in.asked_at, true)`;

const columns = (personId: string | null) => sql`
  check_in.id, check_in.version, check_in.service_id as "serviceId", check_in.question,
  asker.name as "askedBy", check_in.asked_at as "askedAt", check_in.closed_at as "closedAt", check_in.due_on::text as "dueOn",
  (select count(*)::integer from check_in_answer one where one.check_in_id = check_in.id) as asked,
  (select count(answered_at)::integer from check_in_answer one where one.check_in_id = check_in.id) as answered,
  (select coalesce(jsonb_agg(jsonb_build_object('name', person.name, 'text', one.text, 'at', one.answered_at)
      order by one.answered_at, person.id), '[]')
    from check_in_answer one join person on person.id = one.person_id
    where one.check_in_id = check_in.id and one.answered_at is not null) as answers,
  (select coalesce(jsonb_agg(jsonb_build_object('id', person.id, 'name', person.name)
      order by person.name collate "nb-x-icu", person.id), '[]')
    from person where person.id in (${readersOfCheckIn})) as readers,
  own.text as "ownAnswer", own.person_id is not null as "isAsked"
  from check_in join person asker on asker.id = check_in.asked_by
  left join check_in_answer own on own.check_in_id = check_in.id and own.person_id = ${personId}::uuid`;

/** As the actor may see it; null for whoever was not asked, does not ask and does not read it. @param isHeld until the transaction ends */
export async function loadCheckIn(
  db: Database | Tx,
  id: string,
  actor: Actor,
  isHeld = false,
): Promise<CheckInView | null> {
  if (actor.kind !== 'person') return null;
  if (isHeld) await sql`select id from check_in where id = ${id} for no key update`.execute(db);
  const { rows } = await sql<Row>`select ${columns(actor.personId)} where check_in.id = ${id}`.execute(db);
  const [row] = rows;
  const standing = row && (await standingIn(db, row.serviceId, actor));
  return row && standing ? asSeen(row, standing, actor.personId) : null;
}

/** Those of a group that the actor may see, the newest first. */
export async function loadCheckIns(
  db: Database | Tx,
  standing: Standing,
  personId: string,
  most: number,
): Promise<CheckInView[]> {
  const { rows } = await sql<Row>`
    select ${columns(personId)} where check_in.service_id = ${standing.facts.serviceId}
    order by check_in.asked_at desc, check_in.id limit ${most}`.execute(db);
  return rows.flatMap((row) => asSeen(row, standing, personId) ?? []);
}

/** Whoever was asked answers as long as they take part in the group; whoever asks today sees how many have, and ends it. */
function asSeen(row: Row, { service, standings }: Standing, personId: string): CheckInView | null {
  const { serviceId: _, ownAnswer, isAsked, answers, readers, ...shown } = row;
  const asks = mayAskGroup(standings);
  const reads = readers.some(({ id }) => id === personId);
  if (!asks && !isAsked && !reads) return null;
  const isOpen = row.closedAt === null;
  const takesPart = standings.includes('member') || standings.includes('group-leader');
  return {
    ...shown,
    service,
    readers: readers.map(({ name }) => name),
    answers: reads ? answers.map(({ name, text, at }) => ({ name, text, at: new Date(at) })) : null,
    viewer: {
      answer: ownAnswer,
      isAsked,
      mayAnswer: isOpen && isAsked && takesPart,
      mayClose: isOpen && (asks || reads),
    },
  };
}
