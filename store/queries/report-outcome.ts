import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { assessmentRelationOf } from '../../domain/assessment-access.ts';
import { feedbackRelationOf } from '../../domain/feedback.ts';
import { isId } from '../../domain/ids.ts';
import { maySeeReport } from '../../domain/report-access.ts';
import type { ReportOutcome } from '../../domain/views/feedback.ts';
import type { Region } from '../../domain/vocabulary.ts';
import { loadReport } from '../load-report.ts';
import type { Store } from '../store.ts';
import { followUpsBefore } from './follow-up-view.ts';

/**
 * What became of a report, for whoever sees it: the ways to its assessment and to what the service was told, as far as
 * they are the reader's, and what the assessments of earlier reports found.
 */
export async function reportOutcome(
  store: Store,
  actor: Actor,
  reportId: string,
): Promise<ReportOutcome | null> {
  const report = isId(reportId) ? await loadReport(store.db, reportId, actor) : null;
  if (!report || !maySeeReport(actor, report.facts)) return null;
  const { service, year, facts } = report;
  const [found, followUps] = await Promise.all([
    assessmentOf(store, reportId),
    followUpsBefore(store, actor, { serviceId: service.id, year }),
  ]);
  const assesses = found !== null && assessmentRelationOf(actor, facts, found.region) !== null;
  const isTold = found !== null && feedbackRelationOf(actor, facts, found) !== null;
  return {
    followUps,
    assessmentId: assesses ? found.id : null,
    feedbackId: isTold ? found.feedbackId : null,
  };
}

type Found = {
  readonly id: string;
  readonly region: Region;
  readonly hasAssessor: boolean;
  readonly feedbackId: string | null;
};

async function assessmentOf({ db }: Store, reportId: string): Promise<Found | null> {
  const { rows } = await sql<Found>`
    select assessment.id, assessment.region,
      has_assessor(assessment.region, assessment.report_id, null) as "hasAssessor",
      (select feedback.id from feedback where feedback.assessment_id = assessment.id
        order by feedback.number desc limit 1) as "feedbackId"
    from assessment where assessment.report_id = ${reportId}`.execute(db);
  return rows[0] ?? null;
}
