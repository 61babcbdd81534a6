import { type Kysely, sql } from 'kysely';

/** Parts of a report that nobody owns just now, and that the region's contacts were told of. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table vacant_part_notice (
      part_id uuid primary key references report_part,
      told_at timestamptz not null default business_now()
    )`.execute(db);
}
