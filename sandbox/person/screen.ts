import type { ConversationList, Dialog, MessageView } from '../api.ts';
import { type ConversationView, conversationView } from './conversation-view.ts';
import { plainWords, withoutMentionTags } from './plain-words.ts';
import { readCard } from './read-card.ts';
import type { SandboxApi } from './sandbox-api.ts';
import { cardAsText } from './see-text.ts';
import { type CardSeen, type CardState, untouched } from './seen-types.ts';

/** A message or a dialog as it stands on a person's screen. */
export type Seen = {
  /** The title of the card, or the first line. */
  readonly title: string;
  readonly from: string;
  /** What a person reads, top to bottom: text, then the card with its inputs and buttons. */
  readonly asText: string;
  /** The (first) card, or null for plain text. */
  readonly card: CardSeen | null;
  /** The (first) card as it came, or null. */
  readonly cardJson: unknown;
  /** Null in a dialog. */
  readonly message: MessageView | null;
  readonly isDialog: boolean;
};
/** A card on the screen with what the person has done to it. */
export type CardOnScreen = {
  readonly seen: Seen;
  readonly card: CardSeen;
  readonly state: CardState;
  readonly json: unknown;
  /** The message that holds the card, or the one that the dialog was opened from. */
  readonly messageId: string | null;
};
export type OpenDialog = {
  readonly dialog: Dialog;
  readonly conversation: string;
  readonly messageId: string | null;
  readonly state: CardState;
};

const adaptiveCard = 'application/vnd.microsoft.card.adaptive';

/** What one person has on the screen: conversations, the open dialog, and what was done to cards. */
export class Screen {
  dialog: OpenDialog | null = null;
  readonly #api: SandboxApi;
  readonly #home: string;
  readonly #views = new Map<string, ConversationView>();
  readonly #states = new Map<string, { readonly json: string; readonly state: CardState }>();

  constructor(api: SandboxApi, userId: string) {
    this.#api = api;
    this.#home = `/api/users/${encodeURIComponent(userId)}`;
  }

  /** The conversations that the person has, newest activity as the sandbox tells it. */
  async conversations(): Promise<ConversationList['conversations']> {
    return (await this.#api.get<ConversationList>(`${this.#home}/conversations`)).conversations;
  }

  /** The API's path of a conversation: `personal`, an id, a name, or "team / channel". Throws when the person has no such. */
  async pathOf(conversation: string): Promise<string> {
    if (conversation === 'personal') return `${this.#home}/conversations/personal`;
    const all = await this.conversations();
    const found = all.find(({ id, name, team }) =>
      [id, name, `${team?.name} / ${name}`].includes(conversation),
    );
    if (found !== undefined) return `${this.#home}/conversations/${encodeURIComponent(found.id)}`;
    const names = all.map(({ name }) => `"${name}"`).join(', ');
    throw new Error(`There is no conversation "${conversation}" for this person, only ${names}.`);
  }

  async viewOf(conversation: string): Promise<ConversationView> {
    const path = await this.pathOf(conversation);
    const view = this.#views.get(path) ?? conversationView(this.#api, path);
    this.#views.set(path, view);
    return view;
  }

  /** Everything in the conversation that can be seen, oldest first, as it is now. */
  async everythingIn(conversation: string): Promise<readonly Seen[]> {
    const view = await this.viewOf(conversation);
    await view.sync();
    return view.messages.map((message) => this.seenMessage(message));
  }

  /** The cards that can be pressed and filled in, newest first; only the dialog's while one is open. */
  async cardsIn(conversation: string): Promise<readonly CardOnScreen[]> {
    if (this.dialog !== null) return this.#dialogCards(this.dialog);
    const all = await this.everythingIn(conversation);
    return all.flatMap((seen) => (seen.message === null ? [] : this.#cardsOf(seen.message))).reverse();
  }

  seenMessage(message: MessageView): Seen {
    const cards = this.#cardsOf(message);
    const read = message.textFormat === 'plain' ? withoutMentionTags : plainWords;
    const text = read(message.text ?? '').trim();
    const suggested = (message.suggestedActions ?? []).map((action) => `[${action.title}]`).join(' ');
    const card = cards[0]?.card ?? null;
    return {
      title: card?.title ?? text.split('\n')[0] ?? '',
      from: message.from.name,
      asText: [text, ...cards.map((one) => cardAsText(one.card)), suggested]
        .filter((part) => part !== '')
        .join('\n'),
      card,
      cardJson: cardsInMessage(message)[0] ?? null,
      message,
      isDialog: false,
    };
  }

  seenDialog({ dialog, state }: OpenDialog): Seen {
    const card = dialog.card === undefined ? null : readCard(dialog.card, state);
    return {
      title: dialog.title,
      from: '',
      asText: [dialog.title, card === null ? (dialog.url ?? '') : cardAsText(card)].join('\n'),
      card,
      cardJson: dialog.card ?? null,
      message: null,
      isDialog: true,
    };
  }

  /** Switching conversations: Teams forgets what was typed into cards, and a dialog is closed. */
  forgetWhatWasTyped(): void {
    this.#states.clear();
    this.dialog = null;
  }

  #dialogCards(open: OpenDialog): readonly CardOnScreen[] {
    const seen = this.seenDialog(open);
    return seen.card === null
      ? []
      : [{ seen, card: seen.card, state: open.state, json: open.dialog.card, messageId: open.messageId }];
  }

  #cardsOf(message: MessageView): readonly CardOnScreen[] {
    return cardsInMessage(message).map((json, index) => {
      const state = this.#stateOf(`${message.conversationId} ${message.id} ${index}`, JSON.stringify(json));
      const card = readCard(json, state);
      const self = this;
      return {
        card,
        state,
        json,
        messageId: message.id,
        get seen() {
          return self.seenMessage(message);
        },
      };
    });
  }

  /** A card that was replaced starts afresh. */
  #stateOf(key: string, json: string): CardState {
    const kept = this.#states.get(key);
    if (kept?.json === json) return kept.state;
    const state = untouched();
    this.#states.set(key, { json, state });
    return state;
  }
}

const cardsInMessage = (message: MessageView): readonly unknown[] =>
  message.attachments.filter(({ contentType }) => contentType === adaptiveCard).map(({ content }) => content);
