import { type Kysely, sql } from 'kysely';

/** A text is kept too when its writer does not write there any more; nothing was ever kept as restored over. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(`alter table section_draft drop constraint section_draft_why_check`).execute(db);
  await sql
    .raw(
      `alter table section_draft add constraint section_draft_why_check
         check (why in ('lease-lost', 'taken-over', 'frozen', 'right-ended'))`,
    )
    .execute(db);
}
