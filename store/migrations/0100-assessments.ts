import { type Kysely, sql } from 'kysely';

/**
 * The region's assessment of a report that was handed in: written in sections like the report's own, by the same locks,
 * asked by a template of its own; and what comes of it: feedback, questions about it, and follow-ups.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const region = `check (region in ('sor-ost', 'vest', 'midt', 'nord'))`;

const statements = [
  `alter table report_template drop constraint report_template_service_type_check`,
  `alter table report_template add constraint report_template_service_type_check check (service_type in
     ('national-treatment', 'multi-regional-treatment', 'competence', 'centre', 'network',
      'assess-treatment', 'assess-competence', 'assess-centre', 'assess-network'))`,
  `alter table report_part drop constraint report_part_kind_check`,
  `alter table report_part add constraint report_part_kind_check
     check (kind in ('service', 'site', 'group', 'regional', 'assessment'))`,
  `alter table report_part drop constraint report_part_check1`,
  `alter table report_part add constraint report_part_region_check1
     check ((kind in ('regional', 'assessment')) = (region is not null))`,
  // What an assessment is asked by; a part of the report itself is asked by the report's template.
  `alter table report_part add column template_id uuid references report_template`,
  `alter table report_part add constraint report_part_template_check check ((kind = 'assessment') = (template_id is not null))`,
  // A section of an assessment is about a report and no part of it: whatever reads a report's sections does not find it.
  `alter table report_section alter column report_id drop not null`,
  `create table assessment (
     id uuid primary key,
     report_id uuid not null unique references report,
     part_id uuid not null unique references report_part,
     -- What is assessed: the report as it was handed in last.
     submission_id uuid not null references report_submission,
     region text not null ${region},
     state text not null default 'open' check (state in ('open', 'completed', 'sent', 'paused')),
     follow_up text check (follow_up in ('none', 'region', 'interregional')),
     due_on date not null,
     version integer not null default 1,
     opened_at timestamptz not null default business_now(),
     completed_at timestamptz,
     completed_by uuid references person,
     check (state not in ('completed', 'sent') or completed_at is not null)
   )`,
  // P24: a seat in the group, leading it, a post at the service, or helping to write its report.
  `create function has_part_in(reader uuid, about uuid) returns boolean language sql stable as $$
     select exists (select from report join seat on seat.service_id = report.service_id and seat.retired_at is null
         join membership on membership.seat_id = seat.id and membership.person_id = reader
         where report.id = about and membership.starts_on <= oslo_today()
           and (membership.ends_on is null or membership.ends_on >= oslo_today()))
       or exists (select from report join reference_group on reference_group.service_id = report.service_id
         where report.id = about and reference_group.leader_id = reader)
       or exists (select from report join role_grant on role_grant.service_id = report.service_id
         where report.id = about and role_grant.person_id = reader and role_grant.ended_at is null
           and role_grant.role in ('service-leader', 'site-leader'))
       or exists (select from section_delegate join report_section on report_section.id = section_delegate.section_id
         where report_section.report_id = about and section_delegate.person_id = reader
           and section_delegate.ended_at is null) $$`,
  // Owed by the contacts of the region, but for those who have a part in what is assessed.
  `alter table duty drop constraint duty_role_check`,
  `alter table duty add constraint duty_role_check check (role in
     ('service-leader', 'regional-contact', 'national-coordinator', 'site-leader', 'group-leader', 'regional-member',
      'moderator', 'assessor'))`,
  `alter table duty drop constraint duty_check1`,
  `alter table duty add constraint duty_region_check1
     check ((role is not null and role in ('regional-contact', 'assessor')) = (region is not null))`,
  `create index duty_of_assessors on duty (region) where done_at is null and role = 'assessor'`,
  `alter view duty_audience rename to duty_audience_of_gatherings`,
  `create view duty_audience as
     select duty_id, audience, person_id from duty_audience_of_gatherings
     union all
     select duty.id, 'owner', role_grant.person_id
       from duty join assessment on assessment.id = duty.subject_id
       join role_grant on role_grant.region = duty.region
         and role_grant.role = 'regional-contact' and role_grant.ended_at is null
       where duty.done_at is null and duty.role = 'assessor'
         and not has_part_in(role_grant.person_id, assessment.report_id)`,
];
