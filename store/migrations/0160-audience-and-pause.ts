import { type Kysely, sql } from 'kysely';

/** Who owes a step of a process is asked of no other duty; and a pause of reminders is no moment that one leaves. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // As before, but a duty about something else is left out before anything is asked about its service.
  `create or replace view duty_audience as
     select duty_id, audience, person_id from duty_audience_of_reports
     union all
     select duty.id, 'owner', role_grant.person_id
       from duty join process_step on process_step.id = duty.subject_id
       join role_grant on role_grant.region = duty.region
         and role_grant.role = 'regional-contact' and role_grant.ended_at is null
       where duty.done_at is null and duty.role = 'assessor' and duty.subject_type = 'process-step'
         and not has_part_in_service(role_grant.person_id, duty.service_id)`,
  // Until when no reminder leaves for the tenant, as Teams asked; the moments of reminders are next_reminder_at.
  `alter table tenant add column reminders_paused_until timestamptz`,
];
