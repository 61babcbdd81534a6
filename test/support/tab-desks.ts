import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { buildTab } from '../../scripts/tab/build.ts';
import { noChromium, startChromium } from './chromium.ts';
import type { PersonName } from './group-fixture.ts';
import { type ReportProgram, startReportProgram } from './report-program.ts';

/** A browser with the sandbox's client open in it; `tab` is the frame of the tab, where the place is one. */
export type Desk = { readonly context: BrowserContext; readonly page: Page; readonly tab: FrameLocator };

/** What tests in Chromium share: one program and one browser for all tests of a file, and machines for each. */
export type Desks = {
  readonly program: ReportProgram;
  /** A browser of its own: nothing of it outlives the test. */
  machine(): Promise<BrowserContext>;
  /** Opens a place of the client, such as `personal`, as somebody. */
  opensClient(context: BrowserContext, name: PersonName, place: string): Promise<Page>;
  /** Opens a page of the tab, such as `section/<id>`, as somebody. */
  opens(context: BrowserContext, name: PersonName, page: string): Promise<Desk>;
  /** The same at a machine of their own. */
  sits(name: PersonName, page: string): Promise<Desk>;
  /** The page of a chapter, by its template's key. */
  chapter(section: string): string;
};

/** Tests in Chromium with real questions; left out, with the reason in the title, where there is no Chromium. */
export function inChromium(
  title: string,
  prepare: (program: ReportProgram) => Promise<void>,
  tests: (desks: Desks) => void,
): void {
  // A browser on a busy machine takes its time.
  const options = { timeout: 120_000 };
  describe.skipIf(noChromium !== undefined)(
    `${title}${noChromium ? ` (skipped: ${noChromium})` : ''}`,
    options,
    () => {
      let browser: Browser;
      let program: ReportProgram;
      const open: BrowserContext[] = [];
      beforeAll(async () => {
        await buildTab();
        [browser, program] = await Promise.all([startChromium(), startReportProgram()]);
        await prepare(program);
      }, options.timeout);
      afterAll(async () => {
        await browser?.close();
        await program?.close();
      });
      afterEach(async () => {
        for (const context of open.splice(0)) await context.close();
      });

      const desks: Desks = {
        get program() {
          return program;
        },
        async machine() {
          const context = await browser.newContext({ viewport: { width: 1200, height: 900 } });
          open.push(context);
          context.setDefaultTimeout(30_000);
          return context;
        },
        async opensClient(context, name, place) {
          const page = await context.newPage();
          const who = program.fixture.people[name];
          await page.goto(`${program.sandboxUrl}/?theme=light&lang=nb#/as/${who}/${place}`);
          return page;
        },
        async opens(context, name, page) {
          const place = `personal/${encodeURIComponent(`tab:${page}`)}`;
          const opened = await desks.opensClient(context, name, place);
          const tab = opened.frameLocator('iframe.tab-frame');
          await tab.getByRole('heading', { level: 1 }).waitFor();
          return { context, page: opened, tab };
        },
        async sits(name, page) {
          return await desks.opens(await desks.machine(), name, page);
        },
        chapter: (section) => `section/${program.sections[section]}`,
      };
      tests(desks);
    },
  );
}

/**
 * Takes the line from a machine. The browser tells each of its processes in its own time, and the tab is another one's
 * than the client around it: what was typed before it knew would still be sent.
 */
export async function goOffline(context: BrowserContext): Promise<void> {
  await context.setOffline(true);
  for (const frame of context.pages().flatMap((page) => page.frames())) {
    await expect.poll(() => frame.evaluate('navigator.onLine'), { timeout: 10_000 }).toBe(false);
  }
}
