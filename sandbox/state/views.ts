import type {
  AttachmentView,
  CardProblem,
  ConversationDetail,
  ConversationSummary,
  Member,
  MessageView,
  WorldUser,
  WorldView,
} from '../api.ts';
import { validateCard } from '../cards/validate-card.ts';
import { appStateOf } from './app-state.ts';
import type { StoredAttachment } from './changes.ts';
import type { ChatState, KeptMessage } from './chat-state.ts';
import { botMri, mriOf } from './ids.ts';
import type { Place } from './places.ts';

export const adaptiveCardType = 'application/vnd.microsoft.card.adaptive';

/** The world as clients may see it: with ids that cards name, without the bot's password. */
export function worldView(state: ChatState): WorldView {
  const { users, bot, ...rest } = state.world;
  const { appPassword: _secret, ...shownBot } = bot;
  return {
    ...rest,
    users: users.map((user) => ({ ...user, mri: mriOf(user.id) })),
    bot: { ...shownBot, mri: botMri(bot.appId) },
  };
}

function userMember(user: WorldUser): Member {
  return { mri: mriOf(user.id), userId: user.id, name: user.name, mail: user.mail, isBot: false };
}

function sender(state: ChatState, message: KeptMessage): Member {
  const { bot } = state.world;
  if (!message.fromUserId) return { mri: botMri(bot.appId), name: bot.name, isBot: true };
  const user = state.places.users.get(message.fromUserId);
  return user ? userMember(user) : { mri: mriOf(message.fromUserId), name: '?', isBot: false };
}

const knownProblems = new WeakMap<object, readonly CardProblem[]>();

/** What Teams would stumble over in a card. Remembered, since the same card is shown many times. */
export function problemsOfCard(card: unknown): readonly CardProblem[] {
  if (typeof card !== 'object' || card === null) return validateCard(card);
  const problems = knownProblems.get(card) ?? validateCard(card);
  knownProblems.set(card, problems);
  return problems;
}

function attachmentView(attachment: StoredAttachment): AttachmentView {
  const isCard = attachment.contentType === adaptiveCardType;
  return { ...attachment, problems: isCard ? problemsOfCard(attachment.content) : [] };
}

/** The attachments that one user sees: the user's own view of the card, else what everybody sees. */
export function attachmentsFor(state: ChatState, message: KeptMessage, userId: string): StoredAttachment[] {
  const own = state.viewOf(message.id, userId);
  return own ? [{ contentType: adaptiveCardType, content: own.card }] : message.attachments;
}

/** A message as one user sees it. */
export function messageView(state: ChatState, message: KeptMessage, userId: string): MessageView {
  const own = state.viewOf(message.id, userId);
  const { attachments: _all, fromUserId, changedAt: _at, ...rest } = message;
  return {
    ...rest,
    from: sender(state, message),
    mine: fromUserId === userId,
    attachments: attachmentsFor(state, message, userId).map(attachmentView),
    ownView: own !== undefined,
    revision: Math.max(message.revision, own?.revision ?? 0),
  };
}

function oneLine(message: KeptMessage): string {
  const text = message.text?.replaceAll(/<\/?at>/g, '') ?? message.summary ?? '';
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, 140);
}

/** One line of a user's list of conversations. */
export function conversationSummary(state: ChatState, place: Place, userId: string): ConversationSummary {
  const messages = state.messagesOf(place.id).filter((message) => !message.deleted);
  const newest = messages.at(-1);
  const readUpTo = Number(state.readUpTo(userId, place.id));
  const app = appStateOf(state, place);
  return {
    id: place.id,
    kind: place.kind,
    name: place.name,
    tenantId: place.tenantId,
    ...(place.team ? { team: { id: place.team.id, name: place.team.name } } : {}),
    ...(place.meetingId ? { meetingId: place.meetingId } : {}),
    installed: app.installed && !app.disabledByAdmin,
    blocked: app.blocked,
    unread: messages.filter((m) => Number(m.id) > readUpTo && m.fromUserId !== userId).length,
    ...(newest ? { lastMessageAt: newest.at, preview: oneLine(newest) } : {}),
    revision: state.revisionOf(place.id),
  };
}

/** A conversation with its members; the bot is one where it is installed. */
export function conversationDetail(state: ChatState, place: Place, userId: string): ConversationDetail {
  const summary = conversationSummary(state, place, userId);
  const { bot } = state.world;
  const people = place.memberIds.flatMap((id) => {
    const user = state.places.users.get(id);
    return user ? [userMember(user)] : [];
  });
  const robot = summary.installed ? [{ mri: botMri(bot.appId), name: bot.name, isBot: true }] : [];
  return { ...summary, members: [...people, ...robot] };
}

/** The conversations of a user: the chat with the bot first, then group chats and channels as the world has them. */
export function placesOf(state: ChatState, userId: string): Place[] {
  return [...state.places.places.values()].filter((place) => place.memberIds.includes(userId));
}

/** The messages of a conversation that changed for this user after a revision, oldest first. */
export function messagesAfter(state: ChatState, place: Place, userId: string, after: number): MessageView[] {
  return state
    .messagesOf(place.id)
    .filter((m) => m.revision > after || (state.viewOf(m.id, userId)?.revision ?? 0) > after)
    .map((m) => messageView(state, m, userId));
}
