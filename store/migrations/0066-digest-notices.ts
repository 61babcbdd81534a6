import { type Kysely, sql } from 'kysely';

/** Appointments that the other regions hear of in the one message of a day (R20). */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table digest_notice (
     nomination_id uuid not null references nomination,
     person_id uuid not null references person,
     -- The day of the appointment; it is told of on a later one.
     day date not null default oslo_today(),
     digest_id uuid references reminder_digest,
     primary key (nomination_id, person_id)
   ) with (fillfactor = 80)`,
  `create index digest_notice_pending on digest_notice (person_id) where digest_id is null`,
  `create index digest_notice_of_digest on digest_notice (digest_id) where digest_id is not null`,
];
