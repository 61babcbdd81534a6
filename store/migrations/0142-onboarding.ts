import { type Kysely, sql } from 'kysely';

/** Who was shown how a group, or a new service, works when they came to it (P12). */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table onboarding (
     service_id uuid not null references reference_group (service_id),
     person_id uuid not null references person,
     kind text not null check (kind in ('member', 'leader')),
     told_at timestamptz not null default business_now(),
     primary key (service_id, person_id, kind)
   )`,
  `create index onboarding_person on onboarding (person_id)`,
];
