import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
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

    it('what is pasted from Word stays a list, and is shown as it will be', async () => {
      const page = await sits(
        'serviceLeader',
        `personal/${encodeURIComponent(`tab:section/${program.sections['status-and-challenges']}`)}`,
      );
      const tab = page.frameLocator('iframe.tab-frame');
      const field = tab.getByRole('textbox').first();
      await tab.getByText('Alt du skriver, lagres av seg selv.').waitFor();
      await field.evaluate(`((field) => {
        const data = new DataTransfer();
        data.setData('text/html', '<p class="MsoNormal">Vi vil:</p>'
          + '<p style="mso-list:l0 level1 lfo1">·\\u00a0\\u00a0 <b>utdanne</b> flere</p>'
          + '<ul><li>samarbeide</li></ul>');
        field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      })(document.querySelector('textarea'))`);
      await expect.poll(() => field.inputValue()).toBe('Vi vil:\n\n- **utdanne** flere\n- samarbeide');
      await tab.getByRole('button', { name: 'Slik blir det' }).first().click();
      expect(await tab.getByRole('listitem').filter({ hasText: 'utdanne flere' }).count()).toBe(1);
    });

    it('a chapter of long answers opens over the chat, without the bar of the tab, ready to be written', async () => {
      const kari = await program.sandbox.person('Kari Demo');
      const { db } = program.fixture.store;
      await db
        .updateTable('report_section')
        .set({ state: 'left-out', is_left_out_vacant: true })
        .where('report_id', '=', program.reportId)
        .where('key', '<>', 'quality')
        .execute();
      const { part_id: partId } = await db
        .selectFrom('report_section')
        .select('part_id')
        .where('id', '=', program.sections.quality ?? '')
        .executeTakeFirstOrThrow();
      const per = await (await program.sandbox.person('Per Prøve')).opensTab();
      const reminded = await per.does('remind-writer', { reportId: program.reportId, partId });
      expect(reminded.status).toBe(200);
      await kari.waitsFor('Årsrapporten for 2026');
      const page = await sits('serviceLeader', 'personal');
      await page.locator('samraad-card').getByText('Skriv', { exact: true }).first().click();
      await page.getByRole('button', { name: 'Skriv her' }).click();
      const dialog = page.frameLocator('dialog iframe');
      await dialog.getByRole('heading', { level: 1, name: /Kvalitet/ }).waitFor();
      expect(await dialog.getByRole('navigation').count()).toBe(0);
      await dialog.getByText('Alt du skriver, lagres av seg selv.').waitFor();
    });
  },
);
