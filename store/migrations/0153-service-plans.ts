import { type Kysely, sql } from 'kysely';

/** What is to come of a process for its service: planned before it is decided, made by the press that decides. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `alter table service_process
     -- The service as it is to be: its name, type, places and days.
     add column plan jsonb,
     -- The service that an application became.
     add column made_service_id uuid references service,
     -- What the press did to the service, so that it can be taken back.
     add column effect jsonb`,
];
