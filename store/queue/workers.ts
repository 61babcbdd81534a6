import { setTimeout as pause } from 'node:timers/promises';
import type { JobWithMetadata } from 'pg-boss';
import type { Store } from '../store.ts';
import { type DeliveryJob, type JobAttempt, queueNames, type WorkQueue } from './queue.ts';

/** A delivery to be made. `attempt` names this try of it. */
export type DeliveryWork = { readonly messageId: string; readonly attempt: JobAttempt };

export type WorkHandlers = {
  /** Settles or postpones the message; throws only when not even that could be written. */
  deliver(work: DeliveryWork): Promise<void>;
  /** Told of a job that the queue gave up, such as one that ended its process each time. */
  giveUp(messageId: string): Promise<void>;
};

export type Workers = {
  /** Looks for work now instead of at the next poll: call it after a commit that put messages up. */
  wake(): void;
  /** As `wake`, after a message was handed over to those who send letters. */
  wakeMail(): void;
  /** Waits until nothing is due or being worked on, by this process or another; postponed messages are not due. */
  drain(): Promise<void>;
  /** Takes no more work and waits for what is under way. */
  stop(): Promise<void>;
};

const polling = { pollingIntervalSeconds: 1 };
/** How many workers a queue has here, and how many jobs each takes at once. */
const shares = {
  [queueNames.delivery]: { workers: 4, batchSize: 10 },
  // A mail server takes few at once from one sender; all else waits in the queue, where any instance finds it.
  [queueNames.mail]: { workers: 2, batchSize: 2 },
} as const satisfies Record<WorkQueue, { readonly workers: number; readonly batchSize: number }>;
/** Nobody waits for what the queue gave up; each look costs as much as one for work. */
const deadPolling = { pollingIntervalSeconds: 15 };

/** Starts this process's share of the workers; other instances have theirs on the same queue. */
export async function startWorkers(store: Store, handlers: WorkHandlers): Promise<Workers> {
  const { boss } = store.queue;
  const deliveries = await startShare(store, queueNames.delivery, handlers);
  const letters = await startShare(store, queueNames.mail, handlers);
  const deadId = await boss.work<DeliveryJob>(
    queueNames.deliveryDead,
    { batchSize: 10, ...deadPolling },
    async (jobs) => {
      for (const job of jobs) await handlers.giveUp(job.data.messageId);
    },
  );
  return {
    wake: deliveries.wake,
    wakeMail: letters.wake,
    async drain() {
      while (await hasDueWork(store)) {
        deliveries.wakeAll();
        letters.wakeAll();
        boss.notifyWorker(deadId);
        await pause(5);
      }
    },
    async stop() {
      await Promise.all(Object.values(queueNames).map((name) => boss.offWork(name, { wait: true })));
    },
  };
}

async function startShare({ queue: { boss } }: Store, queue: WorkQueue, handlers: WorkHandlers) {
  const { workers, batchSize } = shares[queue];
  const options = { batchSize, burstWhenBatchFull: true, perJobResults: true, ...polling } as const;
  const ids: string[] = [];
  const wakeAll = () => {
    for (const id of ids) boss.notifyWorker(id);
  };
  // pg-boss can only wake the first of workers that were started together, so each is started by itself.
  for (let count = 0; count < workers; count += 1) {
    const id = await boss.work<DeliveryJob, unknown, typeof options>(queue, options, async (jobs) => {
      // A full batch says that more waits than one worker can carry.
      if (jobs.length === batchSize) wakeAll();
      return await Promise.all(jobs.map((job) => settle(job, queue, handlers)));
    });
    ids.push(id);
  }
  return { wake: () => boss.notifyWorker(ids[0] ?? ''), wakeAll };
}

async function settle(
  job: Pick<JobWithMetadata<DeliveryJob>, 'id' | 'data' | 'retryCount'>,
  queue: WorkQueue,
  handlers: WorkHandlers,
): Promise<{ id: string; status: 'completed' | 'failed'; output?: object }> {
  try {
    const attempt = { id: job.id, retryCount: job.retryCount, queue };
    await handlers.deliver({ messageId: job.data.messageId, attempt });
    // Of a job that was postponed this says nothing: it is no longer this try's.
    return { id: job.id, status: 'completed' };
  } catch (error) {
    return { id: job.id, status: 'failed', output: { message: String(error) } };
  }
}

async function hasDueWork(store: Store): Promise<boolean> {
  const { rows } = await store.queue.boss.getDb().executeSql(
    `select exists (
       select from pgboss.job
       where name = any($1) and (state = 'active' or (state < 'active' and start_after <= now()))
     ) as due`,
    [Object.values(queueNames)],
  );
  return rows[0]?.due === true;
}
