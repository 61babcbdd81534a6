import type { Mailer } from '../domain/sending.ts';
import { settleDead } from '../store/commands/settle-message.ts';
import { startWorkers, type Workers } from '../store/queue/workers.ts';
import { deliverMessage } from './deliver-message.ts';
import { type DeliveryCounts, type DeliveryTools, noneDelivered } from './tools.ts';

/** Half of what Teams takes for an app and a tenant: answers have the other half. */
const usualRemindersPerSecond = 25;
/** What mail servers take from one sender without asking. */
const usualMailsPerSecond = 5;

export type DeliveryOptions = Omit<
  DeliveryTools,
  'count' | 'wake' | 'remindersPerSecond' | 'mailsPerSecond' | 'mailer'
> & {
  /** Left out where no mail server is known. */
  readonly mailer?: Mailer | null;
  /** Usually 5. */
  readonly mailsPerSecond?: number;
  /** Usually 25; more only where nothing else is sent. */
  readonly remindersPerSecond?: number;
  /** Tells this process's lines in the log from those of others. */
  readonly instance: string;
};

export type DeliveryService = Workers & {
  counts(): DeliveryCounts;
};

/**
 * Starts delivering outgoing messages, together with all other instances on the same database. Whoever commits
 * messages calls `wake`, so that they go out at once; otherwise they are found within a second.
 */
export async function startDelivery(options: DeliveryOptions): Promise<DeliveryService> {
  const { instance, ...given } = options;
  const counts = noneDelivered();
  let workers: Workers | null = null;
  const tools: DeliveryTools = {
    remindersPerSecond: usualRemindersPerSecond,
    mailsPerSecond: usualMailsPerSecond,
    mailer: null,
    ...given,
    count(outcome) {
      counts[outcome] += 1;
    },
    wake: () => workers?.wake(),
  };
  workers = await startWorkers(options.store, {
    deliver: (work) => deliverMessage(tools, work),
    async giveUp(messageId) {
      tools.count('dead');
      options.log.error({ messageId, instance }, 'the queue gave a message up');
      await settleDead(options.store, messageId, 'queue-gave-up');
    },
  });
  options.log.info({ instance }, 'delivery started');
  return { ...workers, counts: () => ({ ...counts }) };
}
