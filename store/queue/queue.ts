import type pg from 'pg';
import { fromKysely, PgBoss } from 'pg-boss';
import type { Tx } from '../store.ts';

export const queueNames = { delivery: 'delivery', deliveryDead: 'delivery-dead' } as const;

/** The lanes of outgoing messages; a lower one waits while a higher one has work. */
export const lanePriority = { reply: 30, update: 20, notice: 10, reminder: 0 } as const;
export type Lane = keyof typeof lanePriority;

export type DeliveryJob = { readonly messageId: string };

/** The queue of background work: the only place that knows pg-boss. */
export type Queue = {
  /** Puts messages up for delivery in the caller's transaction: they exist if, and only if, it commits. */
  enqueueDelivery(tx: Tx, messages: readonly { readonly id: string; readonly lane: Lane }[]): Promise<void>;
  readonly boss: PgBoss;
  close(): Promise<void>;
};

/** Opens the queue over the program's own pool. It neither migrates nor starts workers (`startWorker`). */
export async function openQueue(pool: pg.Pool, onTrouble: (error: Error) => void): Promise<Queue> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    migrate: false,
    createSchema: false,
    schedule: false,
    supervise: false,
  });
  boss.on('error', onTrouble);
  await boss.start();
  return {
    boss,
    async enqueueDelivery(tx, messages) {
      if (messages.length === 0) return;
      const jobs = messages.map(({ id, lane }) => ({
        id,
        data: { messageId: id } satisfies DeliveryJob,
        priority: lanePriority[lane],
      }));
      await boss.insert(queueNames.delivery, jobs, { db: fromKysely(tx) });
    },
    close: () => boss.stop({ graceful: true, timeout: 10_000 }),
  };
}
