import { sql } from 'kysely';
import type { ReportView } from '../../domain/views/report.ts';
import type { Store } from '../store.ts';

export type ReportReminder = { readonly by: string; readonly partId: string };

/**
 * Who last asked for a part of the report, and for which: one of the reader's own where they have any, else one that
 * nobody has. null where it is not known any more.
 */
export async function reportReminder(
  store: Store,
  { parts, sections }: Pick<ReportView, 'parts' | 'sections'>,
): Promise<ReportReminder | null> {
  const own = sections.flatMap(({ viewer, partId }) => (viewer.owns ? [partId] : []));
  const vacant = parts.flatMap(({ id, owners }) => (owners.length === 0 ? [id] : []));
  const { rows } = await sql<ReportReminder>`
    select person.name as by, event.subject_id as "partId"
    from event join person on person.id = event.actor_id
    where event.verb = 'remind-writer' and event.subject_id = any(${own.length > 0 ? own : vacant}::uuid[])
    order by event.at desc, event.id desc limit 1`.execute(store.db);
  return rows[0] ?? null;
}
