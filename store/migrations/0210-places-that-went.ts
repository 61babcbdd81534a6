import { type Kysely, sql } from 'kysely';

/**
 * A change can take a place away from a service (R48, R6): the place stays for what points to it, a seat that somebody
 * had there, a part of an earlier report, and may come back as another one.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // The last day on which the service stood there.
  `alter table site add column closed_on date`,
  `alter table site add constraint site_answers_while_it_stands check (closed_on is null or not is_responsible)`,
  `create unique index site_standing on site (service_id, trust_id) where closed_on is null`,
  `alter table site drop constraint site_service_id_trust_id_key`,
];
