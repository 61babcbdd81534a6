import type { World } from '../../../sandbox/api.ts';

export const home = '11111111-0000-4000-8000-000000000001';
export const abroad = '11111111-0000-4000-8000-000000000002';
export const kari = '22222222-0000-4000-8000-000000000001';
export const per = '22222222-0000-4000-8000-000000000002';
export const anne = '22222222-0000-4000-8000-000000000003';
export const appId = '33333333-0000-4000-8000-000000000001';
export const appPassword = 'only for tests';

/** Two tenants, three people, one team with two channels, one group chat; Anne is of the other tenant. */
export function smallWorld(endpoint: string): World {
  return {
    tenants: [
      { id: home, name: 'Home' },
      { id: abroad, name: 'Abroad' },
    ],
    users: [
      { id: kari, tenantId: home, name: 'Kari Demo', mail: 'kari.demo@home.example', locale: 'nb-NO' },
      { id: per, tenantId: home, name: 'Per Prøve', mail: 'per.prove@home.example', locale: 'nn-NO' },
      { id: anne, tenantId: abroad, name: 'Anne Eksempel', mail: 'anne@abroad.example', locale: 'en-US' },
    ],
    teams: [
      {
        id: 'team',
        name: 'Team',
        tenantId: home,
        memberIds: [kari, per],
        channels: [
          { id: 'general', name: 'General' },
          { id: 'reports', name: 'Reports' },
        ],
      },
    ],
    chats: [{ id: 'chat', name: 'Chat', tenantId: home, memberIds: [kari, anne] }],
    bot: {
      appId,
      appPassword,
      name: 'Samråd',
      endpoint,
      installedFor: [kari, anne],
      installedInTeams: ['team'],
      installedInChats: ['chat'],
      mayInstall: true,
    },
  };
}

/** A sound card with one button, a people picker and a refresh for the given users. */
export function sampleCard(title: string, refreshFor: readonly string[] = []): Record<string, unknown> {
  const execute = { type: 'Action.Execute', verb: 'see', title: 'See', data: { kind: 'sample' } };
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    ...(refreshFor.length > 0 ? { refresh: { action: execute, userIds: refreshFor } } : {}),
    body: [{ type: 'TextBlock', text: title, wrap: true }],
    actions: [
      {
        ...execute,
        fallback: { type: 'Action.Submit', title: 'See', data: { verb: 'see', kind: 'sample' } },
      },
    ],
  };
}

/** An activity that carries a card. */
export function cardActivity(card: unknown): Record<string, unknown> {
  const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }];
  return { type: 'message', summary: 'A card', attachments };
}
