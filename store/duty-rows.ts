import { sql } from 'kysely';
import {
  caseDutyKind,
  isAssessmentDuty,
  isGroupDuty,
  isMilestoneDuty,
  isReportDuty,
  processDutyKind,
  surveyDutyKind,
} from '../domain/duty.ts';
import type { ProcessKind } from '../domain/process.ts';
import type { LocalName } from '../domain/views/brief.ts';
import type { DutyView, ProcessDuty } from '../domain/views/home.ts';
import type { Region } from '../domain/vocabulary.ts';
import {
  type SeatColumns,
  type ServiceColumns,
  seatColumns,
  seatOf,
  serviceColumns,
  serviceOf,
} from './case-columns.ts';

/** How every list of duties says what they are about. */

export type DutyRow = {
  readonly id: string;
  readonly kind: DutyView['kind'];
  readonly subjectId: string;
  readonly since: Date;
  readonly dueAt: Date | null;
  readonly personName: string | null;
  readonly requestedAt: Date | null;
  readonly reportId: string | null;
  readonly sectionId: string | null;
  readonly partRegion: Region | null;
  readonly siteName: string | null;
  readonly gatheringTitle: string | null;
  /** The year that a case is about. */
  readonly caseYear: number | null;
  /** The year that is reported on. */
  readonly reportYear: number | null;
  /** The process that a step is of, and which step it is. */
  readonly processId: string | null;
  readonly processKind: ProcessKind | null;
  readonly processTitle: string | null;
  readonly processStep: string | null;
  /** The question to a group that an answer is of. */
  readonly checkInId: string | null;
  readonly surveyTitle: LocalName | null;
  /** The feedback that a question is about. */
  readonly feedbackId: string | null;
} & (SubjectColumns | Readonly<Record<keyof SubjectColumns, null>>);

/** What a duty is about, unless it is about no service. */
export type SubjectColumns = ServiceColumns & SeatColumns;

/** For a statement that has {@link dutySubjects} in its `from`. */
export const dutyColumns = sql`
    duty.id, duty.kind, duty.subject_id as "subjectId", duty.since, duty.due_at as "dueAt",
      ${serviceColumns},
      ${seatColumns},
      coalesce(candidate.name, asker.name, named.name) as "personName", request.created_at as "requestedAt",
      report.id as "reportId",
      (select section.id from report_section section
        where section.part_id = part.id and section.state not in ('done', 'left-out')
        order by section.ordinal limit 1) as "sectionId",
      part.region as "partRegion", site_trust.name as "siteName",
      gathering.title as "gatheringTitle", feedback_question.feedback_id as "feedbackId",
      case_cycle.year as "caseYear", report_round.year as "reportYear",
      process.id as "processId", process.kind as "processKind", process.title as "processTitle",
      process_step.key as "processStep", case when survey.id is not null then jsonb_build_object('nb', survey.title,
        'nn', coalesce(nullif(survey.words -> 'nn' ->> 'title', ''), survey.title),
        'en', nullif(survey.words -> 'en' ->> 'title', '')) end as "surveyTitle",
      check_in_answer.check_in_id as "checkInId"`;

