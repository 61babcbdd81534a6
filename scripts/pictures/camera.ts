import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
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
};

/** Takes pictures of the sandbox's web client. Each has a browser window of its own. */
export function createCamera(browser: Browser, sandboxUrl: string, folder: string): Camera {
  async function visit(
    shown: readonly Shown[],
    { width, height, theme = 'light' }: Look,
    take: (page: Page) => Promise<void>,
  ): Promise<void> {
    const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
    try {
      const page = await context.newPage();
      const seats = shown.map(({ person }) => `${encodeURIComponent(person.id)}/personal`).join('|');
      await page.goto(`${sandboxUrl}/?theme=${theme}&lang=nb#/as/${seats}`);
      await page.evaluate('document.fonts.ready');
      for (const one of shown) await cardOf(page, one).evaluate('card => card.scrollIntoView(true)');
      await take(page);
    } finally {
      await context.close();
    }
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
  };
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
