import type { AppAnswer, AppState, AppTarget, OpenAnswer, Outcome, SendAnswer } from '../api.ts';
import { type Filling, valueFilledIn } from './fill-in.ts';
import { Finder, type On, type Where } from './finder.ts';
import { isAbout } from './is-about.ts';
import type { Pressed } from './pressed.ts';
import { Presser } from './presser.ts';
import type { SandboxApi } from './sandbox-api.ts';
import { type CardOnScreen, Screen, type Seen } from './screen.ts';
import { TabPage } from './tab-page.ts';

export type WaitOptions = Where & {
  /** Give up after this many milliseconds; 10,000 when left out. */
  readonly timeoutMs?: number;
  /** Only what came or changed after this mark (see `marks`). */
  readonly after?: number;
};
export type Forgery = On & {
  readonly verb?: string;
  readonly data?: unknown;
  readonly inputs?: Readonly<Record<string, string>>;
  /** `Action.Execute` when left out. */
  readonly type?: 'Action.Execute' | 'Action.Submit';
};

/** One person at the keyboard: reads, writes, fills in and presses as in Teams. Made by `connectSandbox(...).person(...)`. */
export class Person {
  readonly id: string;
  readonly name: string;
  readonly #api: SandboxApi;
  readonly #locale: string;
  readonly #screen: Screen;
  readonly #presser: Presser;
  readonly #finder: Finder;
  #clicks = 0;

  constructor(
    api: SandboxApi,
    user: { readonly id: string; readonly name: string; readonly locale: string },
  ) {
    this.#api = api;
    this.id = user.id;
    this.name = user.name;
    this.#locale = user.locale;
    this.#screen = new Screen(api, user.id);
    this.#presser = new Presser(api, this.#screen);
    this.#finder = new Finder(api, this.#screen, user.name);
  }

  /** How many buttons this person has pressed since `startsCounting`. */
  get clicks(): number {
    return this.#clicks;
  }

  startsCounting(): void {
    this.#clicks = 0;
  }

