import pg from 'pg';

/** Whoever writes the row of somebody or something waits here, in the midst of its statement. */
export type Gate = {
  /** Waits until somebody waits. */
  reached(patienceMilliseconds: number): Promise<void>;
  /**
   * Lets those through who wait now, and nobody after them. When it is done their transactions are over, whichever way.
   */
  letThrough(): Promise<void>;
  /** From now on nobody waits. */
  open(): Promise<void>;
};

/**
 * Puts a gate before one row of a table, so that a process can be killed when half of what its transaction writes is
 * written. What is killed there is what happens in production: Postgres finds the line cut, and undoes it.
 */
export async function gateBefore(
  ownerUrl: string,
  { table, column, id }: { readonly table: string; readonly column: string; readonly id: string },
): Promise<Gate> {
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ key: number }>('select hashtext($1) as key', [`gate ${table}`]);
  const key = rows[0]?.key ?? 0;
  await client.query('select pg_advisory_lock($1)', [key]);
  await client.query(`create function wait_at_${table}() returns trigger language plpgsql as $$
    begin perform pg_advisory_xact_lock_shared(${key}); return new; end $$`);
  await client.query(`create trigger gate before insert on ${table} for each row
    when (new.${column} = '${id}') execute function wait_at_${table}()`);
  return {
    async reached(patienceMilliseconds) {
      const deadline = performance.now() + patienceMilliseconds;
      while (performance.now() < deadline) {
        const waiting = await client.query(
          `select from pg_locks where locktype = 'advisory' and not granted and objid = ($1::int::bit(32))::bigint::oid`,
          [key],
        );
        if (waiting.rows.length > 0) return;
        await client.query('select pg_sleep(0.02)');
      }
      throw new Error(`Nobody came to write into ${table}`);
    },
    async letThrough() {
      await client.query('select pg_advisory_unlock($1)', [key]);
      await client.query('select pg_advisory_lock($1)', [key]);
    },
    async open() {
      await client.end();
    },
  };
}
