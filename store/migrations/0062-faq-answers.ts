import { type Kysely, sql } from 'kysely';

/** Answers from gatherings that a coordinator took into the questions and answers. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table faq_answer (
     id uuid primary key,
     question_id uuid not null unique references question,
     gathering_id uuid not null references gathering,
     -- As they were approved, whatever becomes of the question later; whoever asked is not named.
     question text not null,
     answer text not null,
     answered_at timestamptz not null,
     approved_by uuid not null references person,
     approved_at timestamptz not null default business_now(),
     removed_at timestamptz,
     version integer not null default 1,
     search tsvector not null
       generated always as (setweight(to_tsvector('pg_catalog.norwegian', question), 'A')
         || setweight(to_tsvector('pg_catalog.norwegian', answer), 'B')) stored
   )`,
  `create index faq_answer_gathering on faq_answer (gathering_id)`,
  `create index faq_answer_search on faq_answer using gin (search) where removed_at is null`,
];
