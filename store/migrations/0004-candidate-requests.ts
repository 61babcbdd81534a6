import { type Kysely, sql } from 'kysely';

/** Requests for a candidate, and who suggested a user representative by name. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `alter table nomination add column suggested_by text`,
  `create table candidate_request (
     id uuid primary key,
     service_id uuid not null references service,
     seat_id uuid not null references seat,
     asked_by uuid not null references person,
     step text not null check (step in ('passing', 'naming', 'named', 'returned', 'accepted', 'proposed', 'closed')),
     named_id uuid references person,
     named_trust_id uuid references trust,
     named_competence text,
     named_suggested_by text,
     nomination_id uuid references nomination,
     step_since timestamptz not null default business_now(),
     version integer not null default 1,
     created_at timestamptz not null default business_now(),
     closed_at timestamptz,
     check ((step in ('passing', 'naming', 'named', 'returned')) = (closed_at is null)),
     check ((named_id is null) = (named_competence is null)),
     check (step not in ('named', 'accepted') or named_id is not null),
     check ((step in ('accepted', 'proposed')) = (nomination_id is not null))
   )`,
  `create unique index candidate_request_one_open_for_each_seat on candidate_request (seat_id) where closed_at is null`,
  `create index candidate_request_service on candidate_request (service_id) where closed_at is null`,
  `create index candidate_request_named on candidate_request (named_id)`,
  `create index candidate_request_nomination on candidate_request (nomination_id)`,
];
