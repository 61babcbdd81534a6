import { createHash } from 'node:crypto';

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** The id under which the bot and the cards know a user (`29:...`). Always the same for the same object id. */
export function mriOf(userId: string): string {
  return `29:1${digest(`user ${userId}`)}`;
}

/** The id under which a bot takes part in conversations. */
export function botMri(appId: string): string {
  return `28:${appId}`;
}

/** The chat between one user and one bot. */
export function personalConversationId(appId: string, userId: string): string {
  return `a:1${digest(`personal ${appId} ${userId}`)}`;
}

/** The id of a group chat; an id that already looks like Teams' is kept. */
export function groupChatThreadId(id: string): string {
  return id.endsWith('@thread.v2') ? id : `19:${digest(`chat ${id}`)}@thread.v2`;
}

/** The id of the meeting whose chat it is, as Teams makes it; undefined for every other conversation. */
export function meetingIdOf(conversationId: string): string | undefined {
  return /^19:meeting_[^;]+@thread\.v2$/.test(conversationId)
    ? Buffer.from(`0#${conversationId}#0`).toString('base64')
    : undefined;
}

/** The id of a channel (or of a team, which is that of its first channel); one that looks like Teams' is kept. */
export function channelThreadId(teamId: string, channelId: string): string {
  return channelId.endsWith('@thread.tacv2')
    ? channelId
    : `19:${digest(`channel ${teamId} ${channelId}`)}@thread.tacv2`;
}

/** A GUID that stays the same for the same words, for ids that a world does not give. */
export function stableGuid(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Splits `19:...@thread.tacv2;messageid=1` into the channel and the message that begins the thread. */
export function splitThread(conversationId: string): { id: string; threadId?: string } {
  const [id = '', threadId] = conversationId.split(';messageid=');
  return threadId ? { id, threadId } : { id };
}
