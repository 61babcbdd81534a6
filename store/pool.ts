import pg from 'pg';

// A date has no time of day: as a JavaScript Date it would move with the server's time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** What a pool reports of lost connections; the next query opens a new one. */
export type PoolTrouble = (error: Error) => void;

/**
 * Without it Postgres plans most of our statements anew each time, which takes it five times as long as carrying them
 * out: the guess for a list of unknown length looks dearer than a plan for the very list. Nor is any of them so heavy
 * that compiling it would pay.
 */
const planOnce = 'set plan_cache_mode = force_generic_plan; set jit = off';

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
    // What a connection has prepared stays with it: none grows old, also where it never rests.
    maxLifetimeSeconds: 3_600,
    keepAlive: true,
    application_name: 'samrad',
  });
  // Without these two listeners one terminated idle connection would end the process.
  pool.on('error', options.onTrouble);
  pool.on('connect', (client) => {
    client.on('error', options.onTrouble);
    // Travels with the first statement, before it.
    client.query(planOnce).catch(options.onTrouble);
  });
  return pool;
}
