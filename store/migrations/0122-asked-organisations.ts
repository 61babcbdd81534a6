import { type Kysely, sql } from 'kysely';

/** Committees and organisations that were asked to name a user representative (R22). */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table asked_organisation (
     request_id uuid not null references candidate_request,
     person_id uuid not null references person,
     organisation text not null,
     asked_by uuid not null references person,
     asked_at timestamptz not null default business_now(),
     primary key (request_id, person_id)
   )`,
  `create index asked_organisation_person on asked_organisation (person_id)`,
];
