import { sql } from 'kysely';
import type { Actor } from '../domain/actor.ts';
import type { FollowUpSight, FollowUpState } from '../domain/follow-up.ts';
import type { ReportFacts } from '../domain/report-access.ts';
import type { Signed } from '../domain/views/assessment.ts';
import type { ServiceBrief } from '../domain/views/brief.ts';
import { type ServiceColumns, serviceColumns, serviceOf } from './case-columns.ts';
import { type FactRow, factColumns, factsOf } from './report-rows.ts';
import type { Database, Tx } from './store.ts';

/** Something to be followed up, with what rights are decided from. */
export type LoadedFollowUp = FollowUpSight & {
  readonly id: string;
  readonly version: number;
  readonly state: FollowUpState;
  readonly text: string;
  readonly dueOn: string;
  readonly note: string | null;
  readonly assessmentId: string;
  readonly reportId: string;
  /** What was sent last of its assessment; null before. */
  readonly feedbackId: string | null;
  readonly year: number;
  readonly service: ServiceBrief;
  readonly createdBy: string;
  readonly done: (Signed & { readonly personId: string }) | null;
  readonly confirmed: Signed | null;
  readonly facts: ReportFacts;
};

type Row = FactRow &
  ServiceColumns &
  Omit<LoadedFollowUp, 'service' | 'done' | 'confirmed' | 'facts'> & {
    readonly doneAt: Date | null;
    readonly doneBy: string | null;
    readonly doneById: string | null;
    readonly confirmedAt: Date | null;
    readonly confirmedBy: string | null;
  };

/** Those that the condition means, what is due first comes first. */
export async function loadFollowUps(
  db: Database | Tx,
  where: ReturnType<typeof sql>,
  actor: Actor,
  most = 200,
): Promise<LoadedFollowUp[]> {
  const { rows } = await sql<Row>`
    select follow_up.id, follow_up.version, follow_up.state, follow_up.owner, follow_up.region, follow_up.text,
      follow_up.due_on as "dueOn", follow_up.note, follow_up.assessment_id as "assessmentId",
      report.id as "reportId", cycle.year,
      (select id from feedback where feedback.assessment_id = assessment.id order by number desc limit 1) as "feedbackId", creator.name as "createdBy",
      follow_up.done_at as "doneAt", doer.name as "doneBy", follow_up.done_by as "doneById",
      follow_up.confirmed_at as "confirmedAt", confirmer.name as "confirmedBy",
      follow_up.told_at is not null as "isTold", assessment.state as "assessmentState",
      has_assessor(follow_up.region, report.id, null) as "hasAssessor",
      has_assessor(follow_up.region, report.id, follow_up.done_by) as "hasJudge",
      coalesce((select duty.region from duty where duty.subject_id = follow_up.id and duty.kind = 'confirm-follow-up'
        and duty.done_at is null), follow_up.region) as "judgedBy",
      ${serviceColumns}, ${factColumns(actor)}
    from follow_up
    join assessment on assessment.id = follow_up.assessment_id
    join report on report.id = assessment.report_id
    join report_cycle cycle on cycle.id = report.cycle_id
    join service on service.id = follow_up.service_id
    join person creator on creator.id = follow_up.created_by
    left join person doer on doer.id = follow_up.done_by
    left join person confirmer on confirmer.id = follow_up.confirmed_by
    where ${where}
    order by follow_up.due_on, follow_up.created_at, follow_up.id
    limit ${most}`.execute(db);
  return rows.map((row) => {
    const { id, version, state, owner, region, text, dueOn, note, assessmentId, reportId, year } = row;
    const { feedbackId } = row;
    const { doneAt, doneBy, doneById, confirmedAt, confirmedBy, createdBy } = row;
    const { isTold, assessmentState, hasAssessor, hasJudge, judgedBy } = row;
    return {
      ...{
        id,
        version,
        state,
        owner,
        region,
        text,
        dueOn,
        note,
        assessmentId,
        reportId,
        year,
        createdBy,
        feedbackId,
      },
      ...{ isTold, assessmentState, hasAssessor, hasJudge, judgedBy },
      service: serviceOf(row),
      done: doneAt && { at: doneAt, by: doneBy ?? '', personId: doneById ?? '' },
      confirmed: confirmedAt && { at: confirmedAt, by: confirmedBy ?? '' },
      facts: factsOf(row),
    };
  });
}

/** Held until the transaction ends. */
export async function lockFollowUp(tx: Tx, id: string, actor: Actor): Promise<LoadedFollowUp | null> {
  await sql`select id from follow_up where id = ${id} for no key update`.execute(tx);
  const [found] = await loadFollowUps(tx, sql`follow_up.id = ${id}`, actor);
  return found ?? null;
}

/** All that were found in one assessment and not dropped, held until the transaction ends; in one order, by everybody. */
export async function lockFollowUpsOf(tx: Tx, assessmentId: string, actor: Actor): Promise<LoadedFollowUp[]> {
  await sql`select id from follow_up where assessment_id = ${assessmentId} order by id for no key update`.execute(
    tx,
  );
  const isOfAssessment = sql`follow_up.assessment_id = ${assessmentId} and follow_up.state <> 'dropped'`;
  return await loadFollowUps(tx, isOfAssessment, actor);
}
