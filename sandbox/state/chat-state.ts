import { EventEmitter } from 'node:events';
import type { CaughtMail, World } from '../api.ts';
import type { AppMark, Change, Line, StoredMessage } from './changes.ts';
import { splitThread } from './ids.ts';
import { layOutPlaces, type Place, type Places } from './places.ts';

export type KeptMessage = StoredMessage & { revision: number; changedAt: string };
export type KeptView = { card: unknown; revision: number; at: string };

const emptyWorld: World = {
  tenants: [],
  users: [],
  teams: [],
  chats: [],
  bot: { appId: '', appPassword: '', name: '', endpoint: 'http://127.0.0.1:9/', installedFor: 'nobody' },
};

/** All chats of the sandbox in memory: the sum of all changes. Every change goes through {@link ChatState.commit}. */
export class ChatState {
  readonly epoch: string;
  readonly startedAt = new Date().toISOString();
  revision = 0;
  places: Places = layOutPlaces(emptyWorld);
  /** Emits `line` after every change. */
  readonly changes = new EventEmitter<{ line: [Line] }>().setMaxListeners(0);
  readonly #latest = new Map<string, Line>();
  readonly #messages = new Map<string, Map<string, KeptMessage>>();
  readonly #views = new Map<string, Map<string, KeptView>>();
  readonly #mails = new Map<string, CaughtMail>();
  readonly #conversationRevisions = new Map<string, number>();
  readonly #record: (line: Line) => void;
  #newestId = 0;

  constructor(epoch: string, lines: readonly Line[], record: (line: Line) => void) {
    this.epoch = epoch;
    for (const line of lines) this.#apply(line);
    this.#sortMessages();
    this.#record = record;
  }

  get world(): World {
    return this.places.world;
  }

  /** False until a world has been put. */
  get seeded(): boolean {
    return this.world.bot.appId !== '';
  }

  /** Writes a change down, makes it true and tells everybody who listens. Returns its line. */
  commit(change: Change): Line {
    const line = { revision: this.revision + 1, at: new Date().toISOString(), change };
    this.#record(line);
    this.#apply(line);
    this.changes.emit('line', line);
    return line;
  }

  /** Calls `listener` after every change, until the returned function is called. */
  onChange(listener: (line: Line) => void): () => void {
    this.changes.on('line', listener);
    return () => this.changes.off('line', listener);
  }

  /** The shortest journal that leads to this state, in order of revision. */
  compacted(): Line[] {
    return [...this.#latest.values()].sort((a, b) => a.revision - b.revision);
  }

  /** A message id as Teams makes them: milliseconds, never twice the same, always growing. */
  newMessageId(): string {
    this.#newestId = Math.max(Date.now(), this.#newestId + 1);
    return String(this.#newestId);
  }

  /** The place of a conversation id, with the thread when the id names one. */
  findPlace(conversationId: string): { place: Place; threadId?: string } | undefined {
    const { id, threadId } = splitThread(conversationId);
    const place = this.places.places.get(id);
    if (!place) return undefined;
    return threadId ? { place, threadId } : { place };
  }

  /** The messages of a conversation, oldest first. */
  messagesOf(conversationId: string): KeptMessage[] {
    return [...(this.#messages.get(conversationId)?.values() ?? [])];
  }

  findMessage(conversationId: string, messageId: string): KeptMessage | undefined {
    return this.#messages.get(conversationId)?.get(messageId);
  }

  /** The user's own view of a card, when an action or a refresh has given one since the message last changed. */
  viewOf(messageId: string, userId: string): KeptView | undefined {
    return this.#views.get(messageId)?.get(userId);
  }

  /** All mail that was caught, the newest first. */
  mails(): CaughtMail[] {
    return [...this.#mails.values()].reverse();
  }

  appMark(key: string): AppMark {
    const change = this.#latest.get(`app ${key}`)?.change;
    return change?.kind === 'app' ? change.mark : {};
  }

  isDisabledByAdmin(tenantId: string): boolean {
    const change = this.#latest.get(`tenant ${tenantId}`)?.change;
    return change?.kind === 'tenant' && change.disabled;
  }

  /** Id of the newest message that the user has read there; '0' when none. */
  readUpTo(userId: string, conversationId: string): string {
    const change = this.#latest.get(`read ${userId} ${conversationId}`)?.change;
    return change?.kind === 'read' ? change.messageId : '0';
  }

  revisionOf(conversationId: string): number {
    return this.#conversationRevisions.get(conversationId) ?? 0;
  }

  #apply(line: Line): void {
    const { change } = line;
    this.revision = line.revision;
    this.#latest.set(keyOf(change), line);
    if (change.kind === 'world') this.places = layOutPlaces(change.world);
    if (change.kind === 'message') this.#keepMessage(line, change.message);
    if (change.kind === 'view') this.#keepView(line, change);
    if (change.kind === 'mail') this.#mails.set(change.mail.id, change.mail);
    for (const id of this.#conversationsOf(change)) this.#conversationRevisions.set(id, line.revision);
  }

  #keepMessage(line: Line, message: StoredMessage): void {
    const ofPlace = this.#messages.get(message.conversationId) ?? new Map<string, KeptMessage>();
    this.#messages.set(message.conversationId, ofPlace);
    ofPlace.set(message.id, { ...message, revision: line.revision, changedAt: line.at });
    // What the bot tells everybody replaces what it told single people about the same card.
    for (const userId of this.#views.get(message.id)?.keys() ?? [])
      this.#latest.delete(`view ${message.id} ${userId}`);
    this.#views.delete(message.id);
    this.#newestId = Math.max(this.#newestId, Number(message.id) || 0);
  }

  #keepView(line: Line, change: Extract<Change, { kind: 'view' }>): void {
    const ofMessage = this.#views.get(change.messageId) ?? new Map<string, KeptView>();
    this.#views.set(change.messageId, ofMessage);
    ofMessage.set(change.userId, { card: change.card, revision: line.revision, at: line.at });
  }

  /** A compacted journal holds a message where it last changed, not where it was sent. */
  #sortMessages(): void {
    for (const [id, messages] of this.#messages) {
      const sorted = [...messages].sort(([a], [b]) => Number(a) - Number(b));
      this.#messages.set(id, new Map(sorted));
    }
  }

  #conversationsOf(change: Change): string[] {
    if (change.kind === 'message') return [change.message.conversationId];
    if (change.kind === 'view' || change.kind === 'read') return [change.conversationId];
    if (change.kind !== 'app') return [];
    return [...this.places.places.values()].filter((p) => p.appKey === change.key).map((p) => p.id);
  }
}

function keyOf(change: Change): string {
  switch (change.kind) {
    case 'world':
      return 'world';
    case 'tenant':
      return `tenant ${change.tenantId}`;
    case 'app':
      return `app ${change.key}`;
    case 'message':
      return `message ${change.message.conversationId} ${change.message.id}`;
    case 'view':
      return `view ${change.messageId} ${change.userId}`;
    case 'mail':
      return `mail ${change.mail.id}`;
    case 'read':
      return `read ${change.userId} ${change.conversationId}`;
  }
}