  /** Writes a message. In chats and channels the bot is mentioned unless `mention` is false. */
  async says(
    text: string,
    where: Where & { readonly mention?: boolean; readonly threadId?: string } = {},
  ): Promise<Outcome> {
    const conversation = where.in ?? 'personal';
    const mention = where.mention ?? conversation !== 'personal';
    const body = { text, mention, ...(where.threadId === undefined ? {} : { threadId: where.threadId }) };
    const path = await this.#screen.pathOf(conversation);
    return (await this.#api.send<SendAnswer>('POST', `${path}/messages`, body)).outcome;
  }

  /** What is in front of the person: the open dialog, else the newest message from others (that is about `on`). */
  async sees({ in: conversation = 'personal', on }: On = {}): Promise<Seen> {
    if (this.#screen.dialog !== null) return this.#screen.seenDialog(this.#screen.dialog);
    const all = await this.#screen.everythingIn(conversation);
    const found = all.findLast(
      (seen) => seen.message?.mine !== true && (on === undefined || isAbout(seen, on)),
    );
    if (found !== undefined) return found;
    throw new Error(
      `${this.name} sees nothing${on === undefined ? '' : ` about "${on}"`} in ${conversation}.`,
    );
  }

  /** The same as text: what can be read, `( Label *: value )` for inputs, `[Title]` for buttons. */
  async seesText(on: On = {}): Promise<string> {
    return (await this.sees(on)).asText;
  }

  /** Everything in the conversation, oldest first. */
  async seesAll({ in: conversation = 'personal' }: Where = {}): Promise<readonly Seen[]> {
    return this.#screen.everythingIn(conversation);
  }

  /** A mark for `waitsFor({ after })`: what is there now does not count. */
  async marks({ in: conversation = 'personal' }: Where = {}): Promise<number> {
    const view = await this.#screen.viewOf(conversation);
    await view.sync();
    return view.revision;
  }

  /** The newest message from others that shows the text or fulfils the predicate, as soon as there is one. */
  async waitsFor(wanted: string | ((seen: Seen) => boolean), options: WaitOptions = {}): Promise<Seen> {
    const { in: conversation = 'personal', timeoutMs = 10_000, after = -1 } = options;
    const fits = typeof wanted === 'string' ? (seen: Seen) => isAbout(seen, wanted) : wanted;
    const view = await this.#screen.viewOf(conversation);
    const deadline = performance.now() + timeoutMs;
    await view.sync();
    for (;;) {
      const fresh = view.messages.filter(({ mine, revision }) => !mine && revision > after);
      const found = fresh.map((message) => this.#screen.seenMessage(message)).findLast(fits);
      if (found !== undefined) return found;
      const left = deadline - performance.now();
      if (left <= 0) throw await this.#finder.waitedInVain(String(wanted), conversation, timeoutMs);
      await view.sync(Math.min(left, 20_000));
    }
  }

  /** Fills in the newest card (or the open dialog) that has all these labels, as typing and choosing would. */
  async fillsIn(fillings: Readonly<Record<string, Filling>>, on: On = {}): Promise<void> {
    const labels = Object.keys(fillings);
    const has = ({ card }: CardOnScreen) => labels.every((label) => inputCalled(card, label) !== undefined);
    const target = await this.#finder.cardThat(
      has,
      `fields ${labels.map((label) => `"${label}"`).join(', ')}`,
      on,
    );
    for (const [label, filling] of Object.entries(fillings)) {
      const input = inputCalled(target.card, label);
      if (input === undefined) continue;
      target.state.values.set(input.id, await valueFilledIn(input, filling, this.#finder.lookUp(target, on)));
      target.state.errors.delete(input.id);
    }
  }

  /** Presses the button with this title on the newest card (or in the open dialog) that shows it. */
  async presses(title: string, on: On = {}): Promise<Pressed> {
    const target = await this.#finder.button(title, on);
    if (!target.button.isEnabled) throw new Error(`"${title}" is greyed out for ${this.name}.`);
    this.#clicks += 1;
    return this.#presser.press(target);
  }

  /** Presses so fast that two identical actions leave before either is answered. Counts as one click. */
  async pressesTwice(title: string, on: On = {}): Promise<readonly [Outcome, Outcome]> {
    const target = await this.#finder.button(title, on);
    this.#clicks += 1;
    return Promise.all([this.#presser.send(target), this.#presser.send(target)]);
  }

  /** Keeps the button as it is now, so that it can be pressed when the card has long since changed (a stale client). */
  async holds(title: string, on: On = {}): Promise<() => Promise<Outcome>> {
    const target = await this.#finder.button(title, on);
    return () => {
      this.#clicks += 1;
      return this.#presser.send(target);
    };
  }

  /** Sends an action that no card offers, as if from the newest card (that is about `on`). */
  async forges({ verb, data, inputs, type = 'Action.Execute', ...on }: Forgery): Promise<Outcome> {
    const card = await this.#finder.cardThat(() => true, 'card', on);
    const action = { type, ...(verb === undefined ? {} : { verb }), ...(data === undefined ? {} : { data }) };
    return this.#presser.sendRaw(on.in ?? 'personal', card.messageId ?? '', {
      action,
      ...(inputs === undefined ? {} : { inputs }),
    });
  }

  /** Opens a conversation: cards that are due refresh, and what was typed into cards elsewhere is lost. */
  async opens(conversation = 'personal'): Promise<OpenAnswer> {
    this.#screen.forgetWhatWasTyped();
    return this.#api.send<OpenAnswer>('POST', `${await this.#screen.pathOf(conversation)}/open`, {});
  }

  /** Opens the app's tab: its page has a token of this person, for an hour unless told. */
  async opensTab(options: { readonly expiresInSeconds?: number } = {}): Promise<TabPage> {
    return await TabPage.open(this.#api, { id: this.id, locale: this.#locale }, options);
  }

  /** Closes the dialog without submitting it. */
  closesDialog(): void {
    this.#screen.dialog = null;
  }

  /** Submits a dialog that shows a page, with what the page would give. */
  async submitsDialogPage(data: unknown): Promise<Outcome> {
    return this.#presser.submitDialogPage(data);
  }

  /** The lines that notifications show, oldest first: of all conversations, or of one. */
  async notices(where: Where = {}): Promise<readonly string[]> {
    const ids =
      where.in === undefined ? (await this.#screen.conversations()).map(({ id }) => id) : [where.in];
    const seen = (await Promise.all(ids.map((id) => this.#screen.everythingIn(id)))).flat();
    return seen
      .flatMap(({ message }) => (message === null || message.mine ? [] : [message]))
      .sort((one, other) => one.at.localeCompare(other.at))
      .map(
        ({ summary, text, attachments }) => summary ?? text ?? (attachments.length > 0 ? 'Sent a card' : ''),
      );
  }

  /** Adds the app: for the person, or to a team or chat. */
  installs(target: AppTarget = {}): Promise<AppAnswer> {
    return this.#app('install', target);
  }

  uninstalls(target: AppTarget = {}): Promise<AppAnswer> {
    return this.#app('uninstall', target);
  }

  /** Blocks the bot in the person's own chat. */
  blocks(): Promise<AppAnswer> {
    return this.#app('block', {});
  }

  unblocks(): Promise<AppAnswer> {
    return this.#app('unblock', {});
  }

  app(): Promise<AppState> {
    return this.#api.get<AppState>(`/api/users/${encodeURIComponent(this.id)}/app`);
  }

  #app(what: 'install' | 'uninstall' | 'block' | 'unblock', target: AppTarget): Promise<AppAnswer> {
    return this.#api.send('POST', `/api/users/${encodeURIComponent(this.id)}/app/${what}`, target);
  }
}

const inputCalled = (card: CardOnScreen['card'], label: string) =>
  card.inputs.find((input) => input.isVisible && input.label === label);
