import type { Player } from './players.ts';

export type ClientSettings = {
  readonly bot: { readonly appId: string; readonly name: string };
  readonly player: Player;
  readonly others: readonly Player[];
};

/** The file from which the Playground learns who is who; it looks for this name where it is started. */
export const settingsFileName = '.m365agentsplayground.yml';

/**
 * The contents of {@link settingsFileName}: JSON, which is YAML too. No two Playgrounds share a conversation, or its
 * id would not tell which of them it is in.
 */
export function settingsFile({ bot, player, others }: ClientSettings): string {
  const settings = {
    version: '0.1.1',
    tenantId: player.tenantId,
    bot: { id: bot.appId, name: bot.name },
    currentUser: userOf(player),
    users: others.map(userOf),
    personalChat: { id: `personal-${player.objectId}` },
    groupChat: { id: `group-${player.objectId}`, name: 'Gruppechat' },
    team: {
      id: `team-${player.objectId}`,
      name: 'Servicemiljøet',
      aadGroupId: '00000000-0000-4000-8000-000000000031',
      channels: [{ id: `news-${player.objectId}`, name: 'Kunngjøringer' }],
    },
  };
  return JSON.stringify(settings, null, 2);
}

/** Its people picker answers with `id`, which in Teams is the object id. The third key is spelt as it is read. */
function userOf({ objectId, name, mail }: Player) {
  const [givenName = name, ...rest] = name.split(' ');
  return {
    id: objectId,
    name,
    userPrincipleName: mail,
    aadObjectId: objectId,
    givenName,
    surname: rest.join(' '),
    email: mail,
  };
}
