import { Kysely, type Transaction } from 'kysely';
import { leaseSeconds } from '../domain/section-lock.ts';
import { type ChangeNotices, openChangeNotices } from './change-notices.ts';
import { createPool, type PoolTrouble } from './pool.ts';
import { poolDriver, postgresDialect } from './postgres.ts';
import { openQueue, type Queue } from './queue/queue.ts';
import type { DB } from './schema.ts';

export type Database = Kysely<DB>;
export type Tx = Transaction<DB>;

/** Everything that is kept: the tables, and the queue of background work beside them. */
export type Store = {
  readonly db: Database;
  readonly queue: Queue;
  /** How long a section stays its writer's without a sign. */
  readonly leaseSeconds: number;
  /** Tells all instances what changed, after it did. */
  readonly changes: ChangeNotices;
  close(): Promise<void>;
};

export type StoreOptions = {
  /** Connection URL of the role that owns nothing. */
  readonly url: string;
  /** Most connections of this process; Postgres has 100 by default for all of them. */
  readonly connections?: number;
  /** Seconds; shorter than usual only where time is short. */
  readonly leaseSeconds?: number;
  readonly onTrouble?: PoolTrouble;
};

/** Opens the store; the schema must have been migrated (`migrateToLatest`). */
export async function openStore(options: StoreOptions): Promise<Store> {
  const onTrouble = options.onTrouble ?? (() => undefined);
  const pool = createPool(options.url, { max: options.connections ?? 10, onTrouble });
  const db = new Kysely<DB>({ dialect: postgresDialect(() => poolDriver(pool)) });
  const queue = await openQueue(pool, onTrouble);
  const changes = openChangeNotices(pool, onTrouble);
  return {
    db,
    queue,
    leaseSeconds: options.leaseSeconds ?? leaseSeconds,
    changes,
    async close() {
      await changes.close();
      await queue.close();
      await db.destroy();
    },
  };
}
