import { randomUUID } from 'node:crypto';
import { isRefusal } from '../domain/refusal.ts';
import { alertMissedReminders } from '../store/commands/alert-missed-reminders.ts';
import type { Store } from '../store/store.ts';
import type { JobLog } from './tools.ts';

const everyMs = 60_000;

export type Watch = { stop(): Promise<void> };

/**
 * Looks whether reminders are made, on a timer of its own in every instance: a schedule that has died tells nobody.
 * `wake` is told when somebody is to hear of it.
 */
export function watchReminders(store: Store, log: JobLog, wake: () => void): Watch {
  let under: Promise<void> = Promise.resolve();
  const look = async () => {
    try {
      const outcome = await alertMissedReminders({
        store,
        actor: { kind: 'system', job: 'watch-reminders' },
        correlationId: randomUUID(),
        submissionKey: null,
      });
      if (isRefusal(outcome) || !outcome.ids.day) return;
      log.error({ job: 'watch-reminders', ...outcome.ids }, 'the reminders of the day do not go out');
      wake();
    } catch (error) {
      log.error({ job: 'watch-reminders', err: error }, 'nobody knows whether reminders are made');
    }
  };
  const timer = setInterval(() => {
    under = look();
  }, everyMs);
  return {
    async stop() {
      clearInterval(timer);
      await under;
    },
  };
}
