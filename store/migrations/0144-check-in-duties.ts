import { type Kysely, sql } from 'kysely';

/** An answer to a short question of a group is owed until a day, by whoever was asked. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // Of a question from before: nobody owes an answer.
  `alter table check_in add column due_on date`,
  // What the duty is about: one answer of one of them.
  `alter table check_in_answer add column id uuid not null default gen_random_uuid()`,
  `create unique index check_in_answer_id on check_in_answer (id)`,
];
