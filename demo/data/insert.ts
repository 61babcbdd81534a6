import type pg from 'pg';
import type { DemoData } from './demo-data.ts';
import { type FilledTable, filledColumns, filledTables, type Row } from './rows.ts';

/** One statement carries this many rows: few round trips, and no text of many megabytes. */
const rowsInOneStatement = 5_000;

/**
 * Writes the whole world into an empty, migrated database. The client is the schema's owner, in a transaction of
 * the caller's; about 30,000 rows a second.
 */
export async function insertDemo(client: pg.ClientBase, data: DemoData): Promise<void> {
  for (const table of filledTables) {
    const rows: readonly Row<FilledTable>[] = data.rows[table];
    for (let first = 0; first < rows.length; first += rowsInOneStatement) {
      await client.query(statementFor(table), [
        JSON.stringify(rows.slice(first, first + rowsInOneStatement)),
      ]);
    }
  }
  // The events came with their numbers, which the database's own count does not know of.
  await client.query(
    `select setval(pg_get_serial_sequence('event', 'id'), (select coalesce(max(id), 0) + 1 from event), false)`,
  );
  // Without this the first minutes run on guesses about tables that were empty.
  if (data.scale > 1) await client.query(`analyze ${filledTables.join(', ')}`);
}

/** Table and columns are our own words; every value travels in the one parameter. */
function statementFor(table: FilledTable): string {
  const columns = filledColumns[table].join(', ');
  return `insert into ${table} (${columns}) overriding system value
    select ${columns} from json_populate_recordset(null::${table}, $1::json)`;
}
