import { sql } from 'kysely';
import { figuresOf } from '../domain/comparison.ts';
import type { SectionContent } from '../domain/content-faults.ts';
import type { FrozenReport } from '../domain/report-submission.ts';
import { templateById } from './report-template.ts';
import type { Tx } from './store.ts';

const mostAtOnce = 100;

type Row = {
  readonly id: string;
  readonly content: FrozenReport;
  /** What came late, by the section. */
  readonly late: Readonly<Record<string, SectionContent>>;
};

/** Reckons the numbers of archived reports that have none yet: as handed in, and what was left out and came late. */
export async function reckonFigures(tx: Tx): Promise<void> {
  const { rows } = await sql<Row>`
    select entry.id, submission.content,
      coalesce((select jsonb_object_agg(supplement.section_id, supplement.content order by supplement.added_at)
        from report_supplement supplement where supplement.report_id = entry.report_id), '{}') as late
    from archive_entry entry join report_submission submission on submission.id = entry.submission_id
    where entry.figures is null order by entry.id limit ${mostAtOnce}
    for update of entry skip locked`.execute(tx);
  for (const { id, content, late } of rows) {
    const template = await templateById(tx, content.template.id);
    const sections = content.sections.map((section) => ({
      key: section.key,
      content: section.content ?? late[section.id] ?? null,
    }));
    await tx
      .updateTable('archive_entry')
      .set({ figures: JSON.stringify(figuresOf(template, sections)) })
      .where('id', '=', id)
      .execute();
  }
}
