import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { isId } from '../../domain/ids.ts';
import { maySeeReport } from '../../domain/report-access.ts';
import type { FrozenReport, SubmissionView, Supplement } from '../../domain/report-submission.ts';
import { loadReport } from '../load-report.ts';
import type { Database, Store } from '../store.ts';

type Row = Pick<
  SubmissionView,
  'id' | 'number' | 'submittedAt' | 'sha256' | 'template' | 'writers' | 'members'
> & {
  readonly content: FrozenReport;
  readonly submittedBy: string | null;
};

/**
 * The report as it was handed in last, whatever has happened to it since; null for whoever may not see it, and where
 * it has not been handed in. Names are read as they are known today: what is frozen holds ids.
 */
export async function submissionView(
  store: Store,
  actor: Actor,
  reportId: string,
): Promise<SubmissionView | null> {
  const report = isId(reportId) ? await loadReport(store.db, reportId, actor) : null;
  if (!report || !maySeeReport(actor, report.facts)) return null;
  const { rows } = await sql<Row>`
    select submission.id, submission.number, submission.submitted_at as "submittedAt", submission.sha256,
      submission.content, submitter.name as "submittedBy", template.content as template,
      coalesce((select jsonb_agg(jsonb_build_object('sectionId', written -> 'sectionId', 'names',
          (select coalesce(jsonb_agg(person.name order by person.name collate "nb-x-icu"), '[]')
           from jsonb_array_elements_text(written -> 'personIds') writer
           join person on person.id = writer.value::uuid)))
        from jsonb_array_elements(submission.writers) written), '[]') as writers,
      coalesce((select jsonb_agg(jsonb_build_object('kind', sat -> 'kind', 'region', sat -> 'region',
          'name', coalesce(person.name, '')) order by place)
        from jsonb_array_elements(submission.members) with ordinality members(sat, place)
        left join person on person.id = (sat ->> 'personId')::uuid), '[]') as members
    from report_submission submission
    join report_template template on template.id = (submission.content -> 'template' ->> 'id')::uuid
    left join person submitter on submitter.id = submission.submitted_by
    where submission.report_id = ${reportId}
    order by submission.number desc limit 1`.execute(store.db);
  const [row] = rows;
  if (!row) return null;
  const { submittedBy, ...submission } = row;
  return {
    ...submission,
    reportId,
    submittedBy: submittedBy ?? '',
    supplements: await supplementsOf(store.db, reportId),
  };
}

/** Also those to an earlier submission: nobody's text goes missing when a report is handed in anew. */
async function supplementsOf(db: Database, reportId: string): Promise<Supplement[]> {
  const { rows } = await sql<Supplement>`
    select supplement.id, supplement.section_id as "sectionId", coalesce(person.name, '') as "addedBy",
      supplement.added_at as "addedAt", supplement.content, supplement.sha256
    from report_supplement supplement left join person on person.id = supplement.added_by
    where supplement.report_id = ${reportId} order by supplement.added_at, supplement.id`.execute(db);
  return rows;
}
