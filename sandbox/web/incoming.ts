import type { ConversationSummary, MessageView } from '../api.ts';
import type { Client } from './client.ts';
import { server } from './server.ts';
import type { Person } from './state.ts';

const MOST_NOTICES = 50;

/** A message was sent or changed: shows it, and tells the person about it when it is new and not the person's own. */
export function takeMessage(client: Client, person: Person, message: MessageView): void {
  const isOpen = person.chat?.detail.id === message.conversationId;
  const known = isOpen ? person.chat?.messages.get(message.id) : undefined;
  if (known && known.revision > message.revision) return;
  if (isOpen) person.chat?.messages.set(message.id, message);
  if (isNews(person, message, known)) tell(client, person, message, isOpen);
  if (isOpen && !message.mine) void readSoon(client, person, message.conversationId);
  client.changed();
}

/** A conversation's line changed: name, unread marks, whether the app is there. */
export function takeConversation(client: Client, person: Person, summary: ConversationSummary): void {
  const known = person.conversations.get(summary.id);
  if (known && known.revision > summary.revision) return;
  person.conversations.set(summary.id, summary);
  if (person.chat?.detail.id === summary.id) Object.assign(person.chat.detail, summary);
  countUnread(client, person);
  client.changed();
}

/** The sum of the person's unread messages, for the list of people. */
export function countUnread(client: Client, person: Person): void {
  let sum = 0;
  for (const conversation of person.conversations.values()) sum += conversation.unread;
  client.state.unread.set(person.user.id, sum);
}

/** The line that Teams would show in a banner: the summary, else the text, else only who wrote. */
function noticeText(message: MessageView): string {
  const text = message.summary ?? message.text?.replace(/<[^>]*>|[*_`]/g, '');
  return text?.trim() || message.from.name;
}

function isNews(person: Person, message: MessageView, known: MessageView | undefined): boolean {
  if (message.mine || message.deleted || message.editedAt || message.ownView || known) return false;
  return !person.notices.some((notice) => notice.id === message.id);
}

function tell(client: Client, person: Person, message: MessageView, isOpen: boolean): void {
  const { id, at, conversationId } = message;
  const text = noticeText(message);
  if (isOpen) person.announcement = `${client.text('newMessage', { name: message.from.name })}: ${text}`;
  if (!isCalling(person, message)) return;
  person.notices = [{ id, at, text, conversationId, seen: isOpen }, ...person.notices].slice(0, MOST_NOTICES);
  if (!isOpen) client.toast(person, { kind: 'notice', title: message.from.name, text, conversationId });
}

/** Teams brings a banner for chats with the bot and for what is marked so or names the person; not for channel talk. */
function isCalling(person: Person, message: MessageView): boolean {
  if (message.alert || message.mentions.some((mention) => mention.mri === person.user.mri)) return true;
  return message.from.isBot && person.conversations.get(message.conversationId)?.kind !== 'channel';
}

async function readSoon(client: Client, person: Person, conversationId: string): Promise<void> {
  if (document.visibilityState !== 'visible') return;
  const summary = await server.markRead(person.user.id, conversationId).catch(() => undefined);
  if (summary) takeConversation(client, person, summary);
}
