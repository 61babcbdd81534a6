import { type RawBuilder, sql } from 'kysely';
import type { Slot } from '../domain/reminder-slots.ts';
import type { FollowedRound } from '../domain/round-status.ts';
import type { Database, Tx } from './store.ts';

/**
 * Everybody whom the slots reach, as the end of a `with`: `reached` has a row for each duty, person, day and reason.
 * The claim writes these rows and the preview shows them, so that the two cannot differ. A duty that began on the day
 * itself, or later, has just been told of.
 */
export function reachedBy(slots: readonly Slot[], portion: Portion = all): RawBuilder<unknown> {
  return sql`
    ${slotsOf(slots)},
    touched as materialized (
      select duty.id as duty_id, slot.number
      from duty join slot on slot.kind = duty.kind
        and slot.due_on = (duty.due_at at time zone 'Europe/Oslo')::date and duty.since < slot.begins
      where duty.done_at is null and ${isIn(portion, sql.ref('duty.id'))}
    ),
    -- Contacts stand in where nobody owes it, so that both are looked at.
    asked as materialized (
      select distinct number, falls_on, step, audiences,
        case when 'stand-in' = any(audiences) then audiences || '{owner,contact}' else audiences end as needed
      from slot where number in (select number from touched)
    ),
    -- Once, only for these, and of a dozen ways to be concerned only those that are asked for: the others, such as
    -- everybody's contacts, would be put together for nothing.
    concerned as (
      select touched.duty_id, touched.number, audience.audience, audience.person_id
      from touched join asked on asked.number = touched.number
      join duty_audience audience on audience.duty_id = touched.duty_id and audience.audience = any(asked.needed)
      where audience.audience = any(array(select unnest(needed) from asked))
        and ${isIn(portion, sql.ref('audience.duty_id'))}
    ),
    heard as (
      select duty_id, number, person_id, audience as why
      from concerned join asked using (number) where audience = any(audiences)
      union all
      select duty_id, number, person_id, 'vacant'
      from concerned join asked using (number)
      where audience = 'contact' and 'stand-in' = any(audiences)
        and duty_id not in (select duty_id from concerned where audience = 'owner')
    ),
    reached as (
      select heard.duty_id, asked.falls_on, asked.step, heard.person_id, heard.why
      from heard join asked using (number)
    )`;
}

/** One of so many equal shares of all duties: a statement that reads them all may take longer than anybody waits. */
export type Portion = { readonly number: number; readonly of: number };
const all: Portion = { number: 0, of: 1 };

/** By what is even in every kind of id. */
function isIn({ number, of }: Portion, id: RawBuilder<unknown>): RawBuilder<unknown> {
  return of === 1 ? sql`true` : sql`get_byte(uuid_send(${id}), 15) % ${of}::integer = ${number}::integer`;
}

/** How many duties the slots touch at most, whoever hears of them. */
export async function countTouched(tx: Tx, slots: readonly Slot[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with ${slotsOf(slots)}
    select coalesce(sum((
      select count(*) from duty
      where duty.done_at is null and duty.kind = day.kind
        and duty.due_at >= day.due_on::timestamp at time zone 'Europe/Oslo'
        and duty.due_at < (day.due_on + 1)::timestamp at time zone 'Europe/Oslo')), 0)::integer as count
    from (select distinct kind, due_on from slot) day`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** A row for each kind and due day, so that duties find theirs by equality, however many there are of both. */
function slotsOf(slots: readonly Slot[]): RawBuilder<unknown> {
  const given = slots.map(({ kinds, dueFrom, dueBefore, fallsOn, step, to }, index) => ({
    number: index,
    kinds,
    due_from: dueFrom,
    due_before: dueBefore,
    falls_on: fallsOn,
    step,
    audiences: to,
  }));
  return sql`
    slot as materialized (
      select number, kind, due.day::date as due_on, falls_on, step, audiences,
        falls_on::timestamp at time zone 'Europe/Oslo' as begins
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given
        (number integer, kinds text[], due_from date, due_before date, falls_on date, step integer, audiences text[]),
        unnest(kinds) as kind,
        generate_series(due_from::timestamp, due_before::timestamp - interval '1 day', interval '1 day') as due (day)
    )`;
}

/** Of several reasons to hear of a duty on one day, the first of these is told. */
export const reasonsByWeight = sql`array['owner', 'group-leader', 'contact', 'coordinator', 'vacant']`;

/** The days of the rounds of reports that are under way. */
export async function roundsUnderWay(db: Database | Tx): Promise<FollowedRound[]> {
  const { rows } = await sql<FollowedRound>`
    select year, (opened_at at time zone 'Europe/Oslo')::date::text as "openedOn",
      services_told_on::text as "servicesToldOn", groups_told_on::text as "groupsToldOn",
      service_due_on::text as "serviceDueOn", group_due_on::text as "groupDueOn",
      submission_due_on::text as "lastDueOn"
    from report_cycle where closed_at is null order by year`.execute(db);
  return rows;
}
