import { sql } from 'kysely';
import type { Actor } from '../domain/actor.ts';
import type { AssessmentState, FollowUpNeed } from '../domain/assessment.ts';
import type { ReportFacts } from '../domain/report-access.ts';
import type { Signed } from '../domain/views/assessment.ts';
import type { ServiceBrief } from '../domain/views/brief.ts';
import type { Region } from '../domain/vocabulary.ts';
import { type ServiceColumns, serviceColumns, serviceOf } from './case-columns.ts';
import { type FactRow, factColumns, factsOf } from './report-rows.ts';
import type { Database, Tx } from './store.ts';

/** An assessment with what rights are decided from. */
export type LoadedAssessment = {
  readonly id: string;
  readonly version: number;
  readonly state: AssessmentState;
  readonly region: Region;
  readonly reportId: string;
  readonly partId: string;
  readonly submissionId: string;
  readonly templateId: string;
  readonly year: number;
  readonly service: ServiceBrief;
  readonly dueOn: string;
  readonly followUp: FollowUpNeed | null;
  readonly submitted: Signed;
  readonly completed: Signed | null;
  /** Whether the region has a contact without a part in it (P24). */
  readonly hasAssessor: boolean;
  readonly facts: ReportFacts;
};

type Row = FactRow &
  ServiceColumns &
  Omit<LoadedAssessment, 'service' | 'submitted' | 'completed' | 'facts'> & {
    readonly submittedAt: Date;
    readonly submittedBy: string | null;
    readonly completedAt: Date | null;
    readonly completedBy: string | null;
  };

/** For reading. What is decided on is locked before (`lockAssessment`). */
export async function loadAssessment(
  db: Database | Tx,
  id: string,
  actor: Actor,
): Promise<LoadedAssessment | null> {
  const { rows } = await sql<Row>`
    select assessment.id, assessment.version, assessment.state, assessment.region,
      assessment.report_id as "reportId", assessment.part_id as "partId",
      assessment.submission_id as "submissionId", part.template_id as "templateId", cycle.year,
      ${serviceColumns}, assessment.due_on as "dueOn", assessment.follow_up as "followUp",
      submission.submitted_at as "submittedAt", submitter.name as "submittedBy",
      has_assessor(assessment.region, report.id, null) as "hasAssessor",
      assessment.completed_at as "completedAt", completer.name as "completedBy",
      ${factColumns(actor)}
    from assessment
    join report_part part on part.id = assessment.part_id
    join report on report.id = assessment.report_id
    join report_cycle cycle on cycle.id = report.cycle_id
    join service on service.id = report.service_id
    join report_submission submission on submission.id = assessment.submission_id
    left join person submitter on submitter.id = submission.submitted_by
    left join person completer on completer.id = assessment.completed_by
    where assessment.id = ${id}`.execute(db);
  const [row] = rows;
  if (!row) return null;
  const { version, state, region, reportId, partId, submissionId, templateId, year, dueOn, followUp } = row;
  return {
    ...{ id, version, state, region, reportId, partId, submissionId, templateId, year, dueOn, followUp },
    service: serviceOf(row),
    submitted: { at: row.submittedAt, by: row.submittedBy ?? '' },
    completed: row.completedAt && { at: row.completedAt, by: row.completedBy ?? '' },
    hasAssessor: row.hasAssessor,
    facts: factsOf(row),
  };
}

/**
 * The same, with everything of it in hand until the transaction ends: sections and leases in the order of the
 * chapters and then the assessment, as everybody does, and after those of the report where that is locked too.
 */
export async function lockAssessment(tx: Tx, id: string, actor: Actor): Promise<LoadedAssessment | null> {
  await sql`
    select section.id from assessment
    join report_section section on section.part_id = assessment.part_id
    join section_lock lease on lease.section_id = section.id
    where assessment.id = ${id} order by section.ordinal
    for no key update of section, lease`.execute(tx);
  await sql`select id from assessment where id = ${id} for no key update`.execute(tx);
  return await loadAssessment(tx, id, actor);
}
