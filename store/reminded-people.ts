import { type RawBuilder, sql } from 'kysely';
import type { RoundDays, Slot } from '../domain/reminder-slots.ts';
import type { Database, Tx } from './store.ts';

/**
 * Everybody whom the slots reach, as the end of a `with`: `reached` has a row for each duty, person, day and reason.
 * The claim writes these rows and the preview shows them, so that the two cannot differ. A duty that began on the day
 * itself, or later, has just been told of.
 */
export function reachedBy(slots: readonly Slot[], portion: Portion = all): RawBuilder<unknown> {
  return sql`
    ${touchedBy(slots, portion)},
    -- Once, only for these, and of a dozen ways to be concerned only those that are asked for: the others, such as
    -- everybody's contacts, would be put together for nothing. Contacts stand in where nobody owes it.
    concerned as materialized (
      select duty_id, audience, person_id from duty_audience
      where duty_id in (select duty_id from touched)
        and audience = any(array(
          select case asked when 'stand-in' then instead else asked end
          from slot, unnest(audiences) as asked, unnest(array['owner', 'contact']) as instead
          where slot.number in (select number from touched)))
    ),
    hearing as materialized (
      select duty_id, audience, person_id from concerned
      union all
      select duty_id, 'stand-in', person_id from concerned
      where audience = 'contact' and duty_id not in (select duty_id from concerned where audience = 'owner')
    ),
    reached as (
      select touched.duty_id, touched.falls_on, touched.step, hearing.person_id,
        case hearing.audience when 'stand-in' then 'vacant' else hearing.audience end as why
      from touched join hearing on hearing.duty_id = touched.duty_id and hearing.audience = any(touched.audiences)
    )`;
}

/** One of so many equal shares of all duties: a statement that reads them all may take longer than anybody waits. */
export type Portion = { readonly number: number; readonly of: number };
const all: Portion = { number: 0, of: 1 };

/** How many duties the slots touch, whoever hears of them. */
export async function countTouched(tx: Tx, slots: readonly Slot[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with ${touchedBy(slots, all)} select count(distinct duty_id)::integer as count from touched`.execute(tx);
  return rows[0]?.count ?? 0;
}

function touchedBy(slots: readonly Slot[], { number, of }: Portion): RawBuilder<unknown> {
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
    -- A row for each kind and due day, so that duties find theirs by equality, however many there are of both.
    slot as materialized (
      select number, kind, due.day::date as due_on, falls_on, step, audiences,
        falls_on::timestamp at time zone 'Europe/Oslo' as begins
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given
        (number integer, kinds text[], due_from date, due_before date, falls_on date, step integer, audiences text[]),
        unnest(kinds) as kind,
        generate_series(due_from::timestamp, due_before::timestamp - interval '1 day', interval '1 day') as due (day)
    ),
    touched as materialized (
      select duty.id as duty_id, slot.number, slot.falls_on, slot.step, slot.audiences
      from duty join slot on slot.kind = duty.kind
        and slot.due_on = (duty.due_at at time zone 'Europe/Oslo')::date and duty.since < slot.begins
      where duty.done_at is null and get_byte(uuid_send(duty.id), 15) % ${of}::integer = ${number}::integer
    )`;
}

/** Of several reasons to hear of a duty on one day, the first of these is told. */
export const reasonsByWeight = sql`array['owner', 'group-leader', 'contact', 'coordinator', 'vacant']`;

/** The days of the rounds of reports that are under way. */
export async function roundsUnderWay(db: Database | Tx): Promise<RoundDays[]> {
  const { rows } = await sql<RoundDays>`
    select year, (opened_at at time zone 'Europe/Oslo')::date::text as "openedOn",
      services_told_on::text as "servicesToldOn", groups_told_on::text as "groupsToldOn"
    from report_cycle where closed_at is null order by year`.execute(db);
  return rows;
}
