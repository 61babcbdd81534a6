import type { World } from '../api.ts';
import { asRecord } from '../http/read-body.ts';
import type { Route } from '../http/router.ts';
import type { Sandbox } from '../sandbox.ts';
import { isInstalledHere } from '../state/app-state.ts';
import { problemsOfWorld } from '../state/check-world.ts';
import { worldView } from '../state/views.ts';
import { announceInstall } from '../to-bot/install-app.ts';
import type { ClientCall, ClientHandler } from './client-call.ts';
import { versionOf } from './feed.ts';
import { Refused } from './refused.ts';

function putWorld(sandbox: Sandbox, call: ClientCall) {
  const problems = problemsOfWorld(call.body);
  if (problems.length > 0) throw new Refused(400, 'notAWorld', problems.slice(0, 10).join('; '));
  const world = call.body as World;
  const isSame = JSON.stringify(world) === JSON.stringify(sandbox.state.world);
  if (!isSame) sandbox.state.commit({ kind: 'world', world });
  return worldView(sandbox.state);
}

function putSettings(sandbox: Sandbox, call: ClientCall) {
  const { refreshAfterMs, deliveryTimeoutMs, rates } = asRecord(call.body);
  const { settings } = sandbox;
  if (typeof refreshAfterMs === 'number' && refreshAfterMs >= 0) settings.refreshAfterMs = refreshAfterMs;
  if (typeof deliveryTimeoutMs === 'number' && deliveryTimeoutMs > 0)
    settings.deliveryTimeoutMs = deliveryTimeoutMs;
  if (typeof rates === 'boolean') settings.rates = rates;
  return settings;
}

/** The business clock is the bot's. The sandbox only passes on what its own page may not fetch from elsewhere. */
async function forwardClock(sandbox: Sandbox, call: ClientCall, method: 'GET' | 'POST') {
  const { clockUrl } = sandbox.state.world;
  if (!clockUrl) throw new Refused(404, 'noClock', 'The world names no clock.');
  const body = method === 'POST' ? JSON.stringify(call.body ?? {}) : null;
  const headers = { 'content-type': 'application/json' };
  const signal = AbortSignal.any([call.gone, AbortSignal.timeout(10_000)]);
  const answer = await fetch(clockUrl, { method, body, headers, signal }).catch(() => undefined);
  if (!answer) throw new Refused(502, 'clockDown', 'The clock does not answer.');
  const value: unknown = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Refused(answer.status, 'clockRefused', JSON.stringify(value));
  return value;
}

/** Seeding is silent; this tells the bot of every place where the app is, as Teams does when an administrator adds it. */
async function announce(sandbox: Sandbox) {
  const { places, users } = sandbox.state.places;
  const installed = [...places.values()].filter((place) => isInstalledHere(sandbox.state, place));
  const oncePerTeam = [...new Map(installed.map((place) => [place.appKey, place])).values()];
  let delivered = 0;
  let failed = 0;
  for (const place of oncePerTeam) {
    const user = users.get(place.memberIds[0] ?? '');
    const outcomes = user ? await announceInstall(sandbox, place, user) : [];
    delivered += outcomes.filter((outcome) => outcome.ok).length;
    failed += outcomes.filter((outcome) => !outcome.ok).length;
  }
  return { delivered, failed };
}

function switchForTenant(sandbox: Sandbox, call: ClientCall) {
  const tenantId = call.params.tenant ?? '';
  if (!sandbox.state.world.tenants.some((tenant) => tenant.id === tenantId))
    throw new Refused(404, 'unknownTenant', `The world has no tenant ${tenantId}.`);
  const disabled = asRecord(call.body).disabled === true;
  sandbox.state.commit({ kind: 'tenant', tenantId, disabled });
  return { disabled };
}

/** The world, its clock and the sandbox's settings. */
export const worldRoutes: readonly Route<ClientHandler>[] = [
  { method: 'GET', pattern: '/api/version', handle: (sandbox) => versionOf(sandbox.state) },
  { method: 'GET', pattern: '/api/world', handle: (sandbox) => worldView(sandbox.state) },
  { method: 'PUT', pattern: '/api/world', handle: putWorld },
  { method: 'POST', pattern: '/api/world/announce', handle: announce },
  { method: 'GET', pattern: '/api/settings', handle: (sandbox) => sandbox.settings },
  { method: 'PUT', pattern: '/api/settings', handle: putSettings },
  { method: 'GET', pattern: '/api/clock', handle: (sandbox, call) => forwardClock(sandbox, call, 'GET') },
  { method: 'POST', pattern: '/api/clock', handle: (sandbox, call) => forwardClock(sandbox, call, 'POST') },
  { method: 'POST', pattern: '/api/tenants/{tenant}/app', handle: switchForTenant },
];
