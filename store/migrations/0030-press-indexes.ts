import { type Kysely, sql } from 'kysely';

/** What a press looks for in tables that grow with every case: found by its subject, not among all that wait. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index outgoing_on_its_way on outgoing_message (subject_id)
    where state in ('waiting', 'unreachable')`.execute(db);
  await sql`create index membership_nomination on membership (nomination_id)
    where nomination_id is not null`.execute(db);
}
