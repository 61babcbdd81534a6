import type pg from 'pg';
import type { World } from '../../../sandbox/api.ts';

/** A morning on which all of them are reminded, and the day of the round before. */
export const roundBefore = '2027-02-02';
export const atEight = '2027-02-03T07:00:01Z';
const dueOn = '2027-02-10T13:00:00Z';

export type Owed = { readonly duties: number; readonly people: number };

/** The conversation of the person with that number. */
export function conversationOf(person: number): string {
  return `a:reminded-${person}`;
}

/** So many duties that all fall due on one day, shared out among so many people with a chat each. */
export async function owe(
  owner: pg.Client,
  { duties, people }: Owed,
  serviceUrl: string,
  world: World,
): Promise<void> {
  const tenantId = world.tenants[0]?.id ?? '';
  await owner.query('update duty set done_at = now() where done_at is null');
  await owner.query('delete from outgoing_message');
  await owner.query('delete from channel_binding');
  await owner.query(
    `with reminded as (
       insert into person (id, name)
       select gen_random_uuid(), 'Demo ' || number from generate_series(1, $1::int) number
       returning id, substr(name, 6)::int as number
     ),
     chat as (
       insert into conversation (id, kind, tenant_id, service_url, person_id)
       select 'a:reminded-' || number, 'personal', $3::uuid, $4, id from reminded
     ),
     place as (
       insert into seat (id, service_id, kind, vacant_since)
       select gen_random_uuid(), (select service_id from reference_group order by service_id limit 1), 'other', now()
       from generate_series(1, $2::int)
       returning id
     ),
     numbered as (select id, row_number() over () as number from place)
     insert into duty (id, kind, subject_type, subject_id, service_id, person_id, since, due_at)
     select gen_random_uuid(), 'fill-seat', 'seat', numbered.id,
       (select service_id from reference_group order by service_id limit 1), reminded.id,
       '2027-01-11T08:00:00Z', $5
     from numbered join reminded on reminded.number = 1 + numbered.number % $1::int`,
    [people, duties, tenantId, serviceUrl, dueOn],
  );
  await owner.query('delete from reminder_round');
  await owner.query('insert into reminder_round (day, after_day) values ($1, $1)', [roundBefore]);
  await owner.query('vacuum analyze');
}

/** Sets the program's clock. */
export async function itIs(owner: pg.ClientBase, moment: string): Promise<void> {
  await owner.query(
    `insert into business_clock (offset_seconds) values (ceil(extract(epoch from $1::timestamptz - now()))::bigint)
     on conflict (only_row) do update set offset_seconds = excluded.offset_seconds`,
    [moment],
  );
}
