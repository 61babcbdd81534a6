import { type Kysely, sql } from 'kysely';

/** Problems and questions about feedback are answered by link too; a code that was pressed twice goes on. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `alter table access_link drop constraint access_link_purpose_check`,
  `alter table access_link add constraint access_link_purpose_check
     check (purpose in ('consent', 'clearance', 'undo', 'suggestion', 'report-part', 'gathering', 'group-meeting',
       'check-in', 'survey', 'problem', 'feedback-question'))`,
  // Beside its end: a code may also have run out, or been replaced, without having opened anything.
  `alter table link_code add column opened_at timestamptz`,
];
