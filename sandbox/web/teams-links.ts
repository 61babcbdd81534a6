import type { WorldView } from '../api.ts';

type Bot = WorldView['bot'];

/** Where a link into Teams leads: a page of the app's tab, or the chat with the bot. */
export type TeamsPlace = { kind: 'tab'; page: string } | { kind: 'chat' };

/** Reads links such as `https://teams.microsoft.com/l/entity/{app}/{tab}?context=...`; undefined for all others. */
export function placeOfLink(link: string, { appId, tab }: Bot): TeamsPlace | undefined {
  const url = URL.parse(link);
  if (url?.hostname !== 'teams.microsoft.com') return undefined;
  const [, l, kind, app, entity] = url.pathname.split('/');
  if (l !== 'l') return undefined;
  if (kind === 'chat' && url.searchParams.get('users') === `28:${appId}`) return { kind: 'chat' };
  if (kind !== 'entity' || app !== appId || entity !== tab?.entityId) return undefined;
  return { kind: 'tab', page: subPageOf(url.searchParams.get('context')) };
}

function subPageOf(context: string | null): string {
  try {
    const { subEntityId } = JSON.parse(context ?? '{}') as { subEntityId?: unknown };
    return typeof subEntityId === 'string' ? subEntityId : '';
  } catch {
    return '';
  }
}
