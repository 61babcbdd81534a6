import type { SearchAnswer } from '../api.ts';
import type { LookUp } from './fill-in.ts';
import { isAbout } from './is-about.ts';
import type { ButtonOnScreen } from './presser.ts';
import type { SandboxApi } from './sandbox-api.ts';
import type { CardOnScreen, Screen } from './screen.ts';

/** A conversation: `personal` (the chat with the bot, which is meant when left out), an id, a name, or "team / channel". */
export type Where = { readonly in?: string };
/** A message: its id, or words that it shows. */
export type On = Where & { readonly on?: string };

/** Finds what a person means on the screen, and says what is there instead when it is not. */
export class Finder {
  readonly #api: SandboxApi;
  readonly #screen: Screen;
  readonly #name: string;

  constructor(api: SandboxApi, screen: Screen, name: string) {
    this.#api = api;
    this.#screen = screen;
    this.#name = name;
  }

  /** The newest card (the dialog's, while one is open) that is about `on` and fits. */
  async cardThat(
    fits: (card: CardOnScreen) => boolean,
    named: string,
    { in: conversation = 'personal', on }: On,
  ): Promise<CardOnScreen> {
    const all = await this.#screen.cardsIn(conversation);
    const found = all.find((card) => (on === undefined || isAbout(card.seen, on)) && fits(card));
    if (found !== undefined) return found;
    const shown = all.slice(0, 3).map((card) => card.seen.asText);
    const about = on === undefined ? '' : ` on "${on}"`;
    throw new Error(
      `${this.#name} finds no ${named}${about} in ${conversation}. Newest cards:\n\n${shown.join('\n\n')}`,
    );
  }

  async button(title: string, on: On): Promise<ButtonOnScreen> {
    // Where a button unfolded a form whose own button has the same title, the form's is meant.
    const called = ({ card, state }: CardOnScreen) => {
      const [first, ...others] = card.buttons.filter((button) => button.title === title);
      return first && state.unfolded.has(first.path) ? (others[0] ?? first) : first;
    };
    const target = await this.cardThat((card) => called(card) !== undefined, `button [${title}]`, on);
    const button = called(target);
    if (button === undefined) throw new Error(`The button [${title}] went away.`);
    return { on: target, button, conversation: on.in ?? 'personal' };
  }

  /** Searching from an input of the card: people, or whatever the bot offers. */
  lookUp({ messageId, seen }: CardOnScreen, { in: conversation = 'personal' }: On): LookUp {
    return async (dataset, text) => {
      const place = { ...(messageId === null ? {} : { messageId }), inDialog: seen.isDialog };
      const path = await this.#screen.pathOf(conversation);
      const answer = await this.#api.send<SearchAnswer>('POST', `${path}/search`, {
        dataset,
        text,
        ...place,
      });
      if (answer.failure !== undefined) throw new Error(`Searching for "${text}": ${answer.failure.message}`);
      return answer.results;
    };
  }

  async waitedInVain(wanted: string, conversation: string, timeoutMs: number): Promise<Error> {
    const last = (await this.#screen.everythingIn(conversation)).slice(-3).map((seen) => seen.asText);
    const newest = last.join('\n\n');
    return new Error(
      `${this.#name} waited ${timeoutMs} ms in ${conversation} for ${wanted}. The newest there:\n\n${newest}`,
    );
  }
}
