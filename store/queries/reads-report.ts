import { sql } from 'kysely';
import type { Actor, PersonActor } from '../../domain/actor.ts';
import { isId } from '../../domain/ids.ts';
import { maySeeReport } from '../../domain/report-access.ts';
import { type FactRow, factColumns, factColumnsOf, factsOf } from '../report-rows.ts';
import type { Store } from '../store.ts';

/** Whether the actor may see the report: the right alone, for whoever asks again and again while a page is open. */
export async function readsReport(store: Store, actor: Actor, reportId: string): Promise<boolean> {
  if (!isId(reportId)) return false;
  const { rows } = await sql<FactRow>`
    select ${factColumns(actor)} from report where report.id = ${reportId}`.execute(store.db);
  const [row] = rows;
  return row !== undefined && maySeeReport(actor, factsOf(row));
}

/** The ids of those of the actors who may see it, in one statement: many have the same report open. */
export async function readersOfReport(
  store: Store,
  actors: readonly PersonActor[],
  reportId: string,
): Promise<ReadonlySet<string>> {
  if (!isId(reportId)) return new Set();
  const people = actors.map(({ personId }) => personId);
  const { rows } = await sql<FactRow & { readonly personId: string }>`
    select reader.id as "personId", ${factColumnsOf(sql`reader.id`)}
    from report cross join (select distinct unnest(${people}::uuid[]) as id) reader
    where report.id = ${reportId}`.execute(store.db);
  const facts = new Map(rows.map((row) => [row.personId, factsOf(row)]));
  const seeing = actors.filter((actor) => {
    const known = facts.get(actor.personId);
    return known !== undefined && maySeeReport(actor, known);
  });
  return new Set(seeing.map(({ personId }) => personId));
}
