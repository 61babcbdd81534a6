import { type Kysely, sql } from 'kysely';

/**
 * Since when the service knows of a follow-up; the region's own are those contacts' who have no part in the service;
 * what is done is somebody's to confirm; and coordinators stand in where no contact may.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

/** What coordinators do in place of a region that has nobody for it; to assess, they find somebody. */
const stoodInFor = `('answer-feedback', 'do-follow-up', 'confirm-follow-up')`;

/** P24 written out (`has_part_in`), so that Postgres looks each of the four up by its index, or once. */
const hasNoPart = `not (
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
      where section_delegate.person_id = role_grant.person_id and report_section.report_id = report.id
        and section_delegate.ended_at is null))`;

const assessed = `
    from duty
    left join feedback_question question on question.id = duty.subject_id
    left join feedback on feedback.id = question.feedback_id
    left join follow_up on follow_up.id = duty.subject_id
    join assessment on assessment.id = coalesce(feedback.assessment_id, follow_up.assessment_id, duty.subject_id)
    join report on report.id = assessment.report_id`;

/** Nobody confirms what they did themselves (P25). */
const isAnothers = `(duty.kind <> 'confirm-follow-up' or role_grant.person_id is distinct from follow_up.done_by)`;

const statements = [
  `alter table follow_up add column told_at timestamptz`,
  // Of a feedback, or put in after one; what the service has to do itself it has been told of.
  `update follow_up set told_at = coalesce(
       (select min(feedback.sent_at) from feedback where feedback.assessment_id = follow_up.assessment_id
         and feedback.sent_at >= follow_up.created_at),
       follow_up.created_at)
     from assessment where assessment.id = follow_up.assessment_id and follow_up.state not in ('planned', 'dropped')
       and (assessment.state = 'sent' or follow_up.owner in ('service-leader', 'group-leader')
         or exists (select from feedback where feedback.assessment_id = follow_up.assessment_id
           and feedback.sent_at >= follow_up.created_at))`,
  // Whether the region has a contact without a part in the report's service (P24), other than this person if one is named.
  `create function has_assessor(of_region text, about uuid, but uuid) returns boolean language sql stable as $$
     select exists (select from role_grant
       where role_grant.role = 'regional-contact' and role_grant.region = of_region and role_grant.ended_at is null
         and role_grant.person_id is distinct from but and not has_part_in(role_grant.person_id, about)) $$`,
  `create or replace view duty_audience_of_reports as
  select duty_id, audience, person_id from duty_audience_of_gatherings
  union all
  select duty.id, 'owner', role_grant.person_id ${assessed}
    join role_grant on role_grant.region = duty.region
      and role_grant.role = 'regional-contact' and role_grant.ended_at is null
    where duty.done_at is null and duty.role = 'assessor' and ${isAnothers} and ${hasNoPart}
  union all
  select duty.id, 'owner', role_grant.person_id ${assessed}
    join role_grant on role_grant.role = 'national-coordinator' and role_grant.ended_at is null
    where duty.done_at is null and duty.role = 'assessor' and duty.kind in ${stoodInFor}
      and not has_assessor(duty.region, report.id,
        case duty.kind when 'confirm-follow-up' then follow_up.done_by end)
      and ${isAnothers} and ${hasNoPart}`,
  `update duty set role = 'assessor'
     where subject_type = 'follow-up' and role = 'regional-contact' and done_at is null`,
  // What was done before is somebody's to confirm too.
  `insert into duty (id, kind, subject_type, subject_id, service_id, role, region, due_at)
     select gen_random_uuid(), 'confirm-follow-up', 'follow-up', id, service_id, 'assessor', region,
       business_now() + interval '14 days'
     from follow_up where state = 'done'`,
];
