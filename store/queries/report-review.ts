import type { Actor } from '../../domain/actor.ts';
import { contentFaults, type SectionContent } from '../../domain/content-faults.ts';
import { fieldsOf } from '../../domain/report-field.ts';
import { isFinished } from '../../domain/report-gate.ts';
import type { ReportReview, ReviewChapter } from '../../domain/views/report-review.ts';
import { templateById } from '../report-template.ts';
import type { Store } from '../store.ts';
import { reportView } from './report-view.ts';

/**
 * A report to be read through before it is handed in: every chapter with its questions and answers as they stand, and
 * what is missing of those that are not done. null for whoever may not see the report.
 */
export async function reportReview(
  store: Store,
  actor: Actor,
  reportId: string,
): Promise<ReportReview | null> {
  const report = await reportView(store, actor, reportId);
  if (!report) return null;
  const rows = await store.db
    .selectFrom('report_section')
    .innerJoin('report', 'report.id', 'report_section.report_id')
    .select([
      'report_section.id',
      'report_section.key',
      'report_section.content',
      'report.template_id as templateId',
    ])
    .where('report_section.report_id', '=', reportId)
    .execute();
  const [first] = rows;
  if (!first) return null;
  const template = await templateById(store.db, first.templateId);
  const chapters = report.sections.flatMap((section): ReviewChapter[] => {
    const row = rows.find(({ id }) => id === section.id);
    const asked = template.sections.find(({ key }) => key === section.key);
    if (!row || !asked) return [];
    const content = row.content as unknown as SectionContent;
    const faults = isFinished(section.state) ? [] : contentFaults(asked, content, 'complete');
    return [{ sectionId: section.id, fields: fieldsOf(asked), content, faults }];
  });
  return { report, population: template.population, chapters };
}
