import type { World } from '../api.ts';

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const loopbackHosts = new Set(['127.0.0.1', 'localhost', '[::1]']);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a URL stays on this machine. The sandbox never speaks to any other. */
function isLoopbackUrl(text: unknown): boolean {
  if (typeof text !== 'string' || !URL.canParse(text)) return false;
  const url = new URL(text);
  return url.protocol === 'http:' && loopbackHosts.has(url.hostname);
}

function missingWords(where: string, value: unknown, names: readonly string[]): string[] {
  if (!isRecord(value)) return [`${where} is not an object`];
  return names
    .filter((name) => typeof value[name] !== 'string' || value[name] === '')
    .map((name) => `${where}.${name} must be a non-empty string`);
}

function listProblems(world: Record<string, unknown>, list: string, names: readonly string[]): string[] {
  const rows = world[list];
  if (!Array.isArray(rows)) return [`${list} must be a list`];
  return rows.flatMap((row, index) => missingWords(`${list}[${index}]`, row, names));
}

function referenceProblems(world: World): string[] {
  const tenants = new Set(world.tenants.map((tenant) => tenant.id));
  const users = new Set(world.users.map((user) => user.id));
  const groups = [...world.teams, ...world.chats];
  return [
    ...world.users
      .filter((user) => !tenants.has(user.tenantId))
      .map((user) => `user ${user.name} is of the unknown tenant ${user.tenantId}`),
    ...world.users
      .filter((user) => !guid.test(user.id))
      .map((user) => `user ${user.name}: id ${user.id} is not a GUID`),
    ...groups
      .filter((group) => !tenants.has(group.tenantId))
      .map((group) => `${group.name} is of the unknown tenant ${group.tenantId}`),
    ...groups.flatMap((group) =>
      (group.memberIds ?? [])
        .filter((id) => !users.has(id))
        .map((id) => `${group.name} has the unknown member ${id}`),
    ),
  ];
}

function memberListProblems(world: World): string[] {
  const lists = [...world.teams, ...world.chats]
    .filter((group) => !Array.isArray(group.memberIds))
    .map((group) => `${group.name}.memberIds must be a list`);
  const channels = world.teams
    .filter((team) => !Array.isArray(team.channels))
    .map((team) => `${team.name}.channels must be a list`);
  return [...lists, ...channels];
}

/** Everything that is wrong with a body that wants to be a world; empty when it is one. */
export function problemsOfWorld(body: unknown): string[] {
  if (!isRecord(body)) return ['the world must be an object'];
  const shape = [
    ...listProblems(body, 'tenants', ['id', 'name']),
    ...listProblems(body, 'users', ['id', 'tenantId', 'name', 'mail', 'locale']),
    ...listProblems(body, 'teams', ['id', 'name', 'tenantId']),
    ...listProblems(body, 'chats', ['id', 'name', 'tenantId']),
    ...missingWords('bot', body.bot, ['appId', 'appPassword', 'name', 'endpoint']),
  ];
  if (shape.length > 0) return shape;
  const world = body as World;
  const rest = memberListProblems(world);
  if (rest.length > 0) return rest;
  if (!isLoopbackUrl(world.bot.endpoint)) rest.push('bot.endpoint must be an http URL on this machine');
  const { tab } = world.bot;
  if (tab !== undefined) {
    rest.push(...missingWords('bot.tab', tab, ['entityId', 'name', 'path']));
    if (!/^\/([\w-]+\/)+$/.test(String(tab.path))) rest.push('bot.tab.path must look like /tab/');
  }
  if (world.clockUrl !== undefined && !isLoopbackUrl(world.clockUrl))
    rest.push('clockUrl must be an http URL on this machine');
  const installed = world.bot.installedFor;
  if (installed !== 'nobody' && installed !== 'everybody' && !Array.isArray(installed))
    rest.push('bot.installedFor must be nobody, everybody or a list of user ids');
  return [...rest, ...referenceProblems(world)];
}
