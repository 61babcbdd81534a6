import { sql } from 'kysely';
import type { Actor } from '../domain/actor.ts';
import type { CycleDates, ReportState } from '../domain/report.ts';
import type { ReportFacts } from '../domain/report-access.ts';
import type { ServiceBrief } from '../domain/views/brief.ts';
import { type FactRow, factColumns, factsOf } from './report-rows.ts';
import type { Database, Tx } from './store.ts';

/** A report with what rights are decided from. */
export type LoadedReport = {
  readonly id: string;
  readonly version: number;
  readonly state: ReportState;
  readonly year: number;
  readonly templateId: string;
  readonly isCycleClosed: boolean;
  readonly dates: CycleDates;
  readonly service: ServiceBrief;
  readonly extended: { readonly to: string; readonly reason: string } | null;
  readonly groupCompleted: { readonly at: Date; readonly by: string } | null;
  readonly submitted: { readonly at: Date; readonly by: string } | null;
  readonly returned: { readonly at: Date; readonly by: string; readonly reason: string } | null;
  readonly facts: ReportFacts;
};

type Row = FactRow &
  CycleDates & {
    readonly id: string;
    readonly version: number;
    readonly state: ReportState;
    readonly year: number;
    readonly templateId: string;
    readonly isCycleClosed: boolean;
    readonly type: ServiceBrief['type'];
    readonly nb: string;
    readonly nn: string;
    readonly en: string | null;
    readonly extendedTo: string | null;
    readonly extendedReason: string | null;
    readonly completedAt: Date | null;
    readonly completedBy: string | null;
    readonly submittedAt: Date | null;
    readonly submittedBy: string | null;
    readonly returnedAt: Date | null;
    readonly returnedBy: string | null;
    readonly returnedReason: string | null;
  };

/** For reading. What is decided on is locked before (`lockReport`). */
export async function loadReport(
  db: Database | Tx,
  reportId: string,
  actor: Actor,
): Promise<LoadedReport | null> {
  const { rows } = await sql<Row>`
    select report.id, report.version, report.state, report.template_id as "templateId", cycle.year,
      cycle.closed_at is not null as "isCycleClosed",
      cycle.services_told_on as "servicesToldOn", cycle.groups_told_on as "groupsToldOn",
      cycle.service_due_on as "serviceDueOn", cycle.group_due_on as "groupDueOn",
      cycle.submission_due_on as "submissionDueOn",
      service.type, service.name_nb as nb, service.name_nn as nn, service.name_en as en,
      report.extended_to as "extendedTo", report.extended_reason as "extendedReason",
      report.group_completed_at as "completedAt", completer.name as "completedBy",
      report.submitted_at as "submittedAt", submitter.name as "submittedBy",
      report.returned_at as "returnedAt", returner.name as "returnedBy", report.returned_reason as "returnedReason",
      ${factColumns(actor)}
    from report
    join report_cycle cycle on cycle.id = report.cycle_id
    join service on service.id = report.service_id
    left join person completer on completer.id = report.group_completed_by
    left join person submitter on submitter.id = report.submitted_by
    left join person returner on returner.id = report.returned_by
    where report.id = ${reportId}`.execute(db);
  const [row] = rows;
  return row ? reportOf(row) : null;
}

function reportOf(row: Row): LoadedReport {
  const { id, version, state, year, templateId, isCycleClosed } = row;
  const { servicesToldOn, groupsToldOn, serviceDueOn, groupDueOn, submissionDueOn } = row;
  return {
    ...{ id, version, state, year, templateId, isCycleClosed },
    dates: { servicesToldOn, groupsToldOn, serviceDueOn, groupDueOn, submissionDueOn },
    service: { id: row.serviceId, type: row.type, name: { nb: row.nb, nn: row.nn, en: row.en } },
    extended:
      row.extendedTo !== null && row.extendedReason !== null
        ? { to: row.extendedTo, reason: row.extendedReason }
        : null,
    groupCompleted: row.completedAt && { at: row.completedAt, by: row.completedBy ?? '' },
    submitted: row.submittedAt && { at: row.submittedAt, by: row.submittedBy ?? '' },
    returned: row.returnedAt && {
      at: row.returnedAt,
      by: row.returnedBy ?? '',
      reason: row.returnedReason ?? '',
    },
    facts: factsOf(row),
  };
}
