import { type Kysely, sql } from 'kysely';

/** A file that came into the archive by mistake can be taken out of it, and the same file comes in anew where it belongs (R43). */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `alter table archive_entry add column taken_away_at timestamptz`,
  // One of a kind among those that stand, which the command sees to.
  `alter table archive_file drop constraint archive_file_sha256_key`,
  `create index archive_file_sum on archive_file (sha256)`,
];
