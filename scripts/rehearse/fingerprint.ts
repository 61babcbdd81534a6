import pg from 'pg';

/** Tables with their columns. */
type Shape = Readonly<Record<string, string>>;

/** What there is of tables and columns now. */
export async function shapeOf(url: string): Promise<Shape> {
  return await withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string; columns: string }>(`
      select format('%I.%I', table_schema, table_name) as name,
        string_agg(format('%I', column_name), ', ' order by ordinal_position) as columns
      from information_schema.columns join pg_tables on schemaname = table_schema and tablename = table_name
      where table_schema in ('public', 'pgboss') group by 1 order by 1`);
    return Object.fromEntries(rows.map(({ name, columns }) => [name, columns]));
  });
}

/**
 * For every table how many rows it has, and a hash over all of them, whatever their order.
 *
 * @param shape the tables and columns that are looked at; all that there are when left out
 */
export async function fingerprint(url: string, shape?: Shape): Promise<Record<string, string>> {
  const looked = shape ?? (await shapeOf(url));
  return await withClient(url, async (client) => {
    const found: Record<string, string> = {};
    for (const [name, columns] of Object.entries(looked)) {
      const { rows } = await client.query<{ print: string }>(`
        select count(*) || ' rows, ' || coalesce(sum(hashtextextended(row(${columns})::text, 0)), 0) as print
        from ${name} t`);
      found[name] = rows[0]?.print ?? '';
    }
    return found;
  });
}

async function withClient<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Throws with what differs. */
export function compare(before: Record<string, string>, after: Record<string, string>): void {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const different = [...names].filter((name) => before[name] !== after[name]);
  if (names.size === 0) throw new Error('There is no table to compare');
  if (different.length === 0) return;
  throw new Error(different.map((name) => `${name}: ${before[name]} became ${after[name]}`).join('\n'));
}
