import { sql } from 'kysely';
import type { Actor } from '../domain/actor.ts';
import { mayAskGroup } from '../domain/check-in.ts';
import type { CheckInView } from '../domain/views/check-in.ts';
import { type Standing, standingIn } from './group-standing.ts';
import type { Database, Tx } from './store.ts';

type Row = Omit<CheckInView, 'service' | 'viewer' | 'answers'> & {
  readonly serviceId: string;
  readonly answers: readonly { readonly name: string; readonly text: string; readonly at: string }[];
  readonly ownAnswer: string | null;
  readonly isAsked: boolean;
};

const columns = (personId: string | null) => sql`
  check_in.id, check_in.version, check_in.service_id as "serviceId", check_in.question,
  asker.name as "askedBy", check_in.asked_at as "askedAt", check_in.closed_at as "closedAt", check_in.due_on::text as "dueOn",
  (select count(*)::integer from check_in_answer one where one.check_in_id = check_in.id) as asked,
  (select count(answered_at)::integer from check_in_answer one where one.check_in_id = check_in.id) as answered,
  (select coalesce(jsonb_agg(jsonb_build_object('name', person.name, 'text', one.text, 'at', one.answered_at)
      order by one.answered_at, person.id), '[]')
    from check_in_answer one join person on person.id = one.person_id
    where one.check_in_id = check_in.id and one.answered_at is not null) as answers,
  own.text as "ownAnswer", own.person_id is not null as "isAsked"
  from check_in join person asker on asker.id = check_in.asked_by
  left join check_in_answer own on own.check_in_id = check_in.id and own.person_id = ${personId}::uuid`;

/** As the actor may see it; null for whoever was not asked and does not ask. @param isHeld until the transaction ends */
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
  return row && standing ? asSeen(row, standing) : null;
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
  return rows.flatMap((row) => asSeen(row, standing) ?? []);
}

/** Whoever was asked answers as long as they take part in the group. */
function asSeen(row: Row, { service, standings }: Standing): CheckInView | null {
  const { serviceId: _, ownAnswer, isAsked, answers, ...shown } = row;
  const asks = mayAskGroup(standings);
  if (!asks && !isAsked) return null;
  const isOpen = row.closedAt === null;
  const takesPart = standings.includes('member') || standings.includes('group-leader');
  return {
    ...shown,
    service,
    answers: asks ? answers.map(({ name, text, at }) => ({ name, text, at: new Date(at) })) : null,
    viewer: {
      answer: ownAnswer,
      mayAnswer: isOpen && isAsked && takesPart,
      mayClose: isOpen && asks,
    },
  };
}
