import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Actor, PersonActor } from '../domain/actor.ts';
import { type Publicity, readsWholeArchive } from '../domain/archive.ts';
import type { ArchiveFilter, ArchiveLine } from '../domain/views/archive.ts';
import type { Region } from '../domain/vocabulary.ts';
import { type ServiceColumns, serviceColumns, serviceOf } from './case-columns.ts';
import { isOwnService } from './own-service.ts';

/** How every query reads the archive: for statements that have `archive_entry` in their `from`. */

export const archiveFrom = sql`
  from archive_entry
  join service on service.id = archive_entry.service_id
  left join report on report.id = archive_entry.report_id`;

/** What is open again is no archive until it is handed in anew, nor is a file that was taken away. */
export const isHandedIn = sql<SqlBool>`(archive_entry.taken_away_at is null
  and (archive_entry.report_id is null or report.state = 'submitted'))`;

/** A file, or the text of a report that was handed in last. */
export const isOfNewestText = sql<SqlBool>`(archive_entry.report_id is null or archive_entry.submission_id = (
  select newest.id from report_submission newest where newest.report_id = archive_entry.report_id
  order by newest.number desc limit 1))`;

/** The one meaning of being public, for every page and feed: never a text from before the report was opened again. */
export const isPublic = sql<SqlBool>`(archive_entry.published_at is not null and ${isHandedIn} and ${isOfNewestText})`;

/**
 * Who took an entry away last, and why: `by` and `reason` of what is joined so. Erased names and reasons are empty.
 */
export const lastTakenAway = sql`
  left join lateral (
    select coalesce(person.name, '') as by, coalesce(remark.text, '') as reason
    from event left join person on person.id = event.actor_id left join remark on remark.event_id = event.id
    where event.subject_id = archive_entry.id and event.subject_type = 'archive' and event.verb = 'take-away-entry'
    order by event.id desc limit 1) taken on true`;

/** All of it, or what the reader's services handed in and what is public. */
export function isReadBy(actor: Actor): RawBuilder<SqlBool> {
  if (actor.kind !== 'person') return sql<SqlBool>`false`;
  if (readsWholeArchive(actor)) return isHandedIn;
  return sql<SqlBool>`(${isPublic} or (${isHandedIn} and ${isOfOwnService(actor)}))`;
}

export function isOfOwnService(actor: PersonActor): RawBuilder<SqlBool> {
  return isOwnService(sql`archive_entry.service_id`, actor);
}

/** Those of the year, region and type that were asked for; of all where none was. */
export function isWithin({ year, region, type }: ArchiveFilter): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${year}::integer is null or archive_entry.year = ${year})
    and (${region}::text is null or archive_entry.region = ${region})
    and (${type}::text is null or archive_entry.service_type = ${type})`;
}

/** As people search everywhere: "words in a row", or, and -without. */
export function searchFor(text: string): RawBuilder<unknown> {
  return sql`websearch_to_tsquery('pg_catalog.norwegian', ${text})`;
}

/** What a file is called; a report is called by its service and year. */
export const fileTitle = sql`case when archive_entry.report_id is null then archive_entry.title else '' end`;

export const archiveColumns = sql`archive_entry.id, archive_entry.year, archive_entry.region,
  archive_entry.report_id as "reportId", ${fileTitle} as title,
  case when ${isPublic} then 'public' when archive_entry.withdrawn_at is not null then 'withdrawn' else 'none' end
    as publicity, ${serviceColumns}`;

export type ArchiveColumns = ServiceColumns & {
  readonly id: string;
  readonly year: number;
  readonly region: Region;
  readonly reportId: string | null;
  readonly title: string;
  readonly publicity: Publicity;
};

export function archiveLineOf(row: ArchiveColumns): Omit<ArchiveLine, 'found'> {
  const { id, year, region, reportId, title, publicity } = row;
  return { id, year, region, reportId, title, publicity, service: serviceOf(row) };
}
