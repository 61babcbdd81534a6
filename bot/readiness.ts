import { deliveryHealth } from '../store/queries/delivery-health.ts';
import { reminderHealth } from '../store/queries/reminder-health.ts';
import type { Store } from '../store/store.ts';
import type { Readiness } from './server.ts';

/** What `/readyz` answers: whether the database does, and how the delivery stands. */
export async function readiness(store: Store): Promise<Readiness> {
  try {
    const [health, reminders] = await Promise.all([deliveryHealth(store), reminderHealth(store)]);
    return {
      ready: true,
      checks: {
        database: 'ok',
        'oldest waiting message': ageOf(health.oldestWaitingSeconds),
        'waiting messages': String(health.waiting),
        'unreachable messages': String(health.unreachable),
        'dead messages': String(health.dead),
        'last look at reminders': ageOf(reminders.secondsSinceTick),
        'last day of reminders': reminders.lastDay ?? 'none',
        'waiting reminders': String(reminders.waiting),
        'oldest waiting reminder': ageOf(reminders.oldestSeconds),
      },
    };
  } catch {
    return { ready: false, checks: { database: 'does not answer' } };
  }
}

function ageOf(seconds: number | null): string {
  return seconds === null ? 'none' : `${seconds} s`;
}
