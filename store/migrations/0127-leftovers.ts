import { type Kysely, sql } from 'kysely';

/** What a gathering left unanswered, for those who own it from then on: one card with a list, not one for every question. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table leftover (
     id uuid primary key,
     gathering_id uuid not null references gathering,
     at timestamptz not null default business_now(),
     version integer not null default 1
   )`,
  `create index leftover_gathering on leftover (gathering_id)`,
  `alter table question add column leftover_id uuid references leftover`,
  `create index question_leftover on question (leftover_id) where leftover_id is not null`,
];
