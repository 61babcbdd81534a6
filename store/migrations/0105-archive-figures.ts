import { type Kysely, sql } from 'kysely';

/** The numbers of an archived report, so that years are compared without reading the reports again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // null until they are reckoned; a file has none.
  await sql`alter table archive_entry add column figures jsonb`.execute(db);
  await sql`create index archive_entry_without_figures on archive_entry (id)
    where figures is null and report_id is not null`.execute(db);
}
