import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { isId } from '../../domain/ids.ts';
import { mayWrite, ownsPart } from '../../domain/report-access.ts';
import type { PartToWrite } from '../../domain/views/report.ts';
import { loadReport } from '../load-report.ts';
import { peopleOfReport } from '../report-people.ts';
import { sectionRows } from '../section-rows.ts';
import type { Store } from '../store.ts';
import { partOfRow, partsOf, sectionBrief } from './report-view.ts';

/**
 * A part of a report with its chapters, for whoever owns it; for somebody whom the owner lets write, those chapters
 * alone. null for everybody else, whatever they may read.
 */
export async function partToWrite(store: Store, actor: Actor, partId: string): Promise<PartToWrite | null> {
  if (!isId(partId)) return null;
  const found = await store.db
    .selectFrom('report_part')
    .select('report_id')
    .where('id', '=', partId)
    .executeTakeFirst();
  const report = found && (await loadReport(store.db, found.report_id, actor));
  if (!report) return null;
  const [rows, people] = await Promise.all([
    sectionRows(store.db, sql`section.part_id = ${partId}`),
    peopleOfReport(store.db, report.service.id),
  ]);
  const [first] = rows;
  const [part] = partsOf(report, rows, people);
  const own = rows.filter((row) => mayWrite(actor, report.facts, partOfRow(row), row.id));
  if (!first || !part || own.length === 0) return null;
  return {
    ...{ part, reportId: report.id, year: report.year, service: report.service },
    isHelper: !ownsPart(actor, report.facts, partOfRow(first)),
    sections: own.map((row) => sectionBrief(row, actor, report.facts)),
  };
}
