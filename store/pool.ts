import { createHash } from 'node:crypto';
import type { Duplex } from 'node:stream';
import pg from 'pg';

// A date has no time of day: as a JavaScript Date it would move with the server's time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** What a pool reports of lost connections; the next query opens a new one. */
export type PoolTrouble = (error: Error) => void;

/**
 * A client that gives every parameterised statement a name made from its text, so that Postgres plans it once for
 * each connection. A named statement fails for ever once a migration changed its result (0A000): then the
 * connection is thrown away.
 */
class NamedClient extends pg.Client {
  #isGathering = false;

  // biome-ignore lint/suspicious/noExplicitAny: pg types `query` with twelve overloads that no subclass can restate
  override query(...args: any[]): any {
    this.#gather();
    const [text, values] = args;
    if (typeof text !== 'string' || !Array.isArray(values)) return super.query(...(args as [string]));
    const named = { name: statementName(text), text, values };
    const callback = args[2];
    const result = callback ? super.query(named as never, callback) : super.query(named as never);
    if (result instanceof Promise) {
      return result.catch((error: { code?: string }) => {
        if (error.code === '0A000') void this.end().catch(() => undefined);
        throw error;
      });
    }
    return result;
  }

  /** Statements that are made in one go leave in one packet: writing costs more than all else that a statement costs. */
  #gather(): void {
    const { stream } = (this as unknown as { readonly connection: { readonly stream: Duplex } }).connection;
    if (this.#isGathering) return;
    this.#isGathering = true;
    stream.cork();
    process.nextTick(() => {
      this.#isGathering = false;
      stream.uncork();
    });
  }
}

const names = new Map<string, string>();

function statementName(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 22);
  // Statements come from our own source, so their number is bounded; a list of unbounded lengths would not be.
  if (names.size < 5_000) names.set(text, name);
  return name;
}

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
    Client: NamedClient,
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
  pool.on('connect', (client) => {
    client.on('error', options.onTrouble);
    // Travels with the first statement, before it.
    client.query(planOnce).catch(options.onTrouble);
  });
  return pool;
}
