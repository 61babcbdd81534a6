import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import type { SectionContent } from '../../domain/content-faults.ts';
import { isId } from '../../domain/ids.ts';
import type { Part } from '../../domain/report.ts';
import { maySeeSection, mayWrite, type ReportFacts } from '../../domain/report-access.ts';
import { isFinished } from '../../domain/report-gate.ts';
import type { KeptDraftView, SectionView } from '../../domain/views/report.ts';
import { contentBefore } from '../counted-content.ts';
import { loadReport } from '../load-report.ts';
import { peopleOfReport } from '../report-people.ts';
import { type SectionRow, sectionRows } from '../section-rows.ts';
import type { Store } from '../store.ts';
import { partOfRow, partsOf, sectionBrief } from './report-view.ts';

/**
 * A section with its text, the question as the report's template asks it, what was answered the year before, and the
 * reader's own kept texts; null for whoever may not see the report.
 */
export async function sectionView(
  store: Store,
  actor: Actor,
  sectionId: string,
): Promise<SectionView | null> {
  const text = isId(sectionId) ? await textOf(store, sectionId) : null;
  const report = text && (await loadReport(store.db, text.reportId, actor));
  if (!text || !report || !maySeeSection(actor, report.facts, text.part)) return null;
  const [rows, people, drafts] = await Promise.all([
    sectionRows(store.db, sql`section.part_id = ${text.part.id}`),
    peopleOfReport(store.db, report.service.id),
    draftsOf(store, actor, sectionId),
  ]);
  const row = rows.find(({ id }) => id === sectionId);
  const part = row && partsOf(report, rows, people).find(({ id }) => id === row.partId);
  if (!row || !part) return null;
  return {
    ...sectionBrief(row, actor, report.facts),
    reportId: report.id,
    year: report.year,
    service: report.service,
    part,
    isFrozen: row.isFrozen,
    template: text.template,
    content: text.content,
    lastYear: text.lastYear,
    drafts,
    next: nextOf(rows, row, actor, report.facts),
  };
}

function nextOf(
  rows: readonly SectionRow[],
  { ordinal, kind }: SectionRow,
  actor: Actor,
  facts: ReportFacts,
): SectionView['next'] {
  const next = rows.find(
    (one) =>
      one.ordinal > ordinal && !isFinished(one.state) && mayWrite(actor, facts, partOfRow(one), one.id),
  );
  return next && kind !== 'assessment' ? { id: next.id, ordinal: next.ordinal, title: next.title } : null;
}

type Text = {
  readonly reportId: string;
  readonly part: Part;
  readonly content: SectionContent;
  readonly template: unknown;
  readonly lastYear: SectionContent | null;
};

async function textOf(store: Store, sectionId: string): Promise<Text | null> {
  const { rows } = await sql<Text>`
    select report.id as "reportId", section.content,
      jsonb_build_object('id', part.id, 'kind', part.kind, 'siteId', part.site_id, 'region', part.region) as part,
      (select asked from jsonb_array_elements(template.content -> 'sections') asked
        where asked ->> 'key' = section.key) as template,
      ${contentBefore} as "lastYear"
    from report_section section
    join report_part part on part.id = section.part_id
    join report on report.id = part.report_id
    join report_cycle cycle on cycle.id = report.cycle_id
    join report_template template on template.id = coalesce(part.template_id, report.template_id)
    where section.id = ${sectionId}`.execute(store.db);
  return rows[0] ?? null;
}

/** Nobody else's, whoever asks. */
async function draftsOf(store: Store, actor: Actor, sectionId: string): Promise<KeptDraftView[]> {
  if (actor.kind !== 'person') return [];
  const rows = await store.db
    .selectFrom('section_draft')
    .select(['id', 'why', 'kept_at as keptAt', 'base_revision as baseRevision', 'content'])
    .where('section_id', '=', sectionId)
    .where('person_id', '=', actor.personId)
    .orderBy('kept_at', 'desc')
    .orderBy('id')
    .limit(50)
    .execute();
  return rows.map((row) => ({ ...row, content: row.content as unknown as SectionContent }));
}
