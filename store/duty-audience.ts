import { type RawBuilder, sql } from 'kysely';
import { type DutyKind, type ReportDutyKind, reportDutyKinds } from '../domain/duty.ts';
import { isCurrentMembership } from './current-membership.ts';

/**
 * Who hears of duties, as what: whoever has the role, the post or the seat now. Each gives rows of what is asked of the
 * duties (`carried`, such as `duty.id`) and `person_id`. `duties` is what stands in a `from` and has the columns of open
 * duties: the table, or the few of a statement, which are then all that is looked at.
 */
export type Audience = (duties: RawBuilder<unknown>, carried: RawBuilder<unknown>) => RawBuilder<unknown>;

const isContact = sql`role_grant.role = 'regional-contact' and role_grant.ended_at is null`;

/**
 * Nobody decides on themselves: whoever is the candidate, the leader asked, who asked, or who raised the problem, hears
 * nothing.
 */
function isOwnCase(reader: 'role_grant' | 'coordinator'): RawBuilder<unknown> {
  const personId = sql.ref(`${reader}.person_id`);
  return sql`(
    ${raised(personId)} or
    duty.subject_type = 'nomination' and exists (select from nomination where nomination.id = duty.subject_id
      and ${personId} in (nomination.candidate_id, nomination.line_leader_id))
    or duty.subject_type = 'question' and exists (select from question where question.id = duty.subject_id
      and question.asked_by = ${personId}))`;
}

function raised(personId: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`duty.subject_type = 'problem' and exists (select from problem
    where problem.id = duty.subject_id and problem.raised_by = ${personId})`;
}

/** Nobody answers in a service's process with a part in the service (P24), also where the coordinators do it. */
function hasPartInProcess(personId: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`case when duty.subject_type = 'process-step'
    then has_part_in_service(${personId}, duty.service_id) else false end`;
}

/**
 * The duties, each with the report that is assessed or answered for, and by whom what is to be confirmed was done: looked
 * up once for each, and as one value. Of joins the planner would make a reading of tables.
 */
