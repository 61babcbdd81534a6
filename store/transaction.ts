import { setTimeout as wait } from 'node:timers/promises';
import { inTransaction } from './one-connection.ts';
import type { Store, Tx } from './store.ts';

/** Postgres undid one of two transactions that waited for each other, or that a serial order did not allow. */
const undoneByPostgres = new Set(['40P01', '40001']);
const mostTries = 4;

/**
 * One transaction. When Postgres undid it to let another go on, nothing of it happened, so it is simply tried again:
 * `work` must do nothing but what the transaction undoes.
 */
export async function transact<Result>(store: Store, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await inTransaction(store.db, work);
    } catch (error) {
      const code = (error as { code?: unknown }).code;
      if (tries >= mostTries || typeof code !== 'string' || !undoneByPostgres.has(code)) throw error;
      await wait(Math.random() * 50 * tries);
    }
  }
}
