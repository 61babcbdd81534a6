/** The tab's name for Teams, in the app package and in links. */
export const tabEntity = 'samrad';

/**
 * A link that opens the tab at a page, such as `section/<id>`, wherever it is pressed. Whoever opens it sees what they
 * may see and nothing else.
 */
export function tabLink(appId: string, page: string, label: string): string {
  const link = new URL(`https://teams.microsoft.com/l/entity/${appId}/${tabEntity}`);
  link.searchParams.set('context', JSON.stringify({ subEntityId: page }));
  link.searchParams.set('label', label);
  return link.href;
}

/** A link that opens the chat with the bot. */
export function chatLink(appId: string): string {
  return `https://teams.microsoft.com/l/chat/0/0?users=28:${appId}`;
}
