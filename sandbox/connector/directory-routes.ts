import type { WorldUser } from '../api.ts';
import type { Route } from '../http/router.ts';
import type { Sandbox } from '../sandbox.ts';
import { appStateOf } from '../state/app-state.ts';
import { personalConversationId } from '../state/ids.ts';
import { installApp } from '../to-bot/install-app.ts';
import type { BotAnswer, BotCall, BotHandler } from './bot-call.ts';
import { ConnectorRefusal, refuse } from './refusals.ts';

const mostFound = 25;

function person(user: WorldUser): Record<string, string> {
  const [givenName = '', ...surnames] = user.name.split(' ');
  return {
    id: user.id,
    displayName: user.name,
    givenName,
    surname: surnames.join(' '),
    mail: user.mail,
    userPrincipalName: user.mail,
    preferredLanguage: user.locale,
    tenantId: user.tenantId,
  };
}

/** Look-ups stay within one tenant, which the bot must name. */
function tenantOf(call: BotCall): string {
  const tenantId = call.query.get('tenantId');
  if (!tenantId) throw refuse.badArgument('tenantId is missing.');
  return tenantId;
}

function personOf(sandbox: Sandbox, call: BotCall): WorldUser {
  const user = sandbox.state.places.users.get(call.params.user ?? '');
  const tenantId = call.query.get('tenantId');
  call.note.userId = call.params.user ?? '';
  if (!user || (tenantId && tenantId !== user.tenantId))
    throw new ConnectorRefusal(404, 'Request_ResourceNotFound', 'No such user in this tenant.');
  return user;
}

function readUser(sandbox: Sandbox, call: BotCall): BotAnswer {
  tenantOf(call);
  return { status: 200, body: person(personOf(sandbox, call)) };
}

/** Whether every word of the query begins a word of the name or the mail address. */
export function isFoundBy(user: WorldUser, query: string): boolean {
  const words = `${user.name} ${user.mail}`.toLocaleLowerCase('nb').split(/[\s@.]+/);
  const asked = query
    .toLocaleLowerCase('nb')
    .split(/[\s@.]+/)
    .filter((word) => word !== '');
  return asked.every((part) => words.some((word) => word.startsWith(part)));
}

function searchUsers(sandbox: Sandbox, call: BotCall): BotAnswer {
  const tenantId = tenantOf(call);
  const query = call.query.get('search') ?? '';
  const found = sandbox.state.world.users.filter((u) => u.tenantId === tenantId && isFoundBy(u, query));
  return { status: 200, body: { value: found.slice(0, mostFound).map(person) } };
}

/** As Graph installs an app for a person; the bot hears of it through the usual activities, afterwards. */
function installFor(sandbox: Sandbox, call: BotCall): BotAnswer {
  const user = personOf(sandbox, call);
  const { bot } = sandbox.state.world;
  if (!bot.mayInstall) throw new ConnectorRefusal(403, 'Forbidden', 'The app may not install itself.');
  const place = sandbox.state.places.places.get(personalConversationId(bot.appId, user.id));
  if (!place) throw refuse.noConversation();
  const app = appStateOf(sandbox.state, place);
  if (app.disabledByAdmin) throw refuse.disabledByAdmin();
  if (app.installed) throw new ConnectorRefusal(409, 'Conflict', 'The app is installed for this user.');
  void installApp(sandbox, place, user);
  return { status: 201, body: { id: place.id } };
}

/** The people look-up that Graph is in production. */
export const directoryRoutes: readonly Route<BotHandler>[] = [
  { method: 'GET', pattern: '/directory/users', handle: searchUsers },
  { method: 'GET', pattern: '/directory/users/{user}', handle: readUser },
  { method: 'POST', pattern: '/directory/users/{user}/install', handle: installFor },
];
