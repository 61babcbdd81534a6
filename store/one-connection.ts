import {
  CompiledQuery,
  type ConnectionProvider,
  type DatabaseConnection,
  DummyDriver,
  Kysely,
  type KyselyProps,
  Transaction,
} from 'kysely';
import type { Answer } from './batch.ts';
import { type PoolConnection, postgresDialect } from './postgres.ts';
import type { DB } from './schema.ts';
import { tracedHere } from './statement.ts';
import type { Database, Tx } from './store.ts';

/**
 * One transaction. Kysely's own sends a statement when the one before it is answered; here each is sent at once, and
 * those that are made together travel together (`store/statement.ts`), which saves a wait and much of the work. Postgres
 * carries them out in the order in which they were made, so `Promise.all` of statements means what one `await` after
 * the other would. When one fails, Postgres refuses those after it, and nothing of the transaction happens.
 */
export async function inTransaction<Result>(
  db: Database,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  return await onConnection(db, async (connection, shared) => {
    const begun = connection.executeQuery(begin);
    // Should it fail, so does whatever comes after it on the connection.
    begun.catch(() => undefined);
    try {
      const result = await work(shared.lentTo(new Transaction<DB>(propsOf(db, shared))));
      if (connection.unsent) throw connection.unsent;
      // What `work` did not wait for travels together with the commit, and fails it when it fails.
      const [, { rows }] = await Promise.all([
        shared.answered(),
        connection.executeQuery<{ command: string }>(commit),
      ]);
      // Postgres says so when a statement had failed and nobody minded.
      if (rows[0]?.command === 'ROLLBACK') throw new Error('The transaction was undone');
      return result;
    } catch (error) {
      await shared.end();
      // Without a connection there is nothing left to roll back, and the pool throws it away.
      await connection.executeQuery(rollback).catch(() => undefined);
      throw error;
    }
  });
}

/**
 * The last statement of a transaction, which then travels together with the commit: its answer is waited for after the
 * transaction, which fails if the statement does. In an object, since a promise of a promise is waited for at once.
 */
export function withCommit<Answer>(statement: Promise<Answer>): { readonly answer: Promise<Answer> } {
  statement.catch(() => undefined);
  return { answer: statement };
}

/** Several questions over one connection, so that they travel together. */
export async function onOneConnection<Result>(
  db: Database,
  work: (db: Database) => Promise<Result>,
): Promise<Result> {
  return await onConnection(
    db,
    async (_connection, shared) => await work(shared.lentTo(new Kysely<DB>(propsOf(db, shared)))),
  );
}

const begin = CompiledQuery.raw('begin');
const commit = CompiledQuery.raw('commit');
const rollback = CompiledQuery.raw('rollback');

async function onConnection<Result>(
  db: Database,
  work: (connection: PoolConnection, shared: SharedConnection) => Promise<Result>,
): Promise<Result> {
  return await db.getExecutor().provideConnection(async (given) => {
    const connection = given as PoolConnection;
    const shared = new SharedConnection(connection);
    try {
      return await work(connection, shared);
    } finally {
      await shared.end();
    }
  });
}

const sharedBy = new WeakMap<Database, SharedConnection>();

/** Carries a statement out that is built already; what Kysely does around one costs more than all else here. */
export async function runOn<Row>(db: Database, statement: CompiledQuery<Row>): Promise<Row[]> {
  const shared = sharedBy.get(db);
  if (!shared) return (await db.executeQuery<Row>(statement)).rows;
  try {
    return (await shared.run(statement.sql, statement.parameters)).rows as Row[];
  } catch (error) {
    throw tracedHere(error);
  }
}

const tooLate = () => new Error('The connection is given back: a statement came too late');

/** Lets any number of statements use the connection at a time, until it is given back. */
class SharedConnection implements ConnectionProvider {
  readonly #connection: PoolConnection;
  /** All of them, answered or not: to strike each off when it is costs more than to keep it for as long. */
  readonly #asked: Promise<unknown>[] = [];
  #isOver = false;

  constructor(connection: PoolConnection) {
    this.#connection = connection;
  }

  provideConnection<Result>(use: (connection: DatabaseConnection) => Promise<Result>): Promise<Result> {
    return this.#isOver ? Promise.reject(tooLate()) : this.#kept(use(this.#connection));
  }

  /** So that a statement which is built already finds its way without Kysely: see `runOn`. */
  lentTo<Lent extends Database>(db: Lent): Lent {
    sharedBy.set(db, this);
    return db;
  }

  run(text: string, values: readonly unknown[]): Promise<Answer> {
    return this.#isOver ? Promise.reject(tooLate()) : this.#kept(this.#connection.run(text, values));
  }

  #kept<Result>(asked: Promise<Result>): Promise<Result> {
    // Whoever asked may not wait for it, or not yet.
    asked.catch(nobodyWaits);
    this.#asked.push(asked);
    return asked;
  }

  /** Takes no more statements; rejects when one of them failed. */
  async answered(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#asked);
    this.#asked.length = 0;
  }

  /** Takes no more statements, and waits for those that one that failed has left behind. */
  async end(): Promise<void> {
    this.#isOver = true;
    await Promise.allSettled(this.#asked);
  }
}

const nobodyWaits = () => undefined;

/** What makes a database of a connection; its own driver is never asked for another one. */
function propsOf(db: Database, connection: ConnectionProvider): KyselyProps {
  return {
    config: { dialect },
    dialect,
    driver,
    executor: db.getExecutor().withConnectionProvider(connection),
  };
}

const driver = new DummyDriver();
const dialect = postgresDialect(() => driver);
