import { asRecord, asText } from '../http/read-body.ts';
import type { Route } from '../http/router.ts';
import type { Sandbox } from '../sandbox.ts';
import { personalConversationId } from '../state/ids.ts';
import type { Place } from '../state/places.ts';
import { checkMessage } from './activity-rules.ts';
import { type BotAnswer, type BotCall, type BotHandler, keepToRates, mustBeWelcome } from './bot-call.ts';
import { keepNewMessage } from './keep-message.ts';
import { refuse } from './refusals.ts';

function personalPlace(sandbox: Sandbox, parameters: Record<string, unknown>): Place {
  const members = Array.isArray(parameters.members) ? parameters.members : [];
  if (members.length !== 1) throw refuse.badArgument('A bot can begin chats with exactly one person.');
  const id = asText(asRecord(members[0]).id) ?? '';
  const { places, world } = sandbox.state;
  const user = places.usersByMri.get(id) ?? places.users.get(id);
  const place = user && places.places.get(personalConversationId(world.bot.appId, user.id));
  if (!place) throw refuse.badArgument(`Nobody is known by the id ${id}.`);
  const tenantId =
    asText(parameters.tenantId) ?? asText(asRecord(asRecord(parameters.channelData).tenant).id);
  if (tenantId !== place.tenantId)
    throw refuse.badArgument(`tenantId must be that of the person, not ${tenantId ?? 'missing'}.`);
  return place;
}

function channelPlace(sandbox: Sandbox, channelId: string): Place {
  const place = sandbox.state.findPlace(channelId)?.place;
  if (place?.kind !== 'channel') throw refuse.noConversation();
  return place;
}

function keepFirstMessage(sandbox: Sandbox, call: BotCall, place: Place, activity: unknown): string {
  const message = asRecord(activity);
  call.violations.push(...checkMessage(message));
  call.note.activityType = asText(message.type) ?? 'message';
  return keepNewMessage(sandbox, { place }, message);
}

/** A chat with one person (the same one each time), or a new thread in a channel with its first message. */
function create(sandbox: Sandbox, call: BotCall): BotAnswer {
  const parameters = asRecord(call.body);
  const channelId = asText(asRecord(asRecord(parameters.channelData).channel).id);
  const place = channelId ? channelPlace(sandbox, channelId) : personalPlace(sandbox, parameters);
  call.note.conversationId = place.id;
  if (place.user) call.note.userId = place.user.id;
  mustBeWelcome(sandbox, place);
  keepToRates(sandbox, 'create', sandbox.state.world.bot.appId, place.tenantId);
  if (channelId && !parameters.activity)
    throw refuse.badArgument('A thread in a channel begins with an activity.');
  if (!parameters.activity) return { status: 201, body: { id: place.id } };
  const activityId = keepFirstMessage(sandbox, call, place, parameters.activity);
  call.note.activityId = activityId;
  const id = channelId ? `${place.id};messageid=${activityId}` : place.id;
  return { status: 201, body: { id, activityId } };
}

/** Beginning conversations. */
export const createRoutes: readonly Route<BotHandler>[] = [
  { method: 'POST', pattern: '/v3/conversations', handle: create },
];
