import { type Kysely, sql } from 'kysely';

/** Codes by mail before a page shows what others wrote, and addresses that a mail server refused for good. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // Made for whoever typed the code: it opens what its purpose asks a code for.
  `alter table access_link add column is_confirmed boolean not null default false`,
  // The hash has the link's token in it, which is nowhere here: nobody finds six digits from it.
  `create table link_code (
     id uuid primary key,
     link_id uuid not null references access_link on delete cascade,
     code_hash bytea not null check (octet_length(code_hash) = 32),
     sent_at timestamptz not null default now(),
     expires_at timestamptz not null,
     tries integer not null default 0
   )`,
  `create index link_code_link on link_code (link_id, sent_at)`,
  // The address as it was refused: another one is tried, and this one when somebody asks for it.
  `alter table person add column refused_email text`,
  `alter table person add column refused_email_at timestamptz`,
  `update person set refused_email = email, refused_email_at = now()
     where email is not null and exists (select from outgoing_message message
       where message.person_id = person.id and message.state = 'unreachable' and message.problem = 'mail-refused')`,
];
