import { type Kysely, sql } from 'kysely';

/** Reports from before the program, as files with what is known about them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table archive_file (
     entry_id uuid primary key references archive_entry,
     name text not null,
     sha256 text not null unique,
     bytes bytea not null,
     -- null for what was added from the command line.
     added_by uuid references person,
     added_at timestamptz not null default business_now()
   )`,
  // A file is packed already.
  `alter table archive_file alter column bytes set storage external`,
];
