import { type Kysely, sql } from 'kysely';

/** Questions and answers that can be searched, and questions that people put to a region's contacts instead. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // The words of the program, put there when it starts. Small letters, since not every locale can make them.
  `create table faq_entry (
     entry_id text not null,
     language text not null check (language in ('nb', 'nn', 'en')),
     question text not null,
     wordings text not null,
     answer text not null,
     content_hash text not null,
     -- Stems of the question weigh A, those of its other wordings B, those of the answer D.
     search tsvector not null generated always as (
       case language
         when 'en' then setweight(to_tsvector('pg_catalog.english', question), 'A')
           || setweight(to_tsvector('pg_catalog.english', wordings), 'B')
           || setweight(to_tsvector('pg_catalog.english', answer), 'D')
         else setweight(to_tsvector('pg_catalog.norwegian', question), 'A')
           || setweight(to_tsvector('pg_catalog.norwegian', wordings), 'B')
           || setweight(to_tsvector('pg_catalog.norwegian', answer), 'D')
       end) stored,
     primary key (entry_id, language)
   )`,
  `create index faq_entry_search on faq_entry using gin (search)`,

  // Both texts are somebody's own words: a row can be erased, since events and duties hold only its id.
  `create table question (
     id uuid primary key,
     asked_by uuid not null references person,
     asked_at timestamptz not null default business_now(),
     text text not null,
     entry_id text,
     -- The region whose contacts answer; null for the coordinators.
     region text check (region in ('sor-ost', 'vest', 'midt', 'nord')),
     answer text,
     answered_by uuid references person,
     answered_at timestamptz,
     version integer not null default 1,
     check ((answered_at is null) = (answer is null)),
     check ((answered_at is null) = (answered_by is null))
   )`,
  `create index question_asked_by on question (asked_by)`,

  // Not every duty is about a service, and the coordinators owe something too.
  `alter table duty alter column service_id drop not null`,
  `alter table duty drop constraint duty_role_check`,
  `alter table duty add constraint duty_role_check
     check (role in ('service-leader', 'regional-contact', 'national-coordinator'))`,
  `alter table duty add constraint duty_service_check check (service_id is not null or kind = 'answer-question')`,
  `create index duty_coordinator on duty (due_at) where done_at is null and role = 'national-coordinator'`,
];
