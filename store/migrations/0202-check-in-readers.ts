import { type Kysely, sql } from 'kysely';

/** Who reads the answers to a short question is settled when it is asked: whoever comes to lead the group later does not. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // Who led the group then; of a question from before nobody knows, and whoever asked reads it.
  `alter table check_in add column leader_id uuid references person`,
  `create index check_in_leader on check_in (leader_id) where leader_id is not null`,
];
