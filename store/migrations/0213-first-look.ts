import { type Kysely, sql } from 'kysely';

/** The first look at a service's website is asked for as well (R36), reckoned from when looking began here. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // The day on which this came here; of a service that came later, the day on which that did.
  `alter table service add column looks_from date not null default oslo_today()`,
  `create index duty_look on duty (service_id) where kind = 'look-at-website' and done_at is null`,
];
