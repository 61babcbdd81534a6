import { mailsPerSecond } from '../domain/sending.ts';
import type { Pace } from '../store/commands/reserve-moments.ts';
import { settleDead } from '../store/commands/settle-message.ts';
import { startWorkers, type Workers } from '../store/queue/workers.ts';
import { deliverMessage } from './deliver-message.ts';
import { atOnce, momentsOf } from './moments.ts';
import { type DeliveryCounts, type DeliveryTools, noneDelivered } from './tools.ts';

/**
 * Teams takes 50 in a second for an app and a tenant. Half of that reminds, so that answers have room; and a fifth is
 * left to what does not wait for a moment: answers to what somebody typed, and opening conversations.
 */
const usualPace: Pace = { messages: 40, reminders: 25 };

/** Longer than a try takes: nobody else is to begin one meanwhile. */
const heldSeconds = 20;

export type DeliveryOptions = Omit<
  DeliveryTools,
  'count' | 'wake' | 'wakeMail' | 'moments' | 'keepsPace' | 'mailsPerSecond' | 'mailer'
> & {
  /** Left out where no mail server is known. */
  readonly mailer?: DeliveryTools['mailer'];
  /** As `domain/sending.ts` says, when left out. */
  readonly mailsPerSecond?: number;
  /** null only where the rate of no tenant is to be kept. */
  readonly pace?: Pace | null;
  /** Tells this process's lines in the log from those of others. */
  readonly instance: string;
};

export type DeliveryService = Workers & {
  /**
   * Delivers one message here and now, before all that waits; resolves when its try is over. Left to the workers when one
   * of them has it already.
   */
  deliverFirst(messageId: string): Promise<void>;
  counts(): DeliveryCounts;
};

/**
 * Starts delivering outgoing messages, together with all other instances on the same database. Whoever commits
 * messages calls `wake`, so that they go out at once; otherwise they are found within a second.
 */
export async function startDelivery(options: DeliveryOptions): Promise<DeliveryService> {
  const { instance, pace = usualPace, ...given } = options;
  const counts = noneDelivered();
  let workers: Workers | null = null;
  const tools: DeliveryTools = {
    moments: pace ? momentsOf(options.store, pace) : atOnce,
    keepsPace: pace !== null,
    mailsPerSecond,
    mailer: null,
    ...given,
    count(outcome) {
      counts[outcome] += 1;
    },
    wake: () => workers?.wake(),
    wakeMail: () => workers?.wakeMail(),
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
  return {
    ...workers,
    async deliverFirst(messageId) {
      const attempt = await options.store.queue.holdBack(messageId, heldSeconds);
      // Two who press the same card in one moment may both hold it back: one of them makes the edit.
      if (attempt) await deliverMessage(tools, { messageId, attempt }, true);
    },
    counts: () => ({ ...counts }),
  };
}
