import { setTimeout as pause } from 'node:timers/promises';
import type { JobWithMetadata } from 'pg-boss';
import type { Store } from '../store.ts';
import { type DeliveryJob, type JobAttempt, queueNames } from './queue.ts';

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
  /** Waits until nothing is due or being worked on, by this process or another; postponed messages are not due. */
  drain(): Promise<void>;
  /** Takes no more work and waits for what is under way. */
  stop(): Promise<void>;
};

const workerCount = 4;
const batchSize = 10;
const polling = { pollingIntervalSeconds: 1 };
/** Nobody waits for what the queue gave up; each look costs as much as one for work. */
const deadPolling = { pollingIntervalSeconds: 15 };

/** Starts this process's share of the workers; other instances have theirs on the same queue. */
export async function startWorkers(store: Store, handlers: WorkHandlers): Promise<Workers> {
  const { boss } = store.queue;
  const ids: string[] = [];
  const notify = (from: number) => {
    for (const id of ids.slice(from)) boss.notifyWorker(id);
  };
  // pg-boss can only wake the first of workers that were started together, so each is started by itself.
  for (let count = 0; count < workerCount; count += 1) {
    const id = await boss.work<DeliveryJob, unknown, typeof options>(
      queueNames.delivery,
      options,
      async (jobs) => {
        // A full batch says that more waits than one worker can carry.
        if (jobs.length === batchSize) notify(0);
        return await Promise.all(jobs.map((job) => settle(job, handlers)));
      },
    );
    ids.push(id);
  }
  const deadId = await boss.work<DeliveryJob>(
    queueNames.deliveryDead,
    { batchSize, ...deadPolling },
    async (jobs) => {
      for (const job of jobs) await handlers.giveUp(job.data.messageId);
    },
  );
  return {
    wake: () => boss.notifyWorker(ids[0] ?? ''),
    async drain() {
      while (await hasDueWork(store)) {
        notify(0);
        boss.notifyWorker(deadId);
        await pause(5);
      }
    },
    async stop() {
      await Promise.all([
        boss.offWork(queueNames.delivery, { wait: true }),
        boss.offWork(queueNames.deliveryDead, { wait: true }),
      ]);
    },
  };
}

const options = {
  batchSize,
  burstWhenBatchFull: true,
  perJobResults: true,
  ...polling,
} as const;

async function settle(
  job: Pick<JobWithMetadata<DeliveryJob>, 'id' | 'data' | 'retryCount'>,
  handlers: WorkHandlers,
): Promise<{ id: string; status: 'completed' | 'failed'; output?: object }> {
  try {
    const attempt = { id: job.id, retryCount: job.retryCount };
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
