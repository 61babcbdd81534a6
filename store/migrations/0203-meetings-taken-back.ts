import { type Kysely, sql } from 'kysely';

/** A meeting that was recorded by mistake can be said not to have been held: what it changed is known (R25). */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // The record that the group met, which goes with it.
  `alter table group_meeting add column milestone_id uuid references milestone on delete set null`,
  `create index group_meeting_milestone on group_meeting (milestone_id) where milestone_id is not null`,
  `update group_meeting set milestone_id = milestone.id from milestone
     where milestone.service_id = group_meeting.service_id and milestone.kind = 'meeting'
       and milestone.recorded_at = group_meeting.recorded_at`,
  // When the group had met before, which may have been told by an import and stand nowhere else.
  `alter table group_meeting add column met_before date`,
];
