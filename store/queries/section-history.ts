import type { Actor } from '../../domain/actor.ts';
import type { SectionContent } from '../../domain/content-faults.ts';
import { isId } from '../../domain/ids.ts';
import { maySeeSection } from '../../domain/report-access.ts';
import type { SectionHistory, WritingSpell } from '../../domain/views/report.ts';
import { loadReport } from '../load-report.ts';
import type { Store } from '../store.ts';

const mostAtOnce = 200;

export type AskedHistory = {
  readonly sectionId: string;
  /** Only what is older than this revision: what the answer before gave as `earlier`. */
  readonly before?: number | null;
};

/**
 * The texts that were saved in a section, so many at a time, grouped by writing spells (one for each holding), the
 * newest first. Without the texts: one is read at a time (`revisionText`). null for whoever may not see the report.
 */
export async function sectionHistory(
  store: Store,
  actor: Actor,
  { sectionId, before = null }: AskedHistory,
): Promise<SectionHistory | null> {
  if (before !== null && !Number.isSafeInteger(before)) return null;
  if (!(await maySee(store, actor, sectionId))) return null;
  const rows = await store.db
    .selectFrom('section_revision')
    .innerJoin('person', 'person.id', 'section_revision.written_by')
    .select(['revision', 'fence', 'at', 'how', 'person.name as by'])
    .where('section_id', '=', sectionId)
    .$if(before !== null, (query) => query.where('revision', '<', before))
    .orderBy('revision', 'desc')
    .limit(mostAtOnce)
    .execute();
  const spells = new Map<string, WritingSpell>();
  for (const { revision, fence, at, how, by } of rows) {
    const known = spells.get(fence);
    const revisions = [...(known?.revisions ?? []), { revision, at, how }];
    spells.set(fence, { by, from: at, to: known?.to ?? at, revisions });
  }
  const oldest = rows.at(-1)?.revision ?? 1;
  return { sectionId, spells: [...spells.values()], earlier: oldest > 1 ? oldest : null };
}

/** The text of one revision, to be read, compared or restored. null when there is none, or it is not the reader's. */
export async function revisionText(
  store: Store,
  actor: Actor,
  named: { readonly sectionId: string; readonly revision: number },
): Promise<SectionContent | null> {
  const { sectionId, revision } = named;
  if (!Number.isSafeInteger(revision) || !(await maySee(store, actor, sectionId))) return null;
  const row = await store.db
    .selectFrom('section_revision')
    .select('content')
    .where('section_id', '=', sectionId)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return row ? (row.content as unknown as SectionContent) : null;
}

async function maySee(store: Store, actor: Actor, sectionId: string): Promise<boolean> {
  if (!isId(sectionId)) return false;
  const section = await store.db
    .selectFrom('report_section')
    .innerJoin('report_part', 'report_part.id', 'report_section.part_id')
    .select(['report_part.report_id as reportId', 'report_part.id', 'kind', 'site_id as siteId', 'region'])
    .where('report_section.id', '=', sectionId)
    .executeTakeFirst();
  const report = section && (await loadReport(store.db, section.reportId, actor));
  return report ? maySeeSection(actor, report.facts, section) : false;
}
