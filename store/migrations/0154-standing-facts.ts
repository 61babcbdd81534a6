import { type Kysely, sql } from 'kysely';

/** Standing facts of a service, kept between its reports (R36): its website, point by point, and its registers. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table service_website (
     service_id uuid primary key references service,
     -- What the duty to look again is about.
     id uuid not null unique default gen_random_uuid(),
     address text,
     looked_at timestamptz not null,
     looked_by uuid not null references person,
     version integer not null default 1
   )`,
  `create index service_website_looked on service_website (looked_at)`,
  `create table website_point (
     service_id uuid not null references service_website,
     key text not null,
     is_there boolean not null,
     link text,
     looked_at timestamptz not null,
     looked_by uuid not null references person,
     primary key (service_id, key)
   )`,
  `create table service_register (
     service_id uuid not null references service_website,
     ordinal integer not null,
     name text not null,
     link text,
     state text not null check (state in ('planned', 'running', 'ended')),
     primary key (service_id, ordinal)
   )`,
];
