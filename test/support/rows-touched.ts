import pg from 'pg';
import type { RecordedStatement } from './recorded-statements.ts';

type Node = {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly Node[];
};

/**
 * How many rows of a table Postgres looks at to answer the statement, planned as the program has it planned: once, for
 * whatever values. Unlike a time it is the same on every machine.
 */
export async function rowsTouched(
  url: string,
  table: string,
  { text, values }: RecordedStatement,
): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('set plan_cache_mode = force_generic_plan');
    await client.query(`prepare asked as ${text}`);
    const given = values.map((value) => client.escapeLiteral(asText(value))).join(', ');
    const execute = values.length > 0 ? `execute asked(${given})` : 'execute asked';
    const { rows } = await client.query(`explain (analyze, format json) ${execute}`);
    return touchedBy(rows[0]['QUERY PLAN'][0].Plan, table);
  } finally {
    await client.end();
  }
}

function touchedBy(node: Node, table: string): number {
  const below = (node.Plans ?? []).reduce((sum, plan) => sum + touchedBy(plan, table), 0);
  if (node['Relation Name'] !== table) return below;
  const removed = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
  return below + (node['Actual Rows'] + removed) * node['Actual Loops'];
}

/** As the driver sends it. */
function asText(value: unknown): string {
  return Array.isArray(value) ? `{${value.join(',')}}` : String(value);
}
