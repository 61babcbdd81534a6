import { type Kysely, sql } from 'kysely';

/** Short questions to a group between its meetings (P11), and what its members spread in their regions. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table check_in (
     id uuid primary key,
     service_id uuid not null references reference_group (service_id),
     question text not null,
     asked_by uuid not null references person,
     asked_at timestamptz not null default business_now(),
     closed_at timestamptz,
     version integer not null default 1
   )`,
  `create index check_in_of_service on check_in (service_id, asked_at desc)`,
  // Whoever was asked; the answer is theirs and the leader's.
  `create table check_in_answer (
     check_in_id uuid not null references check_in,
     person_id uuid not null references person,
     text text,
     answered_at timestamptz,
     primary key (check_in_id, person_id),
     check ((text is null) = (answered_at is null))
   )`,
  `create index check_in_answer_person on check_in_answer (person_id)`,
  `create table spread (
     id uuid primary key,
     service_id uuid not null references reference_group (service_id),
     told_by uuid not null references person,
     told_at timestamptz not null default business_now(),
     region text check (region in ('sor-ost', 'vest', 'midt', 'nord')),
     what text not null,
     audience text not null,
     spread_on date not null
   )`,
  `create index spread_of_service on spread (service_id, spread_on desc)`,
  `create index spread_teller on spread (told_by)`,
];
