import { PgBoss } from 'pg-boss';
import { queueNames } from './queue.ts';

/**
 * How often a message is tried, and how long it waits between, is reckoned by the delivery itself, since waiting
 * for a turn is no failed try. The queue's own limit only ends a job that never comes so far as to be counted.
 */
const deliveryQueue = {
  retryLimit: 10_000,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 900,
  expireInSeconds: 120,
  // A job whose process died is taken up again soon after its heartbeat stopped.
  heartbeatSeconds: 10,
  // A message may wait for weeks while Teams cannot be reached; finished jobs are of no use to anybody.
  retentionSeconds: 60 * 24 * 3600,
  deleteAfterSeconds: 3600,
};

/** Brings pg-boss's own schema and our queues up to date. As the owner of the schema, never as the program. */
export async function migrateQueue(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, max: 2, schedule: false, supervise: false });
  const troubles: Error[] = [];
  boss.on('error', (error) => troubles.push(error));
  await boss.start();
  try {
    await boss.createQueue(queueNames.deliveryDead, { retryLimit: 10_000, retryDelay: 60 });
    await boss.createQueue(queueNames.delivery, { ...deliveryQueue, deadLetter: queueNames.deliveryDead });
    // One job for a message, however often it is put up: while two releases run, the older puts up again what waits here.
    await boss.createQueue(queueNames.mail, {
      ...deliveryQueue,
      deadLetter: queueNames.deliveryDead,
      policy: 'exclusive',
    });
    // A queue that an earlier release made keeps its name and gets today's settings.
    for (const name of [queueNames.delivery, queueNames.mail]) {
      await boss.updateQueue(name, { ...deliveryQueue, deadLetter: queueNames.deliveryDead });
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  const [trouble] = troubles;
  if (trouble) throw new Error('The queue could not be brought up to date', { cause: trouble });
}
