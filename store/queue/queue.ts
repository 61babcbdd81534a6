import type pg from 'pg';
import { fromKysely, PgBoss } from 'pg-boss';
import type { Answer } from '../batch.ts';
import { runStatement } from '../statement.ts';
import type { Tx } from '../store.ts';

/**
 * Letters have a queue of their own, with workers of their own: a mail server that is slow, or says nothing, holds up
 * no message in Teams.
 */
export const queueNames = { delivery: 'delivery', mail: 'mail', deliveryDead: 'delivery-dead' } as const;
export type WorkQueue = (typeof queueNames)['delivery' | 'mail'];

/** The lanes of outgoing messages; a lower one waits while a higher one has work. */
const lanePriority = { reply: 30, update: 20, notice: 10, reminder: 0 } as const;
export type Lane = keyof typeof lanePriority;

export type DeliveryJob = { readonly messageId: string };

/** A message with the lane that its job goes in. */
export type Enqueued = { readonly id: string; readonly lane: Lane };

/** One try of a job: a later try of the same job has another count, so that a late answer settles nothing. */
export type JobAttempt = { readonly id: string; readonly retryCount: number; readonly queue: WorkQueue };

/** The queue of background work: the only place that knows pg-boss. */
export type Queue = {
  /**
   * Puts new messages up for delivery in the caller's transaction: they exist if, and only if, it commits. The
   * job's id is the message's, so that a message is put up once.
   */
  enqueueDelivery(tx: Tx, messages: readonly Enqueued[]): Promise<void>;
  /** Puts up messages whose first job is over, with a new job each. */
  enqueueAgain(tx: Tx, messages: readonly Enqueued[]): Promise<void>;
  /**
   * Puts up a message that can only go by mail, for the workers of letters; its delivery job ends with that. Nothing
   * happens when it waits there already.
   */
  enqueueMail(tx: Tx, message: Enqueued): Promise<void>;
  /** Gives a job that is being worked on back to the queue, to come up again after so many seconds. */
  postpone(tx: Tx, attempt: JobAttempt, seconds: number): Promise<void>;
  /**
   * Keeps a message's first job from all workers for so many seconds, so that whoever asks can make the delivery itself;
   * should it die, they make it then. null when a worker has it already, or it is over.
   */
  holdBack(messageId: string, seconds: number): Promise<JobAttempt | null>;
  /** pg-boss's own housekeeping: jobs of dead workers, old jobs. Claimed in the database, needs no ownership. */
  maintain(): Promise<void>;
  readonly boss: PgBoss;
  close(): Promise<void>;
};

/** Opens the queue over the program's own pool. It neither migrates nor starts workers (`startWorkers`). */
export async function openQueue(pool: pg.Pool, onTrouble: (error: Error) => void): Promise<Queue> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => runOnPool(pool, text, values) },
    migrate: false,
    createSchema: false,
    schedule: false,
    // Woken by our own schedule instead, and rebuilding indexes is for the owner of the schema.
    supervise: false,
    // How often one of all instances looks for jobs whose process died.
    monitorIntervalSeconds: 15,
    reindex: false,
  });
  boss.on('error', onTrouble);
  await boss.start();
  return {
    boss,
    enqueueDelivery: (tx, messages) => insertJobs(boss, tx, messages, 'first'),
    enqueueAgain: (tx, messages) => insertJobs(boss, tx, messages, 'again'),
    async enqueueMail(tx, { id, lane }) {
      // One job that is not over for each key: the queue's own policy.
      const job = {
        data: { messageId: id } satisfies DeliveryJob,
        priority: lanePriority[lane],
        singletonKey: id,
      };
      await boss.insert(queueNames.mail, [job], { db: fromKysely(tx) });
    },
    async postpone(tx, { queue, ...attempt }, seconds) {
      const db = fromKysely(tx);
      await boss.fail(queue, attempt, null, { db });
      await boss.update(queue, undefined, { id: attempt.id, startAfter: seconds, db });
    },
    async holdBack(messageId, seconds) {
      const held = { id: messageId, startAfter: seconds };
      const { updated } = await boss.update(queueNames.delivery, undefined, held);
      return updated > 0 ? { id: messageId, retryCount: 0, queue: queueNames.delivery } : null;
    },
    maintain: () => boss.supervise(),
    close: () => boss.stop({ graceful: true, timeout: 10_000 }),
  };
}

/**
 * Resolves when the statement is on its way: nobody needs its answer, which is waited for together with the commit, and
 * fails it if it fails.
 */
async function insertJobs(
  boss: PgBoss,
  tx: Tx,
  messages: readonly Enqueued[],
  round: 'first' | 'again',
): Promise<void> {
  if (messages.length === 0) return;
  const jobs = messages.map(({ id, lane }) => ({
    ...(round === 'first' ? { id } : {}),
    data: { messageId: id } satisfies DeliveryJob,
    priority: lanePriority[lane],
  }));
  const { executeSql } = fromKysely(tx);
  const { promise: onItsWay, resolve } = Promise.withResolvers<void>();
  const inserted = boss.insert(queueNames.delivery, jobs, {
    db: {
      executeSql: (text, values) => {
        const answer = executeSql(text, values);
        resolve();
        return answer;
      },
    },
  });
  await Promise.race([onItsWay, inserted]);
}

async function runOnPool(pool: pg.Pool, text: string, values?: unknown[]): Promise<Answer> {
  const client = await pool.connect();
  try {
    return await runStatement(client, text, values);
  } finally {
    client.release();
  }
}
