import { type Kysely, sql } from 'kysely';

/** Who of those who owe an answer has said that they see to it; the others see that, and can still answer. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table question
    add column taken_by uuid references person,
    add column taken_at timestamptz,
    add constraint question_taken check ((taken_by is null) = (taken_at is null))`.execute(db);
}
