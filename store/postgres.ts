import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type pg from 'pg';
import type { Answer } from './batch.ts';
import { runStatement, tracedHere } from './statement.ts';

/** Kysely's words for Postgres, over whatever carries the statements out. */
export function postgresDialect(createDriver: () => Driver): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver,
    createIntrospector: (db: Kysely<unknown>) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

/**
 * Kysely over our pool. Its own driver waits for each answer before it asks anew, and keeps account of what might be
 * cancelled; here a statement is on its way at once, under a name that Postgres knows (`store/statement.ts`).
 */
export function poolDriver(pool: pg.Pool): Driver {
  const begin = async (connection: DatabaseConnection, what: 'begin' | 'commit' | 'rollback') => {
    await (connection as PoolConnection).run(what);
  };
  return {
    init: async () => undefined,
    acquireConnection: async () => new PoolConnection(await pool.connect()),
    beginTransaction: (connection) => begin(connection, 'begin'),
    commitTransaction: (connection) => begin(connection, 'commit'),
    rollbackTransaction: (connection) => begin(connection, 'rollback'),
    releaseConnection: async (connection) => (connection as PoolConnection).release(),
    destroy: () => pool.end(),
  };
}

const changing = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

/** A connection of the pool, while it is lent. */
export class PoolConnection implements DatabaseConnection {
  readonly #client: pg.PoolClient;
  /** Why a statement never left, of which Postgres knows nothing: nothing that was to come with it may be kept. */
  unsent: Error | null = null;

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  run(text: string, values?: readonly unknown[]): Promise<Answer> {
    try {
      return runStatement(this.#client, text, values);
    } catch (error) {
      this.unsent = error as Error;
      return Promise.reject(error);
    }
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const answer = await this.#answered(sql, parameters);
    const [command = '', ...numbers] = answer.command.split(' ');
    const rows = answer.rows as Row[];
    // How a transaction ended: Postgres answers a commit with `ROLLBACK` when a statement had failed.
    if (command === 'COMMIT' || command === 'ROLLBACK') return { rows: [{ command } as Row] };
    return changing.has(command) ? { rows, numAffectedRows: BigInt(numbers.at(-1) ?? 0) } : { rows };
  }

  async #answered(text: string, values: readonly unknown[]): Promise<Answer> {
    try {
      return await this.run(text, values);
    } catch (error) {
      throw tracedHere(error);
    }
  }

  // biome-ignore lint/correctness/useYield: nothing here is read in pieces, and Kysely asks for the method
  async *streamQuery(): AsyncGenerator<never> {
    throw new Error('Statements are not read in pieces');
  }

  release(): void {
    this.#client.release();
  }
}
