import { PgBoss } from 'pg-boss';
import { queueNames } from './queue.ts';

/** How often and how long a delivery is tried before it is laid aside for the operator. */
const deliveryQueue = {
  retryLimit: 12,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 900,
  expireInSeconds: 120,
  heartbeatSeconds: 30,
  deadLetter: queueNames.deliveryDead,
};

/** Brings pg-boss's own schema and our queues up to date. As the owner of the schema, never as the program. */
export async function migrateQueue(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, max: 2, schedule: false, supervise: false });
  const troubles: Error[] = [];
  boss.on('error', (error) => troubles.push(error));
  await boss.start();
  try {
    await boss.createQueue(queueNames.deliveryDead, { retryLimit: 0 });
    await boss.createQueue(queueNames.delivery, deliveryQueue);
  } finally {
    await boss.stop({ graceful: false });
  }
  const [trouble] = troubles;
  if (trouble) throw new Error('The queue could not be brought up to date', { cause: trouble });
}
