import { randomUUID } from 'node:crypto';
import type { NewFault, Outcome, Redeliver } from '../api.ts';
import { asRecord } from '../http/read-body.ts';
import type { Route } from '../http/router.ts';
import type { Sandbox } from '../sandbox.ts';
import { deliverToBot } from '../to-bot/deliver-to-bot.ts';
import { type ClientCall, type ClientHandler, numberFrom } from './client-call.ts';
import { Refused } from './refused.ts';

const mostEntries = 2_000;

function addFault(sandbox: Sandbox, call: ClientCall) {
  const wish = asRecord(call.body) as NewFault;
  const isCut = wish.drop === 'before' || wish.drop === 'after';
  const isStatus = Number.isInteger(wish.status) && (wish.status ?? 0) >= 400 && (wish.status ?? 0) <= 599;
  if (!isCut && !isStatus) throw new Refused(400, 'noFault', 'A fault has a status of 400 to 599, or drop.');
  return sandbox.faults.add({ ...wish, match: asRecord(wish.match) }, Date.now());
}

function clearFaults(sandbox: Sandbox, call: ClientCall) {
  return { cleared: sandbox.faults.clear(call.params.fault) };
}

/** Gives the bot an activity again, under its own id (as after 15 s without an answer) or under a new one. */
async function redeliver(sandbox: Sandbox, call: ClientCall): Promise<Outcome> {
  const wish = asRecord(call.body) as Redeliver;
  const found = sandbox.sent.find(wish);
  if (!found) throw new Refused(404, 'nothingSent', 'No such activity has gone to the bot lately.');
  const id = wish.newId ? `f:${randomUUID()}` : found.activity.id;
  return (await deliverToBot(sandbox, { ...found.activity, id }, found.note)).outcome;
}

function listTraffic(sandbox: Sandbox, call: ClientCall) {
  const { query } = call;
  const direction = query.get('direction');
  const conversationId = query.get('conversationId');
  const asked = {
    after: numberFrom(query, 'after', 0, Number.MAX_SAFE_INTEGER),
    limit: numberFrom(query, 'limit', 200, mostEntries),
    ...(direction ? { direction } : {}),
    ...(conversationId ? { conversationId } : {}),
    violations: query.get('violations') === 'true',
  };
  const waitMs = numberFrom(query, 'waitMs', 0, 60_000);
  if (waitMs === 0) return sandbox.traffic.list(asked);
  return sandbox.traffic.listWhenAny(asked, AbortSignal.any([call.gone, AbortSignal.timeout(waitMs)]));
}

/** Faults on demand, and seeing what goes back and forth. */
export const observingRoutes: readonly Route<ClientHandler>[] = [
  {
    method: 'GET',
    pattern: '/api/faults',
    handle: (sandbox) => ({ faults: sandbox.faults.list(Date.now()) }),
  },
  { method: 'POST', pattern: '/api/faults', handle: addFault },
  { method: 'DELETE', pattern: '/api/faults', handle: clearFaults },
  { method: 'DELETE', pattern: '/api/faults/{fault}', handle: clearFaults },
  { method: 'GET', pattern: '/api/mails', handle: (sandbox) => ({ mails: sandbox.state.mails() }) },
  { method: 'POST', pattern: '/api/redeliver', handle: redeliver },
  { method: 'GET', pattern: '/api/traffic', handle: listTraffic },
  { method: 'GET', pattern: '/api/counters', handle: (sandbox) => sandbox.traffic.counters },
];
