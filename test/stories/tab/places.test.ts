import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, it } from 'vitest';
import { buildTab } from '../../../scripts/tab/build.ts';
import { noChromium, startChromium } from '../../support/chromium.ts';
import type { PersonName } from '../../support/group-fixture.ts';
import { type ReportProgram, startReportProgram } from '../../support/report-program.ts';

describe.skipIf(noChromium !== undefined)(
  `the places of the tab in Chromium${noChromium ? ` (skipped: ${noChromium})` : ''}`,
  // A browser on a busy machine takes its time.
  { timeout: 120_000 },
  () => {
    let browser: Browser;
    let program: ReportProgram;
    const open: BrowserContext[] = [];

    beforeAll(async () => {
      await buildTab();
      [browser, program] = await Promise.all([startChromium(), startReportProgram()]);
    }, 120_000);
    afterAll(async () => {
      await browser?.close();
      await program?.close();
    });
    afterEach(async () => {
      for (const context of open.splice(0)) await context.close();
    });

    async function sits(name: PersonName, place: string): Promise<Page> {
      const context = await browser.newContext({ viewport: { width: 1200, height: 900 } });
      open.push(context);
      context.setDefaultTimeout(30_000);
      const page = await context.newPage();
      await page.goto(
        `${program.sandboxUrl}/?theme=light&lang=nb#/as/${program.fixture.people[name]}/${place}`,
      );
      return page;
    }

    it('a colleague is chosen from Teams’ directory, and is let write', async () => {
      const page = await sits(
        'serviceLeader',
        `personal/${encodeURIComponent(`tab:section/${program.sections.quality}`)}`,
      );
      const tab = page.frameLocator('iframe.tab-frame');
      await tab.getByRole('button', { name: 'La en kollega skrive' }).click();
      await tab.getByRole('button', { name: 'Velg i katalogen' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Tor Test' }).click();
      await tab.getByText('Valgt: Tor Test').waitFor();
      await tab.getByRole('button', { name: 'La kollegaen skrive' }).click();
      await tab.getByText('Kollegaen kan skrive nå, og har fått beskjed.').waitFor();
      await tab.getByRole('button', { name: 'Avslutt for Tor Test' }).waitFor();
    });
  },
);
