import { type Kysely, sql } from 'kysely';

/** Links for people whom Teams does not reach, and mail as another way for a message. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // The token itself is in the mail alone. By the database's real time, like everything that lets somebody in.
  `create table access_link (
     id uuid primary key,
     token_hash bytea not null unique check (octet_length(token_hash) = 32),
     purpose text not null
       check (purpose in ('consent', 'clearance', 'undo', 'suggestion', 'report-part', 'gathering')),
     person_id uuid not null references person,
     subject_id uuid not null,
     -- The message that brought it; none for one that a page showed.
     message_id uuid,
     created_at timestamptz not null default now(),
     expires_at timestamptz not null,
     used_at timestamptz,
     revoked_at timestamptz
   )`,
  `create index access_link_good on access_link (person_id, purpose, subject_id)
     where used_at is null and revoked_at is null`,
  `create index access_link_expires on access_link (expires_at)`,

  `alter table outgoing_message add column by_mail boolean not null default false`,
  // When the next mail may leave, from all instances together.
  `create table mail_pace (
     only_row boolean primary key default true check (only_row),
     next_at timestamptz not null default '-infinity'
   )`,
  `insert into mail_pace default values`,
];
