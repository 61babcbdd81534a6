import { sql } from 'kysely';
import { type Actor, isCoordinator } from '../../domain/actor.ts';
import { mayPublish, readsWholeArchive } from '../../domain/archive.ts';
import { isId } from '../../domain/ids.ts';
import type { ArchiveEntryView } from '../../domain/views/archive.ts';
import {
  type ArchiveColumns,
  archiveColumns,
  archiveFrom,
  archiveLineOf,
  isOfOwnService,
  isReadBy,
  lastTakenAway,
} from '../archive-entry.ts';
import type { Store } from '../store.ts';

type Row = ArchiveColumns &
  Pick<ArchiveEntryView, 'version' | 'publishedAt' | 'publishedBy' | 'withdrawnAt'> & {
    readonly isOwn: boolean;
    readonly takenAwayAt: Date | null;
    readonly takenBy: string | null;
    readonly takenReason: string | null;
  };

/** One report of the archive, with whether everybody may read it; null for whoever may not read it. */
export async function archiveEntryView(
  store: Store,
  actor: Actor,
  entryId: string,
): Promise<ArchiveEntryView | null> {
  if (actor.kind !== 'person' || !isId(entryId)) return null;
  const { rows } = await sql<Row>`
    select ${archiveColumns}, archive_entry.version, archive_entry.published_at as "publishedAt",
      person.name as "publishedBy", archive_entry.withdrawn_at as "withdrawnAt", ${isOfOwnService(actor)} as "isOwn",
      archive_entry.taken_away_at as "takenAwayAt", taken.by as "takenBy", taken.reason as "takenReason"
    ${archiveFrom} left join person on person.id = archive_entry.published_by ${lastTakenAway}
    where archive_entry.id = ${entryId} and (${isReadBy(actor)} or ${mayPublish(actor)} and archive_entry.taken_away_at is not null)`.execute(
    store.db,
  );
  const [row] = rows;
  if (!row) return null;
  const { version, publishedAt, withdrawnAt, takenAwayAt } = row;
  return {
    ...{ ...archiveLineOf(row), found: [] },
    ...{ version, publishedAt, withdrawnAt },
    takenAway: takenAwayAt && { at: takenAwayAt, by: row.takenBy ?? '', reason: row.takenReason ?? '' },
    publishedBy: isCoordinator(actor) ? row.publishedBy : null,
    namesFound: mayPublish(actor) ? await namesIn(store, entryId) : [],
    viewer: {
      mayPublish: mayPublish(actor) && takenAwayAt === null,
      mayTakeAway: mayPublish(actor) && takenAwayAt === null && row.reportId === null,
      seesReport: row.reportId !== null && (row.isOwn || readsWholeArchive(actor)),
    },
  };
}

/** Whoever has or had a post or a seat at the service, or wrote in the report, and stands in it by the whole name. */
async function namesIn({ db }: Store, entryId: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct person.name from archive_entry
    join person on person.id in (
      select person_id from role_grant where service_id = archive_entry.service_id
      union select membership.person_id from membership join seat on seat.id = membership.seat_id
        where seat.service_id = archive_entry.service_id
      union select leader_id from leader_designation where service_id = archive_entry.service_id
      union select revision.written_by from section_revision revision
        join report_section section on section.id = revision.section_id
        where section.report_id = archive_entry.report_id)
    where archive_entry.id = ${entryId} and position(lower(person.name) in lower(archive_entry.text)) > 0
    order by person.name limit 20`.execute(db);
  return rows.map(({ name }) => name);
}
