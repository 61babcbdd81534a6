import { type Kysely, sql } from 'kysely';

/** Names that people have for things in files: a trust's short name, a service's code, which one of seats that are alike. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `alter table trust add column short_name text`,
  `create unique index trust_short_name on trust (lower(short_name))`,
  `alter table service add column code text`,
  `create unique index service_code on service (lower(code))`,
  `alter table seat add column number smallint not null default 1 check (number > 0)`,
  `update seat set number = counted.number
   from (select id, row_number() over (partition by service_id, kind, region, site_id, stands_for
       order by retired_at nulls last, id) as number from seat) counted
   where counted.id = seat.id and counted.number > 1`,
];
