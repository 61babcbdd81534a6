import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type restify from 'restify';
import { isVerb } from '../domain/verbs.ts';
import { type CountedOutcome, countedOutcomes, type DeliveryCounts } from '../jobs/tools.ts';
import { deliveryHealth } from '../store/queries/delivery-health.ts';
import { reminderHealth } from '../store/queries/reminder-health.ts';
import type { Store } from '../store/store.ts';
import type { HandleTurn } from './turn.ts';

/** In seconds: a press should take a tenth, and Teams gives up after some ten. */
const buckets = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * What Prometheus reads. Numbers alone: labels are words of the program's own (a route, a verb, an outcome), so no
 * person, service or text is in them, and their number is bounded.
 */
export type Metrics = {
  /** The same handler, timed by what was asked. */
  timed(handle: HandleTurn): HandleTurn;
  /** Times every answer of the server, and serves `/metrics`. */
  attach(server: restify.Server): void;
};

/** @param counts what came of messages in this process since it started */
export function createMetrics(store: Store, counts: () => DeliveryCounts): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'samrad_http_request_seconds',
    help: 'Time until an HTTP answer was sent.',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers,
  });
  const turns = new Histogram({
    name: 'samrad_turn_seconds',
    help: 'Time that the program took for what somebody did in Teams.',
    labelNames: ['kind', 'verb', 'answer'],
    buckets,
    registers,
  });
  countMessages(registers, counts);
  const readStore = gaugesOf(store, registers);
  return {
    timed: (handle) => async (turn) => {
      const done = turns.startTimer({ kind: turn.kind, verb: verbOf(turn) });
      try {
        const answer = await handle(turn);
        done({ answer: answer.kind });
        return answer;
      } catch (error) {
        done({ answer: 'defect' });
        throw error;
      }
    },
    attach(server) {
      server.pre((request, response, next) => {
        const done = requests.startTimer();
        response.once('finish', () =>
          done({ method: request.method ?? '', route: routeOf(request), status: response.statusCode }),
        );
        next();
      });
      server.get('/metrics', async (_request, response) => {
        await readStore();
        const body = await registry.metrics();
        response.writeHead(200, { 'Content-Type': registry.contentType });
        response.end(body);
      });
    },
  };
}

/** A verb is whatever a client sent until it is known to be one of ours. */
function verbOf(turn: { readonly kind: string; readonly verb?: unknown }): string {
  return typeof turn.verb === 'string' ? (isVerb(turn.verb) ? turn.verb : 'unknown') : 'none';
}

/** The pattern, not the address: that would have ids in it. */
function routeOf(request: restify.Request): string {
  const { path } = (request.getRoute() ?? {}) as { path?: string | RegExp };
  return typeof path === 'string' ? path : 'none';
}

function countMessages(registers: Registry[], counts: () => DeliveryCounts): void {
  const before = new Map<CountedOutcome, number>();
  new Counter({
    name: 'samrad_messages_total',
    help: 'Outgoing messages of this instance, by what came of them.',
    labelNames: ['outcome'],
    registers,
    collect() {
      const now = counts();
      for (const outcome of countedOutcomes) {
        this.inc({ outcome }, now[outcome] - (before.get(outcome) ?? 0));
        before.set(outcome, now[outcome]);
      }
    },
  });
}

/**
 * What the database says at each scrape, by whichever instance is asked; every instance tells the same. Returns how it
 * is read: while the database is away, `samrad_database_up` is 0 and the rest is as it was.
 */
function gaugesOf(store: Store, registers: Registry[]): () => Promise<void> {
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers });
  const isUp = gauge('samrad_database_up', 'Whether the database answers.');
  const messages = gauge('samrad_waiting_messages', 'Messages that did not arrive yet, by state.', ['state']);
  const oldest = gauge(
    'samrad_oldest_waiting_message_seconds',
    'Age of the oldest message that waits; 0 when none does.',
  );
  const reminders = gauge('samrad_waiting_reminders', 'Reminders that are due and not sent.');
  const tick = gauge(
    'samrad_seconds_since_reminder_tick',
    'How long ago somebody looked which reminders are due; -1 before the first time.',
  );
  return async () => {
    try {
      const [delivery, due] = await Promise.all([deliveryHealth(store), reminderHealth(store)]);
      for (const state of ['waiting', 'unreachable', 'dead'] as const)
        messages.set({ state }, delivery[state]);
      oldest.set(delivery.oldestWaitingSeconds ?? 0);
      reminders.set(due.waiting);
      tick.set(due.secondsSinceTick ?? -1);
      isUp.set(1);
    } catch {
      isUp.set(0);
    }
  };
}
