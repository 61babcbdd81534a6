import type { ConversationSummary } from '../api.ts';
import type { Client } from './client.ts';
import { listen } from './feed.ts';
import { countUnread, takeConversation, takeMessage } from './incoming.ts';
import type { Seat } from './route.ts';
import { Refused, server } from './server.ts';
import type { Notice, Person } from './state.ts';

const feeds = new Map<string, { close(): void }>();

/** Makes the window show these columns: opens and closes feeds, loads what is not loaded, opens the conversations. */
export async function takeSeats(client: Client, seats: Seat[]): Promise<void> {
  client.state.seats = seats;
  closeFeedsBut(new Set(seats.map((seat) => seat.userId)));
  await Promise.all(seats.map((seat) => seatPerson(client, seat)));
  client.changed();
}

/** Reads everything about a person anew, after a gap or a new world. */
export async function reloadPerson(client: Client, person: Person): Promise<void> {
  await loadConversations(client, person);
  if (person.wanted) await openConversation(client, person, person.wanted);
}

/** Reads the world and everything in view; used at start and when the world was replaced. */
export async function reloadWorld(client: Client): Promise<void> {
  client.state.world = await server.world();
  for (const person of client.state.people.values()) {
    const user = client.user(person.user.id);
    if (user) person.user = user;
  }
  client.changed();
}

/** The unread marks of personas whose column is not open. */
export async function countOthers(client: Client): Promise<void> {
  const others = client.state.world?.users.filter((user) => user.persona && !feeds.has(user.id)) ?? [];
  for (const user of others) {
    const { conversations } = await server.conversations(user.id);
    client.state.unread.set(
      user.id,
      conversations.reduce((sum, conversation) => sum + conversation.unread, 0),
    );
  }
  client.changed();
}

async function seatPerson(client: Client, seat: Seat): Promise<void> {
  const person = client.person(seat.userId);
  if (!person) return;
  const isNew = !feeds.has(seat.userId);
  if (isNew) feeds.set(seat.userId, listenFor(client, person));
  person.tab = seat.tab;
  if (!seat.isMeeting) person.meeting = undefined;
  else person.meeting ??= { panel: 'app', isOnStage: false };
  client.changed();
  if (isNew) await loadConversations(client, person);
  if (!isNew && person.wanted === seat.conversationId) return;
  person.wanted = seat.conversationId;
  if (seat.conversationId) await openConversation(client, person, seat.conversationId);
  else person.chat = undefined;
}

function listenFor(client: Client, person: Person): { close(): void } {
  return listen(person.user.id, {
    message: (message) => takeMessage(client, person, message),
    conversation: (summary) => takeConversation(client, person, summary),
    reset: () => void reloadPerson(client, person).catch(() => undefined),
    worldChanged: () => void reloadWorld(client).catch(() => undefined),
    connected: (yes) => {
      client.state.online = yes;
      client.changed();
    },
  });
}

async function loadConversations(client: Client, person: Person): Promise<void> {
  const { conversations } = await server.conversations(person.user.id);
  person.conversations = new Map(conversations.map((conversation) => [conversation.id, conversation]));
  if (person.notices.length === 0) person.notices = conversations.flatMap(unreadNotice);
  countUnread(client, person);
  client.changed();
}

/** Opening lets cards refresh themselves, as in Teams, and counts as reading. */
async function openConversation(client: Client, person: Person, wanted: string): Promise<void> {
  if (person.chat && !isSame(person, wanted)) person.chat = undefined;
  client.changed();
  try {
    const answer = await server.open(person.user.id, wanted);
    if (person.wanted !== wanted) return;
    const { id } = answer.conversation;
    const messages = new Map(answer.messages.map((message) => [message.id, message]));
    person.chat = { detail: answer.conversation, messages };
    for (const notice of person.notices) if (notice.conversationId === id) notice.seen = true;
    takeConversation(client, person, await server.markRead(person.user.id, id));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    client.toast(person, { kind: 'error', text: client.text('refused', { reason: error.message }) });
  }
  client.changed();
}

/** What came before this window was open: one line for each conversation with something unread. */
function unreadNotice(conversation: ConversationSummary): Notice[] {
  const { id, unread, lastMessageAt: at, preview, name } = conversation;
  if (unread === 0 || !at) return [];
  return [{ id: `unread ${id}`, at, text: preview || name, conversationId: id, seen: false }];
}

function isSame(person: Person, wanted: string): boolean {
  const detail = person.chat?.detail;
  return detail?.id === wanted || (wanted === 'personal' && detail?.kind === 'personal');
}

function closeFeedsBut(kept: Set<string>): void {
  for (const [userId, feed] of feeds) {
    if (kept.has(userId)) continue;
    feed.close();
    feeds.delete(userId);
  }
}