/** Everything that a duty can be about, beside `duty` in a statement's `from`. */
export const dutySubjects = sql`
    left join service on service.id = duty.service_id
    left join nomination on duty.subject_type = 'nomination' and nomination.id = duty.subject_id
    left join candidate_request request on duty.subject_type = 'request' and request.id = duty.subject_id
    left join seat on seat.id = coalesce(nomination.seat_id, request.seat_id, duty.subject_id)
    left join person candidate on candidate.id = nomination.candidate_id
    left join question on duty.subject_type = 'question' and question.id = duty.subject_id
    left join person asker on asker.id = question.asked_by
    left join person named on named.id = request.named_id
    left join report_part part on duty.subject_type = 'part' and part.id = duty.subject_id
    left join report on report.id = part.report_id
      or (duty.subject_type = 'report' and report.id = duty.subject_id)
    left join report_cycle report_round on report_round.id = report.cycle_id
    left join site on site.id = part.site_id
    left join trust site_trust on site_trust.id = site.trust_id
    left join assessment on duty.subject_type = 'assessment' and assessment.id = duty.subject_id
    left join feedback_question
      on duty.subject_type = 'feedback-question' and feedback_question.id = duty.subject_id
    left join follow_up on duty.subject_type = 'follow-up' and follow_up.id = duty.subject_id
    left join national_case on duty.subject_type = 'case' and national_case.id = duty.subject_id
    left join report_cycle case_cycle on case_cycle.id = national_case.cycle_id
    left join group_meeting on duty.subject_type = 'group-meeting' and group_meeting.id = duty.subject_id
    left join problem on duty.subject_type = 'problem' and problem.id = duty.subject_id
    left join milestone on duty.subject_type = 'milestone' and milestone.id = duty.subject_id
    left join process_step on duty.subject_type = 'process-step' and process_step.id = duty.subject_id
    left join service_process process on process.id = process_step.process_id
    left join survey_recipient on duty.subject_type = 'survey' and survey_recipient.id = duty.subject_id
    left join survey on survey.id = survey_recipient.survey_id
    left join check_in_answer on duty.subject_type = 'check-in' and check_in_answer.id = duty.subject_id
    left join gathering on duty.subject_type = 'gathering' and gathering.id = duty.subject_id`;

/** What was erased, and what a newer program knows of, is not shown. */
export const isKnownDuty = sql`
      (seat.id is not null or report.id is not null
        or (duty.kind = 'answer-question' and question.id is not null)
        or (duty.kind = 'moderate-questions' and gathering.id is not null)
        or (duty.kind = 'do-process-step' and process.id is not null)
        or (duty.kind = 'answer-survey' and survey.id is not null)
        or (duty.kind = 'prepare-case' and national_case.id is not null)
        or ((duty.kind = 'designate-leader' or milestone.id is not null or assessment.id is not null
          or feedback_question.id is not null or follow_up.id is not null or group_meeting.id is not null
          or problem.id is not null or check_in_answer.id is not null or duty.kind = 'look-at-website')
          and service.id is not null))`;

export function dutyView(row: DutyRow): DutyView {
  const { id, kind, subjectId, personName, since, dueAt, requestedAt } = row;
  const duty = { id, subjectId, personName, since, dueAt, requestedAt };
  if (kind === 'answer-question') return { ...duty, kind };
  if (kind === 'moderate-questions') return { ...duty, kind, gatheringTitle: row.gatheringTitle ?? '' };
  if (kind === caseDutyKind) return { ...duty, kind, year: row.caseYear ?? 0 };
  if (kind === processDutyKind) {
    const service = row.serviceId === null ? {} : { service: serviceOf(row) };
    return { ...duty, ...processDuty(row), ...service };
  }
  if (kind === surveyDutyKind)
    return { ...duty, kind, surveyTitle: row.surveyTitle ?? { nb: '', nn: '', en: null } };
  if (row.serviceId === null) throw new Error(`The duty ${id} (${kind}) is about no service`);
  if (isAssessmentDuty(kind)) {
    return { ...duty, kind, service: serviceOf(row), feedbackId: row.feedbackId };
  }
  if (kind === 'answer-check-in') {
    return { ...duty, kind, service: serviceOf(row), checkInId: row.checkInId ?? '' };
  }
  if (kind === 'designate-leader' || isMilestoneDuty(kind) || isGroupDuty(kind))
    return { ...duty, kind, service: serviceOf(row) };
  if (isReportDuty(kind)) {
    const { reportId, sectionId, partRegion: region, siteName } = row;
    if (reportId === null) throw new Error(`The duty ${id} (${kind}) is about no report`);
    const about = { service: serviceOf(row), year: row.reportYear ?? 0 };
    return { ...duty, kind, ...about, reportId, sectionId, region, siteName };
  }
  return { ...duty, kind, service: serviceOf(row), seat: seatOf(row) };
}

function processDuty({ id, processId, processKind, processTitle, processStep }: DutyRow): ProcessDuty {
  if (processId === null || processKind === null) throw new Error(`The duty ${id} is about no process`);
  return {
    kind: processDutyKind,
    process: { id: processId, kind: processKind, title: processTitle },
    step: processStep ?? '',
  };
}
