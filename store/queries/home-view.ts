import { type RawBuilder, sql } from 'kysely';
import { type Actor, isCoordinator, type PersonActor } from '../../domain/actor.ts';
import { type NominationStep, regionAtWork } from '../../domain/nomination.ts';
import type { HomeView, WaitingView } from '../../domain/views/home.ts';
import type { Ball } from '../../domain/views/nomination.ts';
import type { Region } from '../../domain/vocabulary.ts';
import { seatColumns, seatOf, serviceColumns, serviceOf } from '../case-columns.ts';
import { isCurrentMembership } from '../current-membership.ts';
import { type DutyRow, dutyColumns, dutySubjects, dutyView, type SubjectColumns } from '../duty-rows.ts';
import { hasBegun } from '../round-begun.ts';
import type { Store } from '../store.ts';
import { gatherings } from './gatherings.ts';
import { helpedChapters } from './helped-chapters.ts';
import { waitingRequests } from './waiting-requests.ts';

/** How many lines a list brings at the most unless fewer are shown; the counts say how many there are. */
const mostLines = 20;

type Lines = { readonly from?: number; readonly most?: number };

/**
 * What waits on the actor, most urgent first from the line `from` on, and what the actor waits for. null for anybody
 * but a person.
 */
export async function homeView(
  store: Store,
  actor: Actor,
  { from = 0, most = mostLines }: Lines = {},
): Promise<HomeView | null> {
  if (actor.kind !== 'person') return null;
  const [duties, helping, waiting, isMember, requests, open] = await Promise.all([
    dutiesOf(store, actor, { from, most }),
    helpedChapters(store, actor),
    waitingOf(store, actor),
    holdsASeat(store, actor.personId),
    waitingRequests(store, actor),
    gatherings(store, actor, 'asking-open'),
  ]);
  return {
    name: actor.name,
    roles: [...new Set(actor.grants.map((grant) => grant.role))],
    isMember,
    duties: duties.map(dutyView),
    dutyCount: duties[0]?.total ?? (from > 0 ? await countOfDuties(store, actor) : 0),
    helping,
    waiting: waiting.map(waitingView),
    waitingCount: waiting[0]?.total ?? 0,
    requests,
    gatherings: open,
  };
}

type Counted = DutyRow & { readonly total: number };

/**
 * First the duties by the index of whoever owes them, then the few that are shown with what they are about: a question
 * that named all owners at once would read every open duty of the country. A duty has one owner, so none comes twice.
 */