function judged(duties: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(
    select duty.*,
      case duty.subject_type
        when 'assessment' then (select report_id from assessment where assessment.id = duty.subject_id)
        when 'feedback-question' then (
          select assessment.report_id
          from feedback_question join feedback on feedback.id = feedback_question.feedback_id
          join assessment on assessment.id = feedback.assessment_id where feedback_question.id = duty.subject_id)
        when 'follow-up' then (
          select assessment.report_id from follow_up
          join assessment on assessment.id = follow_up.assessment_id where follow_up.id = duty.subject_id)
      end as assessed_report_id,
      case duty.kind when 'confirm-follow-up' then (
        select done_by from follow_up where follow_up.id = duty.subject_id) end as followed_up_by
    from ${duties} duty
    -- Else the planner would look them up wherever they are asked for.
    offset 0)`;
}

/** Nobody confirms what they did themselves (P25). */
function isOwnWork(personId: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`${personId} is not distinct from duty.followed_up_by`;
}

/** What coordinators do in place of a region that has nobody for it; to assess, they find somebody. */
const isStoodInFor = sql`duty.role = 'assessor' and duty.kind in ('answer-feedback', 'do-follow-up', 'confirm-follow-up')
  and not has_assessor(duty.region, duty.assessed_report_id, duty.followed_up_by)`;

/**
 * Nobody assesses what they have a part in (P24). Whether a contact has a part in anything at all is asked once for
 * each of them: only of the few who have is it asked for each duty.
 */
const isImpartial = sql`case
  when duty.subject_type = 'process-step' then exists (
    select from process_step where process_step.id = duty.subject_id)
  else duty.assessed_report_id is not null
  end and case
  when role_grant.person_id <> all(array(
    select role_grant.person_id from role_grant where ${isContact} and (
      exists (select from membership where membership.person_id = role_grant.person_id)
      or exists (select from reference_group where reference_group.leader_id = role_grant.person_id)
      or exists (select from role_grant post where post.person_id = role_grant.person_id
        and post.ended_at is null and post.service_id is not null)
      or exists (select from section_delegate where section_delegate.person_id = role_grant.person_id
        and section_delegate.ended_at is null)))) then true
  when duty.subject_type = 'process-step' then not has_part_in_service(role_grant.person_id, duty.service_id)
  else not has_part_in(role_grant.person_id, duty.assessed_report_id)
  end`;

/** Owners of duties of some kinds; a row without a person for each that nobody owes. */
export type Ownership = {
  /** Of these kinds, or of all but these. */
  readonly of: 'these' | 'all but these';
  readonly kinds: readonly DutyKind[];
  readonly owners: Audience;
};

/**
 * Who writes a part of a report and who hands it in follows from the duty's kind (R35), which the table holds to: most
 * duties that are due on one day are these, and each is looked up in one place. The others are owed by whoever their
 * role says.
 */
export const ownerships: readonly Ownership[] = [
  writing(
    ['write-service-part', 'submit-report'],
    'leader.person_id',
    sql`left join role_grant leader on leader.service_id = duty.service_id
      and leader.role = 'service-leader' and leader.ended_at is null`,
  ),
  writing(
    ['write-site-part'],
    'leader.person_id',
    sql`left join report_part on report_part.id = duty.subject_id
      left join role_grant leader on leader.site_id = report_part.site_id
        and leader.role = 'site-leader' and leader.ended_at is null`,
  ),
  writing(
    ['write-group-part'],
    'reference_group.leader_id',
    sql`left join reference_group on reference_group.service_id = duty.service_id`,
  ),
  writing(
    ['write-regional-part'],
    'sitting.person_id',
    sql`left join report_part on report_part.id = duty.subject_id
      left join (
        select seat.service_id, seat.region, membership.person_id
        from seat join membership on membership.seat_id = seat.id and ${isCurrentMembership}
        where seat.retired_at is null and seat.region is not null
      ) sitting on sitting.service_id = duty.service_id and sitting.region = report_part.region`,
  ),
  { of: 'all but these', kinds: reportDutyKinds, owners: ownersByRole },
];

function writing(kinds: readonly ReportDutyKind[], personId: string, joins: RawBuilder<unknown>): Ownership {
  const owners: Audience = (duties, carried) => sql`
    select ${carried}, ${sql.ref(personId)} as person_id from ${duties} duty ${joins}`;
  return { of: 'these', kinds, owners };
}

/** Owners of what is no report's: a duty has one kind of owner, so that the other joins are asked for nothing (`of`). */
function ownersByRole(duties: RawBuilder<unknown>, carried: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
  select ${carried}, coalesce(duty.person_id, leader.person_id, reference_group.leader_id, role_grant.person_id,
    coordinator.person_id, moderator.person_id) as person_id
  from ${judged(duties)} duty
  left join role_grant leader on leader.service_id = ${of('service_id', 'service-leader')}
    and leader.role = 'service-leader' and leader.ended_at is null and not (${raised(sql`leader.person_id`)})
  left join reference_group on reference_group.service_id = ${of('service_id', 'group-leader')}
    and not (${raised(sql`reference_group.leader_id`)})
  left join role_grant on role_grant.region = ${of('region', 'regional-contact', 'assessor')} and ${isContact}
    and case duty.role when 'assessor' then not (${isOwnWork(sql`role_grant.person_id`)}) and ${isImpartial}
      else not ${isOwnCase('role_grant')} end
  left join role_grant coordinator on coordinator.role = case
      when duty.role = 'national-coordinator' or (${isStoodInFor}) then 'national-coordinator' end
    and coordinator.role = 'national-coordinator' and coordinator.ended_at is null
    and not ${isOwnCase('coordinator')} and not ${hasPartInProcess(sql`coordinator.person_id`)}
    and case duty.role when 'assessor' then not (${isOwnWork(sql`coordinator.person_id`)})
      and not has_part_in(coordinator.person_id, duty.assessed_report_id) else true end
  left join gathering_moderator moderator on moderator.gathering_id = ${of('subject_id', 'moderator')}`;
}

