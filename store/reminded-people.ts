import { type RawBuilder, sql } from 'kysely';
import type { RoundDays, Slot } from '../domain/reminder-slots.ts';
import type { Database, Tx } from './store.ts';

/**
 * Everybody whom the slots reach, as the end of a `with`: `reached` has a row for each duty, person, day and reason.
 * The claim writes these rows and the preview shows them, so that the two cannot differ. A duty that began on the day
 * itself, or later, has just been told of.
 */
export function reachedBy(slots: readonly Slot[]): RawBuilder<unknown> {
  const given = slots.map(({ kinds, dueFrom, dueBefore, fallsOn, step, to }) => ({
    kinds,
    due_from: dueFrom,
    due_before: dueBefore,
    falls_on: fallsOn,
    step,
    audiences: to,
  }));
  return sql`
    slot as materialized (
      select kind, falls_on, step, audiences,
        due_from::timestamp at time zone 'Europe/Oslo' as due_from,
        due_before::timestamp at time zone 'Europe/Oslo' as due_before,
        falls_on::timestamp at time zone 'Europe/Oslo' as begins
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given
        (kinds text[], due_from date, due_before date, falls_on date, step integer, audiences text[]),
        unnest(kinds) as kind
    ),
    touched as materialized (
      select duty.id as duty_id, slot.falls_on, slot.step, slot.audiences
      from slot join duty on duty.kind = slot.kind and duty.due_at >= slot.due_from and duty.due_at < slot.due_before
      where duty.done_at is null and duty.since < slot.begins
    ),
    heard as materialized (
      select touched.duty_id, touched.falls_on, touched.step, duty_audience.audience as why, duty_audience.person_id
      from touched join duty_audience on duty_audience.duty_id = touched.duty_id
        and duty_audience.audience = any(touched.audiences)
    ),
    reached as (
      select * from heard
      union all
      select touched.duty_id, touched.falls_on, touched.step, 'vacant', duty_audience.person_id
      from touched join duty_audience on duty_audience.duty_id = touched.duty_id
        and duty_audience.audience = 'contact'
      where 'stand-in' = any(touched.audiences)
        and not exists (select from duty_audience owner
          where owner.duty_id = touched.duty_id and owner.audience = 'owner')
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
