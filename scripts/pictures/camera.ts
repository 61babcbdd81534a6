import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Frame, Locator, Page } from 'playwright-core';
import type { Person } from '../../sandbox/person/person.ts';

/** A page of the repository should load at once, also where the line is thin. */
const mostBytes = 150_000;

/** Somebody, and words on the newest card that is to be in view. */
export type Shown = { readonly person: Person; readonly showing: string };

export type Look = {
  readonly width: number;
  readonly height: number;
  readonly theme?: 'light' | 'dark';
};

export type Camera = {
  /** The chats with the bot of one or several people, side by side. */
  chats(name: string, shown: readonly Shown[], look: Look): Promise<void>;
  /** One card alone. */
  card(name: string, shown: Shown, look: Look): Promise<void>;
  /** What somebody sees in the tab, from the page that a hash names on. */
  tab(
    name: string,
    person: Person,
    place: string,
    look: Look,
    goes?: (tab: Frame) => Promise<void>,
  ): Promise<void>;
  /** The page that the newest mail with these words leads to. */
  mailed(name: string, words: RegExp, look: Look): Promise<void>;
};

/** Takes pictures of the sandbox's web client. Each has a browser window of its own. */
export function createCamera(browser: Browser, sandboxUrl: string, folder: string): Camera {
  async function open(
    viewport: Pick<Look, 'width' | 'height'>,
    take: (page: Page) => Promise<void>,
  ): Promise<void> {
    const context = await browser.newContext({ viewport, reducedMotion: 'reduce', locale: 'nb-NO' });
    try {
      await take(await context.newPage());
    } finally {
      await context.close();
    }
  }

  async function visit(
    shown: readonly Shown[],
    { width, height, theme = 'light' }: Look,
    take: (page: Page) => Promise<void>,
  ): Promise<void> {
    await open({ width, height }, async (page) => {
      const seats = shown.map(({ person }) => `${encodeURIComponent(person.id)}/personal`).join('|');
      await page.goto(`${sandboxUrl}/?theme=${theme}&lang=nb#/as/${seats}`);
      await page.evaluate('document.fonts.ready');
      for (const one of shown) await cardOf(page, one).evaluate('card => card.scrollIntoView(true)');
      await take(page);
    });
  }

  async function keep(name: string, take: (path: string) => Promise<unknown>): Promise<void> {
    const path = join(folder, `${name}.png`);
    await take(path);
    const { size } = statSync(path);
    console.log(`${name}.png, ${Math.round(size / 1000)} kB`);
    if (size > mostBytes) throw new Error(`${name}.png has more than ${mostBytes} bytes: show less in it.`);
  }

  return {
    chats: (name, shown, look) =>
      visit(shown, look, async (page) => {
        const clip = await areaOf(page);
        await keep(name, (path) => page.screenshot({ path, clip }));
      }),
    card: (name, shown, look) =>
      visit([shown], look, (page) => keep(name, (path) => cardOf(page, shown).screenshot({ path }))),
    tab: (name, { id }, place, { width, height, theme = 'light' }, goes) =>
      open({ width, height }, async (page) => {
        const at = encodeURIComponent(`tab:${place}`);
        await page.goto(`${sandboxUrl}/?theme=${theme}&lang=nb#/as/${id}/personal/${at}`);
        const element = await page.waitForSelector('iframe.tab-frame');
        const tab = await element.contentFrame();
        if (!tab) throw new Error('The tab has no frame');
        await isThere(tab);
        await goes?.(tab);
        await keep(name, (path) => element.screenshot({ path }));
      }),
    mailed: (name, words, look) =>
      open(look, async (page) => {
        await page.goto(`${sandboxUrl}/mail`);
        await page.getByRole('link', { name: words }).first().click();
        const text = (await page.locator('pre').textContent()) ?? '';
        const link = /https?:\S+\/svar\/[\w-]+/.exec(text)?.[0];
        await page.goto(`${link}?lang=nb`);
        await keep(name, (path) => page.screenshot({ path }));
      }),
  };
}

/** What loads after the heading is there as well. */
export async function isThere(tab: Frame): Promise<void> {
  await tab.waitForSelector('h1');
  await tab.waitForSelector('[aria-busy=true]', { state: 'detached' });
}

function cardOf(page: Page, { person, showing }: Shown): Locator {
  return page.locator(`section[data-user="${person.id}"] samraad-card`).filter({ hasText: showing }).last();
}

/** The columns, without the list of people beside them. */
async function areaOf(page: Page) {
  const boxes = await Promise.all(
    (await page.locator('section.column').all()).map((one) => one.boundingBox()),
  );
  const found = boxes.filter((box) => box !== null);
  const x = Math.min(...found.map((box) => box.x));
  const y = Math.min(...found.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...found.map((box) => box.x + box.width)) - x,
    height: Math.max(...found.map((box) => box.y + box.height)) - y,
  };
}
