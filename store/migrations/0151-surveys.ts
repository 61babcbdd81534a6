import { type Kysely, sql } from 'kysely';

/** A question of the coordinator's to all or some, answered on a card, and what they answered. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table survey (
     id uuid primary key,
     title text not null,
     question text not null,
     kind text not null check (kind in ('choice', 'scale', 'text')),
     -- What there is to choose from, as it was written.
     choices text[] not null default '{}',
     -- Whom it is for; empty for everybody.
     roles text[] not null default '{}',
     regions text[] not null default '{}',
     service_types text[] not null default '{}',
     due_on date not null,
     created_by uuid not null references person,
     created_at timestamptz not null default business_now(),
     sent_at timestamptz,
     closed_at timestamptz,
     version integer not null default 1
   )`,
  `create table survey_recipient (
     id uuid primary key,
     survey_id uuid not null references survey,
     person_id uuid not null references person,
     -- Where the person belonged when it was sent: answers are counted by it.
     region text check (region in ('sor-ost', 'vest', 'midt', 'nord')),
     -- The number of the choice, from 0.
     choice integer,
     comment text,
     answered_at timestamptz,
     version integer not null default 1,
     unique (survey_id, person_id)
   )`,
  `create index survey_recipient_person on survey_recipient (person_id)`,
];
