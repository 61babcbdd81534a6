import { type Kysely, sql } from 'kysely';

/** Reports that were handed in, by year, region and type, with their text for searching. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // What people wrote in a report, without codes and numbers; the signs that mark hits mean nothing in it.
  `create function report_text(content jsonb) returns text language sql immutable parallel safe as $$
     select translate(coalesce(string_agg(found #>> '{}', E'\\n'), ''), chr(2) || chr(3), '')
     from jsonb_path_query(content, 'strict $.**  ? (@.type() == "string" && @ like_regex "[[:space:]]|[A-ZÆØÅ]")')
       as found $$`,
  `create table archive_entry (
     id uuid primary key default gen_random_uuid(),
     service_id uuid not null references service,
     year integer not null,
     -- Where the service belonged, and what it was, when it was archived.
     region text not null check (region in ('sor-ost', 'vest', 'midt', 'nord')),
     service_type text not null
       check (service_type in ('national-treatment', 'multi-regional-treatment', 'competence', 'centre', 'network')),
     report_id uuid unique references report,
     -- The text is this submission's, with so many supplements.
     submission_id uuid references report_submission,
     supplements integer not null default 0,
     title text not null,
     text text not null,
     archived_at timestamptz not null default business_now(),
     version integer not null default 1,
     -- Whether everybody may read it, and since when not any more.
     published_at timestamptz,
     published_by uuid references person,
     withdrawn_at timestamptz,
     -- By the real time, which says to other websites what is new.
     public_changed_at timestamptz,
     -- Not more than an index takes: a text that were too long would be refused as a whole.
     search tsvector not null generated always as (
       setweight(to_tsvector('pg_catalog.norwegian', title), 'A')
         || setweight(to_tsvector('pg_catalog.norwegian', left(text, 300000)), 'B')) stored,
     check ((report_id is null) = (submission_id is null)),
     check ((published_at is null) = (published_by is null))
   )`,
  `create index archive_entry_search on archive_entry using gin (search)`,
  `create index archive_entry_year on archive_entry (year desc, region, service_type)`,
  `create index archive_entry_public on archive_entry (year desc) where published_at is not null`,
  `create index archive_entry_service on archive_entry (service_id)`,
  // The stems that are known, for words that are spelt a little otherwise.
  `create table archive_word (word text primary key)`,
  `create index archive_word_near on archive_word using gin (word gin_trgm_ops)`,
];
