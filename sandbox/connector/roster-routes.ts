import type { WorldUser } from '../api.ts';
import type { Route } from '../http/router.ts';
import type { Sandbox } from '../sandbox.ts';
import { mriOf, stableGuid } from '../state/ids.ts';
import { type Place, teamThreadId } from '../state/places.ts';
import { type BotAnswer, type BotCall, type BotHandler, enterConversation, keepToRates } from './bot-call.ts';
import { refuse } from './refusals.ts';

function account(user: WorldUser): Record<string, string> {
  const [givenName = '', ...surnames] = user.name.split(' ');
  return {
    id: mriOf(user.id),
    objectId: user.id,
    aadObjectId: user.id,
    name: user.name,
    givenName,
    surname: surnames.join(' '),
    email: user.mail,
    userPrincipalName: user.mail,
    tenantId: user.tenantId,
    userRole: 'user',
  };
}

/** Teams lists people only; the bot itself is not on its rosters. */
function roster(sandbox: Sandbox, call: BotCall): WorldUser[] {
  const { place } = enterConversation(sandbox, call.params.conversation ?? '');
  keepToRates(sandbox, 'readMembers', place.id, place.tenantId);
  return place.memberIds.flatMap((id) => sandbox.state.places.users.get(id) ?? []);
}

function members(sandbox: Sandbox, call: BotCall): BotAnswer {
  return { status: 200, body: roster(sandbox, call).map(account) };
}

function member(sandbox: Sandbox, call: BotCall): BotAnswer {
  const wanted = call.params.member ?? '';
  const found = roster(sandbox, call).find((user) => user.id === wanted || mriOf(user.id) === wanted);
  if (!found) throw refuse.noMember();
  return { status: 200, body: account(found) };
}

/** Pages of 50 to 500 members; the token is the place of the next one. */
function pagedMembers(sandbox: Sandbox, call: BotCall): BotAnswer {
  const all = roster(sandbox, call);
  const size = Math.min(500, Math.max(50, Number(call.query.get('pageSize')) || 200));
  const start = Number(call.query.get('continuationToken')) || 0;
  const next = start + size;
  const token = next < all.length ? { continuationToken: String(next) } : {};
  return { status: 200, body: { members: all.slice(start, next).map(account), ...token } };
}

function channelsOfTeam(sandbox: Sandbox, call: BotCall): Place[] {
  const wanted = call.params.team ?? '';
  const world = sandbox.state.world.teams.find((team) => teamThreadId(team) === wanted);
  const places = [...sandbox.state.places.places.values()].filter((place) => place.team?.id === world?.id);
  const [first] = world ? places.filter((place) => place.team) : [];
  if (!world || !first) throw refuse.noConversation();
  enterConversation(sandbox, first.id);
  keepToRates(sandbox, 'readMembers', wanted, first.tenantId);
  return places;
}

function team(sandbox: Sandbox, call: BotCall): BotAnswer {
  const channels = channelsOfTeam(sandbox, call);
  const found = channels[0]?.team;
  if (!found) throw refuse.noConversation();
  const body = {
    id: found.threadId,
    name: found.name,
    aadGroupId: stableGuid(`team ${found.id}`),
    tenantId: found.tenantId,
    type: 'standard',
    channelCount: channels.length,
    memberCount: found.memberIds.length,
  };
  return { status: 200, body };
}

/** The first channel comes without a name: each client calls it General in its own language. */
function channels(sandbox: Sandbox, call: BotCall): BotAnswer {
  const list = channelsOfTeam(sandbox, call);
  const conversations = list.map((place, index) => ({
    id: place.id,
    ...(index > 0 ? { name: place.name } : {}),
  }));
  return { status: 200, body: { conversations } };
}

/** Reading who and what there is. */
export const rosterRoutes: readonly Route<BotHandler>[] = [
  { method: 'GET', pattern: '/v3/conversations/{conversation}/members', handle: members },
  { method: 'GET', pattern: '/v3/conversations/{conversation}/members/{member}', handle: member },
  { method: 'GET', pattern: '/v3/conversations/{conversation}/pagedmembers', handle: pagedMembers },
  { method: 'GET', pattern: '/v3/teams/{team}', handle: team },
  { method: 'GET', pattern: '/v3/teams/{team}/conversations', handle: channels },
];
