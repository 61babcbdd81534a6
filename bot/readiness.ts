import { deliveryHealth } from '../store/queries/delivery-health.ts';
import type { Store } from '../store/store.ts';
import type { Readiness } from './server.ts';

/** What `/readyz` answers: whether the database does, and how the delivery stands. */
export async function readiness(store: Store): Promise<Readiness> {
  try {
    const health = await deliveryHealth(store);
    return {
      ready: true,
      checks: {
        database: 'ok',
        'oldest waiting message':
          health.oldestWaitingSeconds === null ? 'none' : `${health.oldestWaitingSeconds} s`,
        'waiting messages': String(health.waiting),
        'unreachable messages': String(health.unreachable),
        'dead messages': String(health.dead),
      },
    };
  } catch {
    return { ready: false, checks: { database: 'does not answer' } };
  }
}
