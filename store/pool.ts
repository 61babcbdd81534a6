import pg from 'pg';

// A date has no time of day: as a JavaScript Date it would move with the server's time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** What a pool reports of lost connections; the next query opens a new one. */
export type PoolTrouble = (error: Error) => void;

/** A pool with the time-outs of a service that people wait for, that survives a restart of Postgres. */
export function createPool(url: string, options: { max: number; onTrouble: PoolTrouble }): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    // A statement need not wait for the answer to the one before it.
    pipeline: true,
    max: options.max,
    connectionTimeoutMillis: 3_000,
    query_timeout: 10_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    application_name: 'samrad',
  });
  // Without these two listeners one terminated idle connection would end the process.
  pool.on('error', options.onTrouble);
  pool.on('connect', (client) => client.on('error', options.onTrouble));
  return pool;
}
