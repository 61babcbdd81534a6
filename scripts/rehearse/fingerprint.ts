import pg from 'pg';

/** For every table how many rows it has, and a hash over all of them, whatever their order. */
export async function fingerprint(url: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(`
      select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname in ('public', 'pgboss') order by 1`);
    const found: Record<string, string> = {};
    for (const { name } of tables) {
      const { rows } = await client.query<{ print: string }>(`
        select count(*) || ' rows, ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as print from ${name} t`);
      found[name] = rows[0]?.print ?? '';
    }
    return found;
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
