import type { ConversationKind, World, WorldChat, WorldTeam, WorldUser } from '../api.ts';
import { channelThreadId, groupChatThreadId, meetingIdOf, mriOf, personalConversationId } from './ids.ts';

/** A conversation as the world lays it out. Threads of a channel are messages of the channel's place. */
export type Place = {
  id: string;
  kind: ConversationKind;
  name: string;
  tenantId: string;
  memberIds: readonly string[];
  /** Names what is installed or not: `user:...`, `chat:...`, `team:...`. */
  appKey: string;
  user?: WorldUser;
  chat?: WorldChat;
  meetingId?: string;
  team?: WorldTeam & { threadId: string };
};

/** The world with everything that is looked up in it at hand. */
export type Places = {
  world: World;
  users: ReadonlyMap<string, WorldUser>;
  usersByMri: ReadonlyMap<string, WorldUser>;
  places: ReadonlyMap<string, Place>;
};

function personalPlace(world: World, user: WorldUser): Place {
  return {
    id: personalConversationId(world.bot.appId, user.id),
    kind: 'personal',
    name: world.bot.name,
    tenantId: user.tenantId,
    memberIds: [user.id],
    appKey: `user:${user.id}`,
    user,
  };
}

function chatPlace(chat: WorldChat): Place {
  const id = groupChatThreadId(chat.id);
  const meetingId = meetingIdOf(id);
  return {
    id,
    kind: 'groupChat',
    name: chat.name,
    tenantId: chat.tenantId,
    memberIds: chat.memberIds,
    appKey: `chat:${chat.id}`,
    chat,
    ...(meetingId && { meetingId }),
  };
}

/** A team is known by its first channel, as Teams knows a team by its General channel. */
export function teamThreadId(team: WorldTeam): string {
  return channelThreadId(team.id, team.channels[0]?.id ?? 'General');
}

function channelPlaces(team: WorldTeam): Place[] {
  return team.channels.map((channel) => ({
    id: channelThreadId(team.id, channel.id),
    kind: 'channel',
    name: channel.name,
    tenantId: team.tenantId,
    memberIds: team.memberIds,
    appKey: `team:${team.id}`,
    team: { ...team, threadId: teamThreadId(team) },
  }));
}

/** Lays out the conversations of a world. Ids depend on the world's own ids only, so chats outlive a new world. */
export function layOutPlaces(world: World): Places {
  const all = [
    ...world.users.map((user) => personalPlace(world, user)),
    ...world.chats.map(chatPlace),
    ...world.teams.flatMap(channelPlaces),
  ];
  return {
    world,
    users: new Map(world.users.map((user) => [user.id, user])),
    usersByMri: new Map(world.users.map((user) => [mriOf(user.id), user])),
    places: new Map(all.map((place) => [place.id, place])),
  };
}
