import { type Kysely, sql } from 'kysely';

/**
 * What groups and the coordinator ask is answered by link too: a meeting, where some meet and others are on a screen with
 * which of the two, a short question, a question to many.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `alter table access_link drop constraint access_link_purpose_check`,
  `alter table access_link add constraint access_link_purpose_check
     check (purpose in ('consent', 'clearance', 'undo', 'suggestion', 'report-part', 'gathering', 'group-meeting',
       'check-in', 'survey'))`,
  `alter table group_meeting_guest drop constraint group_meeting_guest_answer_check`,
  `alter table group_meeting_guest add constraint group_meeting_guest_answer_check
     check (answer in ('yes', 'digital', 'no'))`,
];
