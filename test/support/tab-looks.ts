import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Frame, Page } from 'playwright-core';
import type { PersonName } from './group-fixture.ts';
import type { RunningProgram } from './running-bot.ts';

type Violation = { id: string; impact: string; nodes: { target: string[] }[] };

/** A page as somebody sees it, in a state that it is brought to first. */
export type Look = {
  readonly name: string;
  /** Where it is; null for the page that was looked at before. */
  readonly at: (() => string) | null;
  readonly brings?: (frame: Frame) => Promise<unknown>;
};

export const wide = { width: 1100, height: 900 };
const phone = { width: 390, height: 800 };

/** What is put into a page to be asked of it. */
export async function readAxe(): Promise<string> {
  return await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
}

export type Looker = {
  /** Opens a page of the tab, such as `section/<id>`, as somebody. */
  opens(page: Page, who: PersonName, at: string): Promise<Frame>;
  /** What is wrong with the pages, which one reader goes through one after the other at the same tab. */
  looksAt(who: PersonName, looks: readonly Look[]): Promise<string[]>;
};

type Shared = { readonly browser: Browser; readonly program: RunningProgram; readonly axe: string };

export function createLooker({ browser, program, axe }: Shared): Looker {
  async function looksAt(who: PersonName, looks: readonly Look[]): Promise<string[]> {
    // Colours change at once, and are not looked at on their way.
    const page = await browser.newPage({ viewport: wide, reducedMotion: 'reduce' });
    page.setDefaultTimeout(60_000);
    const faults: string[] = [];
    let frame: Frame | null = null;
    for (const { name, at, brings } of looks) {
      if (frame && at) await goes(frame, at());
      if (!frame) {
        frame = await opens(page, who, at?.() ?? '');
        await frame.evaluate(axe);
      }
      await brings?.(frame);
      await unfoldsAll(frame);
      const found = [
        ...(await headingsOutOfOrder(frame)),
        // All rules once; what the colours of another theme change, in each.
        ...(await seriousOn(frame, '{}')),
        ...(await inTheme(page, frame, 'dark')),
        ...(await inTheme(page, frame, 'contrast')),
        ...(await tooWide(page, frame)),
      ];
      await changesTheme(page, frame, 'default', 'light');
      faults.push(...found.map((fault) => `${name}: ${fault}`));
    }
    await page.close();
    return faults;
  }

  async function opens(page: Page, who: PersonName, at: string): Promise<Frame> {
    const place = encodeURIComponent(`tab:${at}`);
    const reader = program.fixture.people[who];
    await page.goto(`${program.sandboxUrl}/?theme=light&lang=nb#/as/${reader}/personal/${place}`);
    const element = await page.waitForSelector('iframe.tab-frame', { timeout: 60_000 });
    const frame = await element.contentFrame();
    if (!frame) throw new Error('The tab has no frame');
    await isThere(frame);
    return frame;
  }

  return { opens, looksAt };
}

/** To another page of the tab, as a link goes there. */
export async function goes(frame: Frame, at: string): Promise<void> {
  await frame.evaluate(`document.querySelector('h1').dataset.before = 'yes'; location.hash = '#/${at}';`);
  await isThere(frame);
}

/** What loads after the heading is there as well. */
async function isThere(frame: Frame): Promise<void> {
  await frame.waitForSelector('h1:not([data-before])');
  await frame.waitForSelector('[aria-busy=true]', { state: 'detached' });
}

async function inTheme(page: Page, frame: Frame, theme: string): Promise<string[]> {
  await changesTheme(page, frame, theme, theme);
  const found = await seriousOn(frame, '{ runOnly: ["color-contrast", "link-in-text-block"] }');
  return found.map((fault) => `in ${theme}, ${fault}`);
}

/** As Teams says it to a page that is open. */
async function changesTheme(page: Page, frame: Frame, said: string, shown: string): Promise<void> {
  await page.evaluate(`document.querySelector('iframe.tab-frame').contentWindow
    .postMessage({ func: 'themeChange', args: ['${said}'] }, '*')`);
  await frame.waitForSelector(`[data-theme=${shown}]`);
  await settles(frame);
}

/** No colour is between two others: buttons' are on their way for a frame even where nothing moves. */
export async function settles(frame: Frame): Promise<void> {
  await frame.evaluate(
    'Promise.allSettled(document.getAnimations().filter((one) => one instanceof CSSTransition).map((one) => one.finished))',
  );
}

export async function unfoldsAll(frame: Frame): Promise<void> {
  await frame.evaluate('for (const part of document.querySelectorAll("details")) part.open = true');
}

/** What axe has against it that is serious. @param options of axe, as it is written */
export async function seriousOn(frame: Frame, options: string): Promise<string[]> {
  const { violations } = (await frame.evaluate(`axe.run(${options})`)) as { violations: Violation[] };
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join('; ')}`);
}

export async function headingsOutOfOrder(frame: Frame): Promise<string[]> {
  const levels = (await frame.evaluate(
    '[...document.querySelectorAll("h1,h2,h3,h4")].map((heading) => Number(heading.tagName[1]))',
  )) as number[];
  const firsts = levels.filter((level) => level === 1).length;
  const jumps = levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1);
  return [
    ...(firsts === 1 ? [] : [`${firsts} headings of the first level`]),
    ...jumps.map((level) => `a heading of level ${level} after one that is two above`),
  ];
}

/** Whether it has to be moved sideways on a phone. */
export async function tooWide(page: Page, frame: Frame): Promise<string[]> {
  await page.setViewportSize(phone);
  const [width, screen] = (await frame.evaluate(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  )) as [number, number];
  await page.setViewportSize(wide);
  return width > screen ? [`is ${width} wide on a phone of ${screen}`] : [];
}
