import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { isId } from '../../domain/ids.ts';
import { maySeeReport } from '../../domain/report-access.ts';
import { type FactRow, factColumns, factsOf } from '../report-rows.ts';
import type { Store } from '../store.ts';

/** Whether the actor may see the report: the right alone, for whoever asks again and again while a page is open. */
export async function readsReport(store: Store, actor: Actor, reportId: string): Promise<boolean> {
  if (!isId(reportId)) return false;
  const { rows } = await sql<FactRow>`
    select ${factColumns(actor)} from report where report.id = ${reportId}`.execute(store.db);
  const [row] = rows;
  return row !== undefined && maySeeReport(actor, factsOf(row));
}
