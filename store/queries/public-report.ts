import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import type { SectionContent } from '../../domain/content-faults.ts';
import { isId } from '../../domain/ids.ts';
import type { OutlineSection } from '../../domain/report-outline.ts';
import type { FrozenReport } from '../../domain/report-submission.ts';
import type { PublicLine, PublicReport } from '../../domain/views/public-archive.ts';
import { archiveFrom, isPublic } from '../archive-entry.ts';
import { templateById } from '../report-template.ts';
import type { Store } from '../store.ts';
import { publicColumns, publicLineOf } from './public-archive.ts';

type Row = PublicLine & {
  readonly isPublic: boolean;
  readonly changedAt: Date | null;
  readonly content: FrozenReport | null;
  readonly handedInAt: Date | null;
  readonly fileSum: string | null;
  readonly supplements: readonly {
    readonly sectionId: string;
    readonly at: string;
    readonly content: SectionContent;
  }[];
};

/**
 * One report that everybody may read, as it stood when it was made public; `gone` for one that once was, null for
 * anything else. Asked by the public pages in the program's name. No name of a person leaves the database here.
 */
export async function publicReport(
  store: Store,
  actor: Actor,
  entryId: string,
): Promise<PublicReport | 'gone' | null> {
  if (actor.kind !== 'system' || !isId(entryId)) return null;
  const { rows } = await sql<Row>`
    select ${publicColumns}, ${isPublic} as "isPublic", archive_entry.public_changed_at as "changedAt",
      case when ${isPublic} then submission.content end as content, submission.submitted_at as "handedInAt",
      (select sha256 from archive_file file where file.entry_id = archive_entry.id) as "fileSum",
      coalesce((select jsonb_agg(jsonb_build_object(
          'sectionId', late.section_id, 'at', late.added_at, 'content', late.content) order by late.added_at)
        from report_supplement late where late.report_id = archive_entry.report_id
          and late.added_at <= archive_entry.published_at), '[]') as supplements
    ${archiveFrom} left join report_submission submission on submission.id = archive_entry.submission_id
    where archive_entry.id = ${entryId} and archive_entry.public_changed_at is not null`.execute(store.db);
  const [row] = rows;
  if (!row?.changedAt) return null;
  if (!row.isPublic) return 'gone';
  const { changedAt, content, handedInAt, fileSum } = row;
  const template = content && (await templateById(store.db, content.template.id));
  return {
    ...publicLineOf(row),
    changedAt,
    fileSum,
    report:
      content && handedInAt && template
        ? { handedInAt, template, sections: sectionsOf(content, row.supplements) }
        : null,
  };
}

function sectionsOf({ sections }: FrozenReport, supplements: Row['supplements']): OutlineSection[] {
  return sections.map(({ id, key, ordinal, part, content }) => ({
    ...{ key, ordinal, content },
    site: part.site?.name ?? null,
    region: part.region,
    leftOut: null,
    writers: [],
    supplements: supplements
      .filter(({ sectionId }) => sectionId === id)
      .map((late) => ({ at: new Date(late.at), by: '', content: late.content })),
  }));
}
