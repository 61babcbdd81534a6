import type { Installer, Mailer, Sender } from '../domain/sending.ts';
import type { Store } from '../store/store.ts';
import type { Moments } from './moments.ts';
import type { Present } from './present.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What a job may say about its work: codes, ids and numbers. */
export type JobLog = {
  info(fields: Fields, message: string): void;
  warn(fields: Fields, message: string): void;
  error(fields: Fields, message: string): void;
};

/** What came of messages in this process since it started. */
export const countedOutcomes = [
  'sent',
  'mailed',
  'updated',
  'obsolete',
  'postponed',
  'awaited-turn',
  // Nobody knows whether it arrived; it was sent again, so it may have arrived twice.
  'unknown',
  'unreachable',
  'dead',
  'failed',
] as const;
export type CountedOutcome = (typeof countedOutcomes)[number];
export type DeliveryCounts = Readonly<Record<CountedOutcome, number>>;

/** What there is to count from. */
export function noneDelivered(): Record<CountedOutcome, number> {
  return Object.fromEntries(countedOutcomes.map((outcome) => [outcome, 0])) as Record<CountedOutcome, number>;
}

/** What every step of a delivery works with. */
export type DeliveryTools = {
  readonly store: Store;
  readonly sender: Sender;
  readonly directory: Installer;
  /** null where no mail server is known. */
  readonly mailer: Pick<Mailer, 'letterFor' | 'restMs'> | null;
  readonly present: Present;
  readonly log: JobLog;
  /** Where conversations are opened in tenants that the bot has not heard from. */
  readonly fallbackServiceUrl: string;
  /** When messages may leave for a tenant, at the pace of all instances together. */
  readonly moments: Moments;
  /** False where no tenant's rate is to be kept. */
  readonly keepsPace: boolean;
  /** How many mails leave in a second, from all instances together. */
  readonly mailsPerSecond: number;
  readonly count: (outcome: CountedOutcome) => void;
  readonly wake: () => void;
  /** Wakes those who send letters. */
  readonly wakeMail: () => void;
};
