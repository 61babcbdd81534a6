import type { Browser, Locator, Page } from 'playwright-core';
import type { Player } from '../players.ts';
import type { Seat } from '../seats.ts';

/** Nothing that the bot does takes longer; what has not come by then does not come. */
const patienceMilliseconds = 15_000;
const viewport = { width: 1000, height: 1000 };
/** A card inside a card is a part of it that opens on a press. */
const wholeCard = '.ac-adaptiveCard:not(.ac-adaptiveCard .ac-adaptiveCard)';

/** Somebody at the screen: what is done here is done with mouse and keyboard, and what is seen is what is drawn. */
export class Chat {
  readonly player: Player;
  /** What went wrong inside the client itself. */
  readonly faults: string[] = [];
  readonly #page: Page;

  private constructor(player: Player, page: Page) {
    this.player = player;
    this.#page = page;
  }

  static async open(browser: Browser, { player, client }: Seat): Promise<Chat> {
    const page = await browser.newPage({ viewport });
    page.setDefaultTimeout(patienceMilliseconds);
    const chat = new Chat(player, page);
    page.on('pageerror', (error) => chat.faults.push(error.message));
    await page.goto(client.url);
    await page.getByRole('treeitem', { name: 'Personal Chat' }).waitFor();
    await page.getByRole('button', { name: 'Hide log panel' }).click();
    return chat;
  }

  async says(words: string): Promise<void> {
    await this.#page.getByRole('textbox').last().fill(words);
    await this.#page.keyboard.press('Enter');
  }

  /** The newest card that shows the words, once it is there. */
  async sees(words: string): Promise<Locator> {
    const card = this.#page.locator(wholeCard).filter({ hasText: words }).last();
    await card.waitFor().catch((cause: unknown) => {
      throw new Error(`No card came that says “${words}”.`, { cause });
    });
    return card;
  }

  /** Presses the first button of that name on the card. */
  async presses(card: Locator, name: string): Promise<void> {
    await card.getByRole('button', { name, exact: true }).first().click();
  }

  /** The people picker gives its field a name of its own, so a card can hold only one. It looks for single words. */
  async picks(card: Locator, name: string): Promise<void> {
    const field = card.getByRole('combobox', { name: 'People Picker' });
    await field.click();
    await field.fill(name.split(' ')[0] ?? name);
    await this.#page.getByRole('option', { name }).first().click();
  }

  async chooses(card: Locator, label: string, choice: string): Promise<void> {
    await card.getByRole('combobox', { name: label }).click();
    await this.#page.getByRole('option', { name: choice, exact: true }).click();
  }

  async writes(card: Locator, label: string, words: string): Promise<void> {
    await card.getByLabel(label).fill(words);
  }

  /** A picture of the chat with the card in view. */
  async photographs(card: Locator | null, path: string): Promise<void> {
    await card?.scrollIntoViewIfNeeded();
    await this.#page.screenshot({ path, animations: 'disabled' });
  }
}
