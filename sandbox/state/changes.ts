import type { CaughtMail, World } from '../api.ts';

export type StoredAttachment = {
  contentType: string;
  content?: unknown;
  contentUrl?: string;
  name?: string;
};

/** A message as everybody sees it. `fromUserId` is absent for the bot's own. */
export type StoredMessage = {
  id: string;
  conversationId: string;
  threadId?: string;
  fromUserId?: string;
  at: string;
  editedAt?: string;
  deleted: boolean;
  replyToId?: string;
  text?: string;
  textFormat: 'plain' | 'markdown' | 'xml';
  summary?: string;
  mentions: { mri: string; name: string; text: string }[];
  attachments: StoredAttachment[];
  suggestedActions?: { type: string; title: string; value: unknown }[];
  alert: boolean;
};

/** What is said about the app in one place; an absent field leaves it to the world. */
export type AppMark = { installed?: boolean; blocked?: boolean };

/**
 * Everything that ever happens to the chats. Each change is a whole new value for one key, so that the last
 * one for a key says all: that makes the journal compactable without knowing what the changes mean.
 */
export type Change =
  | { kind: 'world'; world: World }
  | { kind: 'tenant'; tenantId: string; disabled: boolean }
  | { kind: 'app'; key: string; mark: AppMark }
  | { kind: 'message'; message: StoredMessage }
  | { kind: 'view'; conversationId: string; messageId: string; userId: string; card: unknown }
  | { kind: 'mail'; mail: CaughtMail }
  | { kind: 'read'; userId: string; conversationId: string; messageId: string };

/** A change with its place in time; one line of the journal. */
export type Line = { revision: number; at: string; change: Change };
