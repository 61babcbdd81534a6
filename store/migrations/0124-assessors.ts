import { type Kysely, sql } from 'kysely';

/** Who owes assessments is found for a whole day's reminders at once: without a call of a function for each of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(audience).execute(db);
}

/** As it was, with P24 (`has_part_in`) written out: Postgres then looks each of the four up by its index, or once. */
const audience = `create or replace view duty_audience as
  select duty_id, audience, person_id from duty_audience_of_gatherings
  union all
  select duty.id, 'owner', role_grant.person_id
    from duty
    left join feedback_question question on question.id = duty.subject_id
    left join feedback on feedback.id = question.feedback_id
    join assessment on assessment.id = coalesce(feedback.assessment_id, duty.subject_id)
    join report on report.id = assessment.report_id
    join role_grant on role_grant.region = duty.region
      and role_grant.role = 'regional-contact' and role_grant.ended_at is null
    where duty.done_at is null and duty.role = 'assessor' and not (
      exists (select from seat join membership on membership.seat_id = seat.id
        where seat.service_id = report.service_id and seat.retired_at is null
          and membership.person_id = role_grant.person_id and membership.starts_on <= (select oslo_today())
          and (membership.ends_on is null or membership.ends_on >= (select oslo_today())))
      or exists (select from reference_group
        where reference_group.service_id = report.service_id and reference_group.leader_id = role_grant.person_id)
      or exists (select from role_grant post
        where post.service_id = report.service_id and post.person_id = role_grant.person_id
          and post.ended_at is null and post.role in ('service-leader', 'site-leader'))
      or exists (select from section_delegate
        join report_section on report_section.id = section_delegate.section_id
        where report_section.report_id = report.id and section_delegate.person_id = role_grant.person_id
          and section_delegate.ended_at is null))`;
