import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { longestSearch } from '../../domain/archive.ts';
import type { PublicArchive, PublicFilter, PublicLine } from '../../domain/views/public-archive.ts';
import { archiveFrom, isPublic } from '../archive-entry.ts';
import type { Store } from '../store.ts';

/**
 * What everybody may read (R42), the newest year first, `most` at a time. Asked by the public pages in the program's
 * name: no person is there to ask.
 */
export async function publicArchive(
  store: Store,
  actor: Actor,
  { text, year, region, type, from, most }: PublicFilter & { readonly most: number },
): Promise<PublicArchive | null> {
  if (actor.kind !== 'system') return null;
  const words = text.trim().slice(0, longestSearch);
  const [{ rows }, about] = await Promise.all([
    sql<PublicLine & { total: number }>`
      select ${publicColumns}, (count(*) over ())::integer as total
      ${archiveFrom}
      where ${isPublic}
        and (${year}::integer is null or archive_entry.year = ${year})
        and (${region}::text is null or archive_entry.region = ${region})
        and (${type}::text is null or archive_entry.service_type = ${type})
        and (${words} = '' or archive_entry.search @@ websearch_to_tsquery('pg_catalog.norwegian', ${words}))
      order by archive_entry.year desc, service.name_nb collate "nb-x-icu", archive_entry.id
      limit ${most} offset ${from}`.execute(store.db),
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
  case when archive_entry.report_id is null then archive_entry.title else '' end as title,
  jsonb_build_object('nb', service.name_nb, 'nn', service.name_nn, 'en', service.name_en) as service,
  archive_entry.published_at as "publishedAt"`;

export function publicLineOf(row: PublicLine): PublicLine {
  const { id, year, region, type, service, title, isFile, publishedAt } = row;
  return { id, year, region, type, service, title, isFile, publishedAt };
}