/** Who owes them; a row without a person for each that nobody owes, since nobody has the post or the seat. */
export const ownersOf: Audience = (duties, carried) =>
  sql.join(
    ownerships.map(({ owners, ...whose }) =>
      owners(sql`(select * from ${duties} owed where ${isOf(whose)})`, carried),
    ),
    sql` union all `,
  );

/** Whether something with a `kind` is of the kinds that an ownership is about. */
export function isOf({ of, kinds }: Pick<Ownership, 'of' | 'kinds'>): RawBuilder<unknown> {
  return sql`kind ${sql.raw(of === 'these' ? 'in' : 'not in')} (${sql.join(kinds.map((kind) => sql.lit(kind)))})`;
}

/** By what the owner is found, of duties of these roles alone. */
function of(column: string, ...roles: readonly string[]): RawBuilder<unknown> {
  return sql`case when duty.role in (${sql.join(roles.map((role) => sql.lit(role)))}) then ${sql.ref(`duty.${column}`)} end`;
}

/** Who leads the service's reference group, whoever owes it. */
export const groupLeadersOf: Audience = (duties, carried) => sql`
  select ${carried}, reference_group.leader_id as person_id
  from ${duties} duty join reference_group on reference_group.service_id = duty.service_id
  where reference_group.leader_id is not null`;

/** Who answers for the region that they belong to: that of the part, of whoever owes it, or of the service. */
export const contactsOf: Audience = (duties, carried) => sql`
  select ${carried}, role_grant.person_id
  from ${duties} duty
  left join report_part on report_part.id = duty.subject_id
  left join site on site.service_id = duty.service_id and site.is_responsible
  left join trust on trust.id = site.trust_id
  join role_grant on role_grant.region = coalesce(report_part.region, duty.region, trust.region) and ${isContact}
  where not ${isOwnCase('role_grant')}`;

export const coordinatorsOf: Audience = (duties, carried) => sql`
  select ${carried}, role_grant.person_id
  from ${duties} duty join role_grant on role_grant.role = 'national-coordinator' and role_grant.ended_at is null
  where not ${isOwnCase('role_grant')}`;

/** Nobody stands in where they decide on themselves, or judge what they have a part in (P24). */
const mayStandIn = sql`not ${isOwnCase('role_grant')} and not ${hasPartInProcess(sql`role_grant.person_id`)}
  and case when duty.role = 'assessor' and duty.assessed_report_id is not null
    then not has_part_in(role_grant.person_id, duty.assessed_report_id) and not (${isOwnWork(sql`role_grant.person_id`)}) else true end`;

/**
 * Who is told instead of what nobody owes: the contacts whom {@link contactsOf} names, but for those who may not do it
 * either; where none is left of what is judged or raised, the coordinators.
 */
export const standInsOf: Audience = (duties, carried) => sql`
  select ${carried}, coalesce(contact.person_id, coordinator.person_id) as person_id
  from ${judged(duties)} duty
  left join report_part on report_part.id = duty.subject_id
  left join site on site.service_id = duty.service_id and site.is_responsible
  left join trust on trust.id = site.trust_id
  left join lateral (
    select role_grant.person_id from role_grant
    where role_grant.region = coalesce(report_part.region, duty.region, trust.region) and ${isContact} and ${mayStandIn}
  ) contact on true
  left join lateral (
    select role_grant.person_id from role_grant
    where contact.person_id is null and (duty.role = 'assessor' or duty.subject_type in ('process-step', 'problem'))
      and role_grant.role = 'national-coordinator' and role_grant.ended_at is null
      and ${mayStandIn}
  ) coordinator on true
  where coalesce(contact.person_id, coordinator.person_id) is not null`;

/** Everybody who is concerned, as whatever. */
export const everybodyConcerned: Audience = (duties, carried) => sql`
  ${ownersOf(duties, carried)}
  union all
  ${groupLeadersOf(duties, carried)}
  union all
  ${contactsOf(duties, carried)}
  union all
  ${coordinatorsOf(duties, carried)}`;