async function dutiesOf(
  store: Store,
  actor: PersonActor,
  { from, most }: Required<Lines>,
): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    with owed as materialized (${owedBy(actor)}),
    shown as (
      select owed.*, (count(*) over ())::integer as total
      from owed
      where ${isFor(actor)}
      order by owed.due_at nulls last, owed.since, owed.id
      limit ${most} offset ${from})
    select ${dutyColumns}, duty.total
    from shown duty ${dutySubjects}
    order by duty.due_at nulls last, duty.since, duty.id`.execute(store.db);
  return rows;
}

/** For a page that begins behind the last of them: chapters that one helps with may follow there. */
async function countOfDuties(store: Store, actor: PersonActor): Promise<number> {
  const [first] = await dutiesOf(store, actor, { from: 0, most: 1 });
  return first?.total ?? 0;
}

/** Open duties of the actor, a branch for each kind of owner with an index of its own. */
function owedBy(actor: PersonActor): RawBuilder<unknown> {
  const columns = sql`select duty.id, duty.kind, duty.subject_type, duty.subject_id, duty.service_id, duty.role,
    duty.since, duty.due_at from duty`;
  const ofPart = sql`join report_part part on duty.subject_type = 'part' and part.id = duty.subject_id`;
  return sql`
    ${columns} where duty.done_at is null and duty.person_id = ${actor.personId}
    union all
    ${columns} where duty.done_at is null and duty.role = 'regional-contact'
      and duty.region = any(${regionsOf(actor)})
    union all
    ${columns} where duty.done_at is null and duty.role = 'assessor' and duty.region = any(${regionsOf(actor)})
    union all
    -- Coordinators stand in where a region has nobody without a part in it (P24).
    select waiting.* from (${columns} where duty.done_at is null and duty.role = 'assessor'
      and duty.kind in ('answer-feedback', 'do-follow-up', 'confirm-follow-up') and ${isCoordinator(actor)}) waiting
      left join feedback_question question on question.id = waiting.subject_id
      left join feedback on feedback.id = question.feedback_id
      left join follow_up on follow_up.id = waiting.subject_id
      join assessment on assessment.id = coalesce(feedback.assessment_id, follow_up.assessment_id)
      where not has_assessor(assessment.region, assessment.report_id,
        case waiting.kind when 'confirm-follow-up' then follow_up.done_by end)
    union all
    ${columns} where duty.done_at is null and duty.role = 'service-leader'
      and duty.service_id = any(${servicesOf(actor)}::uuid[])
    union all
    ${columns} ${ofPart} where duty.done_at is null and duty.role = 'site-leader'
      and duty.service_id = any(${siteGrants(actor).map(({ serviceId }) => serviceId)}::uuid[])
      and part.site_id = any(${siteGrants(actor).map(({ siteId }) => siteId)}::uuid[])
    union all
    ${columns} join reference_group grp on grp.service_id = duty.service_id and grp.leader_id = ${actor.personId}
      where duty.done_at is null and duty.role = 'group-leader'
    union all
    ${columns} ${ofPart}
      where duty.done_at is null and duty.role = 'regional-member' and (duty.service_id, part.region) in (
        select seat.service_id, seat.region from membership join seat on seat.id = membership.seat_id
        where membership.person_id = ${actor.personId} and seat.retired_at is null and ${isCurrentMembership})
    union all
    ${columns} join gathering_moderator moderator
      on moderator.gathering_id = duty.subject_id and moderator.person_id = ${actor.personId}
      where duty.done_at is null and duty.role = 'moderator'
    union all
    ${columns} where duty.done_at is null and duty.role = 'national-coordinator' and ${isCoordinator(actor)}`;
}

/**
 * What was erased, and what a newer program knows of, is not shown. Nobody decides on themselves or answers themselves:
 * a contact who is the candidate has nothing to do with it. Each subject is looked up once, by its key, and only in the
 * table that it is in: of joins, or of `exists`, the planner would make a reading of whole tables.
 */
function isFor(actor: PersonActor): RawBuilder<unknown> {
  const { personId } = actor;
  const isImpartial = sql`(not ${hasAnyPart(actor)} or not has_part_in(${personId}, assessment.report_id))`;
  const decides = sql`(owed.role is null or owed.role = 'service-leader')`;
  return sql`case owed.subject_type
    when 'nomination' then (
      select ${decides} or nomination.candidate_id <> ${personId} and nomination.line_leader_id is distinct from ${personId}
      from nomination where nomination.id = owed.subject_id)
    when 'question' then owed.kind = 'answer-question' and (
      select ${decides} or question.asked_by is distinct from ${personId} from question where question.id = owed.subject_id)
    when 'request' then (select true from candidate_request where candidate_request.id = owed.subject_id)
    when 'seat' then (select true from seat where seat.id = owed.subject_id)
    when 'part' then (select ${hasBegun} from report_part join report on report.id = report_part.report_id
      join report_cycle cycle on cycle.id = report.cycle_id where report_part.id = owed.subject_id)
    when 'report' then (select ${hasBegun} from report join report_cycle cycle on cycle.id = report.cycle_id
      where report.id = owed.subject_id)
    when 'gathering' then (select true from gathering where gathering.id = owed.subject_id)
    when 'assessment' then (select owed.role <> 'assessor' or ${isImpartial}
      from assessment where assessment.id = owed.subject_id)
    when 'feedback-question' then (select ${isImpartial}
      from feedback_question join feedback on feedback.id = feedback_question.feedback_id
      join assessment on assessment.id = feedback.assessment_id where feedback_question.id = owed.subject_id)
    when 'case' then (select true from national_case where national_case.id = owed.subject_id)
    when 'follow-up' then (
      select (owed.kind <> 'confirm-follow-up' or follow_up.done_by is distinct from ${personId})
        and case owed.role when 'assessor' then ${isImpartial}
          when 'national-coordinator' then follow_up.told_at is not null or ${isImpartial} else true end
      from follow_up join assessment on assessment.id = follow_up.assessment_id
      where follow_up.id = owed.subject_id)
    when 'process-step' then (select owed.role not in ('assessor', 'national-coordinator') or not ${hasAnyPart(actor)}
        or not has_part_in_service(${personId}, owed.service_id)
      from process_step where process_step.id = owed.subject_id)
    when 'group-meeting' then (select true from group_meeting where group_meeting.id = owed.subject_id)
    when 'website' then owed.service_id is not null
    when 'survey' then (select true from survey_recipient where survey_recipient.id = owed.subject_id)
    when 'check-in' then (select true from check_in_answer where check_in_answer.id = owed.subject_id)
    when 'problem' then (select owed.role is null or problem.raised_by <> ${personId}
      from problem where problem.id = owed.subject_id)
    when 'milestone' then (select true from milestone where milestone.id = owed.subject_id)
    when 'group' then owed.kind = 'designate-leader' and owed.service_id is not null
    end`;
}

/** Asked once: whoever has no part in any service has none in a certain one (P24), and few who assess have. */
function hasAnyPart({ grants, personId }: PersonActor): RawBuilder<unknown> {
  return sql`(select ${grants.some((grant) => 'serviceId' in grant)} or exists (select from membership where membership.person_id = ${personId})
    or exists (select from reference_group where reference_group.leader_id = ${personId})
    or exists (select from section_delegate
      where section_delegate.person_id = ${personId} and section_delegate.ended_at is null))`;
}

type WaitingRow = SubjectColumns & {
  readonly nominationId: string;
  readonly step: NominationStep;
  readonly stepSince: Date;
  readonly serviceRegion: Region;
  readonly personName: string;
  readonly lineLeader: string | null;
  readonly proposer: string;
  /** Whether the coordinators decide in place of a region. */
  readonly standIn: boolean;
  readonly total: number;
};

/** Open nominations in which the actor takes part and somebody else has the ball. */
async function waitingOf(store: Store, actor: PersonActor): Promise<WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`
    select nomination.id as "nominationId", nomination.step, nomination.step_since as "stepSince",
      ${serviceColumns},
      ${seatColumns}, trust.region as "serviceRegion",
      candidate.name as "personName", leader.name as "lineLeader", proposer.name as proposer,
      -- Asked whether there is one, the planner would make a list of all that the coordinators owe.
      coalesce((select true from duty where duty.subject_id = nomination.id and duty.done_at is null
        and duty.role = 'national-coordinator' limit 1), false) as "standIn",
      (count(*) over ())::integer as total
    from nomination
    join service on service.id = nomination.service_id
    join seat on seat.id = nomination.seat_id
    join site on site.service_id = service.id and site.is_responsible
    join trust on trust.id = site.trust_id
    join person candidate on candidate.id = nomination.candidate_id
    join person proposer on proposer.id = nomination.proposed_by
    left join person leader on leader.id = nomination.line_leader_id
    where nomination.closed_at is null and (
      (nomination.service_id = any(${servicesOf(actor)}::uuid[]) and nomination.step not in ('returned', 'question'))
      or (nomination.candidate_id = ${actor.personId} and nomination.step <> 'consent'))
    order by nomination.step_since, nomination.id
    limit ${mostLines}`.execute(store.db);
  return rows;
}

function waitingView(row: WaitingRow): WaitingView {
  return {
    nominationId: row.nominationId,
    service: serviceOf(row),
    seat: seatOf(row),
    personName: row.personName,
    ball: ballOf(row),
    since: row.stepSince,
  };
}

function ballOf(row: WaitingRow): Ball {
  const seat = { id: row.seatId, serviceId: row.serviceId, kind: row.seatKind, region: row.seatRegion };
  const region = regionAtWork({ seat, serviceRegion: row.serviceRegion, step: row.step });
  if (region) return { kind: row.standIn ? 'coordinators' : 'contacts', region, names: [] };
  if (row.step === 'consent') return { kind: 'candidate', name: row.personName };
  if (row.step === 'clearance') return { kind: 'line-leader', name: row.lineLeader ?? '' };
  return { kind: 'service-leader', name: row.proposer };
}

async function holdsASeat(store: Store, personId: string): Promise<boolean> {
  const row = await store.db
    .selectFrom('membership')
    .select('id')
    .where('person_id', '=', personId)
    .where(isCurrentMembership)
    .executeTakeFirst();
  return row !== undefined;
}

export function regionsOf(actor: PersonActor): Region[] {
  return actor.grants.flatMap((grant) => (grant.role === 'regional-contact' ? [grant.region] : []));
}

export function servicesOf(actor: PersonActor): string[] {
  return actor.grants.flatMap((grant) => (grant.role === 'service-leader' ? [grant.serviceId] : []));
}

function siteGrants(actor: PersonActor): { readonly serviceId: string; readonly siteId: string }[] {
  return actor.grants.flatMap((grant) =>
    grant.role === 'site-leader' && grant.siteId
      ? [{ serviceId: grant.serviceId, siteId: grant.siteId }]
      : [],
  );
}
