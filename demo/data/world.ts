import type { World, WorldBot, WorldChat, WorldTeam, WorldUser } from '../../sandbox/api.ts';
import { tabEntity } from '../../text/teams-links.ts';
import type { Account, DemoData } from './demo-data.ts';
import { personas } from './personas.ts';
import { teamsOf } from './world-teams.ts';

export type BotPlace = {
  readonly appId: string;
  readonly appPassword: string;
  /** Where the bot hears, such as `http://127.0.0.1:3978/api/messages`. */
  readonly botEndpoint: string;
  /** Where the demo's clock is read and moved. */
  readonly clockUrl?: string;
};

/** What the sandbox is seeded with: the same people as in the database, their accounts, teams and the bot. */
export function worldOf(data: DemoData, place: BotPlace): World {
  const { teams, chats } = teamsOf(data);
  return {
    tenants: data.rows.tenant.map(({ id, name }) => ({ id, name })),
    users: usersOf(data),
    teams,
    chats,
    bot: botOf(data.accounts, place, teams, chats),
    ...(place.clockUrl && { clockUrl: place.clockUrl }),
  };
}

/** A second account is a guest's, and is called so, as Teams does. */
function usersOf(data: DemoData): WorldUser[] {
  const people = new Map(data.rows.person.map((person) => [person.id, person]));
  const played = new Map(
    personas.map(({ key, title, hint }, index) => [data.cast[key], { title, hint, order: index + 1 }]),
  );
  const seen = new Set<string>();
  return data.accounts.map(({ objectId, tenantId, personId, locale }) => {
    const person = people.get(personId);
    const guest = seen.has(personId);
    seen.add(personId);
    const persona = guest ? undefined : played.get(personId);
    return {
      id: objectId,
      tenantId,
      name: guest ? `${person?.name} (gjest)` : (person?.name ?? ''),
      mail: person?.email ?? '',
      locale,
      ...(persona && { persona }),
    };
  });
}

function botOf(
  accounts: readonly Account[],
  { appId, appPassword, botEndpoint }: BotPlace,
  teams: readonly WorldTeam[],
  chats: readonly WorldChat[],
): WorldBot {
  return {
    appId,
    appPassword,
    name: 'Samråd',
    endpoint: botEndpoint,
    installedFor: accounts.filter((account) => account.installed).map((account) => account.objectId),
    installedInTeams: teams.map((team) => team.id),
    installedInChats: chats.map((chat) => chat.id),
    mayInstall: true,
    tab: { entityId: tabEntity, name: 'Samråd', path: '/tab/' },
  };
}
