import { type Kysely, sql } from 'kysely';

/**
 * Since when a question is with those to whom it was sent: how often the regions hand it on among themselves moves
 * nothing of that.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `alter table question add column routed_at timestamptz`,
  `update question set routed_at = coalesce(
     (select min(since) from duty where duty.subject_id = question.id and duty.kind = 'answer-question'),
     question.asked_at)
   where step = 'routed'`,
];
