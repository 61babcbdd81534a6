import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { longestSearch } from '../../domain/archive.ts';
import type { ArchiveFilter } from '../../domain/views/archive.ts';
import type { PublicArchive, PublicLine } from '../../domain/views/public-archive.ts';
import { archiveFrom, fileTitle, isPublic, isWithin, searchFor } from '../archive-entry.ts';
import type { Store } from '../store.ts';

/**
 * What everybody may read (R42), the newest year first, `most` at a time. Asked by the public pages in the program's
 * name: no person is there to ask.
 */
export async function publicArchive(
  store: Store,
  actor: Actor,
  { most, ...filter }: ArchiveFilter & { readonly most: number },
): Promise<PublicArchive | null> {
  if (actor.kind !== 'system') return null;
  const words = filter.text.trim().slice(0, longestSearch);
  const [{ rows }, about] = await Promise.all([
    sql<PublicLine & { total: number }>`
      select ${publicColumns}, (count(*) over ())::integer as total
      ${archiveFrom}
      where ${isPublic}
        and ${isWithin(filter)}
        and (${words} = '' or archive_entry.search @@ ${searchFor(words)})
      order by archive_entry.year desc, service.name_nb collate "nb-x-icu", archive_entry.id
      limit ${most} offset ${filter.from}`.execute(store.db),
    aboutAll(store),
  ]);
  return { ...about, count: rows[0]?.total ?? 0, lines: rows.map(publicLineOf) };
}

async function aboutAll({ db }: Store): Promise<Pick<PublicArchive, 'years' | 'changedAt'>> {
  const { rows } = await sql<{ years: number[]; changedAt: Date | null }>`
    select array(select distinct archive_entry.year ${archiveFrom} where ${isPublic} order by 1 desc) as years,
      (select max(public_changed_at) from archive_entry) as "changedAt"`.execute(db);
  return rows[0] ?? { years: [], changedAt: null };
}

export const publicColumns = sql`archive_entry.id, archive_entry.year, archive_entry.region,
  archive_entry.service_type as type, archive_entry.report_id is null as "isFile",
  ${fileTitle} as title,
  jsonb_build_object('nb', service.name_nb, 'nn', service.name_nn, 'en', service.name_en) as service,
  archive_entry.published_at as "publishedAt"`;

export function publicLineOf(row: PublicLine): PublicLine {
  const { id, year, region, type, service, title, isFile, publishedAt } = row;
  return { id, year, region, type, service, title, isFile, publishedAt };
}
