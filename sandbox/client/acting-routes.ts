import type {
  AppAnswer,
  AppTarget,
  Outcome,
  PressAction,
  Search,
  SendAnswer,
  SendText,
  SubmitDialog,
  TabToken,
  WorldUser,
} from '../api.ts';
import { asRecord, asText } from '../http/read-body.ts';
import type { Route } from '../http/router.ts';
import type { Sandbox } from '../sandbox.ts';
import { appStateOf } from '../state/app-state.ts';
import type { Place } from '../state/places.ts';
import { messageView } from '../state/views.ts';
import { notDelivered } from '../to-bot/deliver-to-bot.ts';
import { installApp, uninstallApp } from '../to-bot/install-app.ts';
import {
  type ClientCall,
  type ClientHandler,
  callingPlace,
  callingUser,
  messageIn,
  placeOfUser,
} from './client-call.ts';
import { pressAction, submitDialog } from './press-action.ts';
import { refreshCard } from './refresh-cards.ts';
import { Refused } from './refused.ts';
import { searchChoices } from './search-choices.ts';
import { sendText } from './send-text.ts';

async function send(sandbox: Sandbox, call: ClientCall): Promise<SendAnswer> {
  const where = callingPlace(sandbox, call);
  const { message, outcome } = await sendText(sandbox, where, asRecord(call.body) as SendText);
  const kept = messageIn(sandbox, where.place, message.id);
  return { message: messageView(sandbox.state, kept, where.user.id), outcome };
}

/** A card can only be used where its bot is; a person who blocked it sees the card but reaches nobody. */
function mustBeReachable(sandbox: Sandbox, place: Place): void {
  const app = appStateOf(sandbox.state, place);
  if (!app.installed || app.disabledByAdmin || app.blocked)
    throw new Refused(409, 'appNotThere', 'The app is not installed here, or it is blocked.');
}

function press(sandbox: Sandbox, call: ClientCall): Promise<Outcome> {
  const where = callingPlace(sandbox, call);
  const message = messageIn(sandbox, where.place, call.params.m ?? '');
  mustBeReachable(sandbox, where.place);
  if (!asText(asRecord(asRecord(call.body).action).type))
    throw new Refused(400, 'noAction', 'action.type is missing.');
  return pressAction(sandbox, { ...where, message }, call.body as PressAction);
}

async function refresh(sandbox: Sandbox, call: ClientCall): Promise<Outcome> {
  const where = callingPlace(sandbox, call);
  const message = messageIn(sandbox, where.place, call.params.m ?? '');
  mustBeReachable(sandbox, where.place);
  return (await refreshCard(sandbox, where, message)) ?? notDelivered;
}

function submit(sandbox: Sandbox, call: ClientCall): Promise<Outcome> {
  const where = callingPlace(sandbox, call);
  mustBeReachable(sandbox, where.place);
  return submitDialog(sandbox, where, asRecord(call.body) as SubmitDialog);
}

function search(sandbox: Sandbox, call: ClientCall) {
  const where = callingPlace(sandbox, call);
  const wish = { text: '', ...asRecord(call.body) } as Search;
  if (!asText(wish.dataset)) throw new Refused(400, 'noDataset', 'dataset is missing.');
  return searchChoices(sandbox, where, wish);
}

function placeOfTarget(sandbox: Sandbox, user: WorldUser, target: AppTarget): Place {
  if (!target.teamId) return placeOfUser(sandbox, user, target.conversationId ?? 'personal');
  const places = [...sandbox.state.places.places.values()];
  const channel = places.find((place) => place.team?.id === target.teamId);
  return placeOfUser(sandbox, user, channel?.id ?? target.teamId);
}

function setBlocked(sandbox: Sandbox, place: Place, blocked: boolean): Outcome[] {
  if (place.kind !== 'personal')
    throw new Refused(400, 'notPersonal', 'Only a chat with the bot can be blocked.');
  const mark = { ...sandbox.state.appMark(place.appKey), blocked };
  sandbox.state.commit({ kind: 'app', key: place.appKey, mark });
  return [];
}

/** Teams does not tell a bot that it was blocked: it learns it from the next 403. */
const appChanges: Readonly<
  Record<string, (sandbox: Sandbox, place: Place, user: WorldUser) => Outcome[] | Promise<Outcome[]>>
> = {
  install: installApp,
  uninstall: uninstallApp,
  block: (sandbox, place) => setBlocked(sandbox, place, true),
  unblock: (sandbox, place) => setBlocked(sandbox, place, false),
};

async function changeApp(sandbox: Sandbox, call: ClientCall): Promise<AppAnswer> {
  const user = callingUser(sandbox, call);
  const name = call.params.change ?? '';
  const change = Object.hasOwn(appChanges, name) ? appChanges[name] : undefined;
  if (!change)
    throw new Refused(404, 'unknownChange', `The app can be ${Object.keys(appChanges).join(', ')}ed.`);
  const place = placeOfTarget(sandbox, user, asRecord(call.body));
  const outcomes = await change(sandbox, place, user);
  return { ...appStateOf(sandbox.state, place), outcomes };
}

/** What `authentication.getAuthToken` of a tab gives: only where the person has the app. */
function tabToken(sandbox: Sandbox, call: ClientCall): Promise<TabToken> {
  const user = callingUser(sandbox, call);
  const { bot } = sandbox.state.world;
  if (!bot.tab) throw new Refused(404, 'noTab', 'The app of this world has no tab.');
  const { expiresInSeconds } = asRecord(call.body);
  const seconds = typeof expiresInSeconds === 'number' ? expiresInSeconds : undefined;
  return sandbox.tokens.forTab(user, bot.appId, seconds);
}

function readApp(sandbox: Sandbox, call: ClientCall) {
  const user = callingUser(sandbox, call);
  return appStateOf(sandbox.state, placeOfUser(sandbox, user, 'personal'));
}

/** What people do. */
export const actingRoutes: readonly Route<ClientHandler>[] = [
  { method: 'POST', pattern: '/api/users/{u}/conversations/{c}/messages', handle: send },
  { method: 'POST', pattern: '/api/users/{u}/conversations/{c}/messages/{m}/actions', handle: press },
  { method: 'POST', pattern: '/api/users/{u}/conversations/{c}/messages/{m}/refresh', handle: refresh },
  { method: 'POST', pattern: '/api/users/{u}/conversations/{c}/dialogs/submit', handle: submit },
  { method: 'POST', pattern: '/api/users/{u}/conversations/{c}/search', handle: search },
  { method: 'POST', pattern: '/api/users/{u}/token', handle: tabToken },
  { method: 'GET', pattern: '/api/users/{u}/app', handle: readApp },
  { method: 'POST', pattern: '/api/users/{u}/app/{change}', handle: changeApp },
];
