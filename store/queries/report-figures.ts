import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { figuresOf } from '../../domain/comparison.ts';
import type { SectionContent } from '../../domain/content-faults.ts';
import { isId } from '../../domain/ids.ts';
import { maySeeReport } from '../../domain/report-access.ts';
import { type Field, fieldsOf } from '../../domain/report-field.ts';
import { numberOf, perRegion, volumeFlagOf } from '../../domain/report-numbers.ts';
import type {
  AccessFigure,
  FigureLine,
  FigurePlace,
  ReportFigures,
} from '../../domain/views/report-figures.ts';
import { contentBefore, countedContent } from '../counted-content.ts';
import { loadReport } from '../load-report.ts';
import { templateById } from '../report-template.ts';
import type { Store } from '../store.ts';

type Row = {
  readonly id: string;
  readonly key: string;
  readonly site: string | null;
  readonly content: SectionContent;
  readonly before: SectionContent | null;
};

/**
 * The numbers of a report beside last year's, the limits of R46 and the population of the regions, as far as they are
 * written; null for whoever may not see the report.
 */
export async function reportFigures(
  store: Store,
  actor: Actor,
  reportId: string,
): Promise<ReportFigures | null> {
  const report = isId(reportId) ? await loadReport(store.db, reportId, actor) : null;
  if (!report || !maySeeReport(actor, report.facts)) return null;
  const [template, rows] = await Promise.all([
    templateById(store.db, report.templateId),
    contentsOf(store, reportId),
  ]);
  const numbers: FigureLine[] = [];
  const access: AccessFigure[] = [];
  for (const row of rows) {
    const asked = template.sections.find(({ key }) => key === row.key);
    if (!asked) continue;
    const place: FigurePlace = { sectionId: row.id, section: asked.title, site: row.site };
    for (const field of fieldsOf(asked)) {
      const line = lineOf(place, field, row);
      if (line) numbers.push(line);
      if (field.kind === 'region-table' && field.feeds.includes('equal-access')) {
        const before = row.before ? perRegion(row.before[field.key]) : null;
        access.push({ ...place, field, now: perRegion(row.content[field.key]), before });
      }
    }
  }
  const { id, year, service } = report;
  const compared = figuresOf(template, rows);
  return { reportId: id, year, service, population: template.population, numbers, access, compared };
}

function lineOf(place: FigurePlace, field: Field, { content, before }: Row): FigureLine | null {
  if (!('feeds' in field) || field.feeds.length === 0) return null;
  const value = content[field.key];
  const then = before ? numberOf(field, before[field.key]) : null;
  return { ...place, field, now: numberOf(field, value), before: then, flag: volumeFlagOf(field, value) };
}

/** What is written now, and under the same key at the same place the year before. */
async function contentsOf({ db }: Store, reportId: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select section.id, section.key, trust.name as site, ${countedContent} as content,
      ${contentBefore} as before
    from report_section section
    join report_part part on part.id = section.part_id
    join report on report.id = section.report_id
    join report_cycle cycle on cycle.id = report.cycle_id
    left join site on site.id = part.site_id
    left join trust on trust.id = site.trust_id
    where section.report_id = ${reportId}
    order by section.ordinal`.execute(db);
  return rows;
}
