import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Person } from '../../sandbox/person/person.ts';

/** A page of the repository should load at once, also where the line is thin. */
const mostBytes = 150_000;

export type Look = {
  readonly width: number;
  readonly height: number;
  readonly theme?: 'light' | 'dark';
};

export type Camera = {
  /** One or several people side by side, each in the chat with the bot, with the newest card in view. */
  window(name: string, people: readonly Person[], look: Look): Promise<void>;
  /** The newest card that the person has, alone. */
  card(name: string, person: Person, look: Look): Promise<void>;
};

/** Takes pictures of the sandbox's web client. */
export function createCamera(browser: Browser, sandboxUrl: string, folder: string): Camera {
  async function visit(
    people: readonly Person[],
    { width, height, theme = 'light' }: Look,
    take: (page: Page) => Promise<void>,
  ): Promise<void> {
    const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
    try {
      const page = await context.newPage();
      const seats = people.map(({ id }) => `${encodeURIComponent(id)}/personal`).join('|');
      await page.goto(`${sandboxUrl}/?theme=${theme}&lang=nb#/as/${seats}`);
      for (const { id } of people) await newestCard(page, id).waitFor();
      await page.evaluate(() => document.fonts.ready);
      await take(page);
    } finally {
      await context.close();
    }
  }

  return {
    window: (name, people, look) =>
      visit(people, look, async (page) => {
        await page.screenshot({ path: fileOf(folder, name) });
        report(folder, name);
      }),
    card: (name, person, look) =>
      visit([person], look, async (page) => {
        await newestCard(page, person.id).screenshot({ path: fileOf(folder, name) });
        report(folder, name);
      }),
  };
}

function newestCard(page: Page, userId: string): Locator {
  return page.locator(`section[data-user="${userId}"] samraad-card`).last();
}

function fileOf(folder: string, name: string): string {
  return join(folder, `${name}.png`);
}

function report(folder: string, name: string): void {
  const { size } = statSync(fileOf(folder, name));
  console.log(`${name}.png  ${Math.round(size / 1000)} kB`);
  if (size > mostBytes)
    throw new Error(`${name}.png is larger than ${mostBytes / 1000} kB; show less in it.`);
}
