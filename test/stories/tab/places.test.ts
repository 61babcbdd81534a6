import { expect, it } from 'vitest';
import { inChromium } from '../../support/tab-desks.ts';

/** Runs in the browser: whether the whole of an element is within what is seen of its page. */
const isInView = new Function(
  'element',
  'const { top, bottom } = element.getBoundingClientRect(); return top >= 0 && bottom <= innerHeight;',
) as (element: unknown) => boolean;

inChromium(
  'the places of the tab in Chromium',
  async () => undefined,
  (desks) => {
    it('a colleague is chosen from Teams’ directory, and is let write', async () => {
      const { page, tab } = await desks.sits('serviceLeader', desks.chapter('quality'));
      await tab.getByRole('button', { name: 'La en kollega skrive' }).click();
      await tab.getByRole('button', { name: 'Velg i katalogen' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Tor Test' }).click();
      await tab.getByText('Valgt: Tor Test').waitFor();
      await tab.getByRole('button', { name: 'La kollegaen skrive' }).click();
      await tab.getByText('Kollegaen kan skrive nå, og har fått beskjed.').waitFor();
      await tab.getByRole('button', { name: 'Fjern som hjelper: Tor Test' }).waitFor();
    });

    it('what comes of a press at the bottom of a page is brought into view, and a refusal has the focus', async () => {
      const group = `group/${desks.program.fixture.serviceId}`;
      const { page, tab } = await desks.sits('serviceLeader', group);
      await page.setViewportSize({ width: 1200, height: 360 });
      await tab.getByRole('button', { name: 'Ta opp et problem' }).click();
      const form = tab.getByRole('region', { name: 'Ta opp et problem' });
      await form.getByRole('textbox').fill('Prøvene kommer for sent.');
      await form.getByRole('combobox').selectOption({ index: 1 });
      const send = form.getByRole('button', { name: 'Ta det opp' });
      await send.scrollIntoViewIfNeeded();
      await tab.locator('html').evaluate('scrollTo(0, document.body.scrollHeight)');
      expect(await tab.getByRole('heading', { name: 'Problemer' }).evaluate(isInView)).toBe(false);
      await page.route('**/*', (route) =>
        route.request().method() === 'POST' ? route.abort() : route.continue(),
      );
      await send.press('Enter');
      const alert = tab.getByRole('alert').filter({ hasText: 'Vi fikk ikke kontakt med Samråd' });
      await alert.waitFor();
      await expect.poll(() => alert.evaluate(isInView)).toBe(true);
      expect(await tab.locator('[role=alert]:focus').count()).toBe(1);
    });

    it('what is pasted from Word stays a list, and is shown as it will be', async () => {
      const { tab } = await desks.sits('serviceLeader', desks.chapter('status-and-challenges'));
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
      const kari = await desks.program.sandbox.person('Kari Demo');
      const { db } = desks.program.fixture.store;
      await db
        .updateTable('report_section')
        .set({ state: 'left-out', is_left_out_vacant: true })
        .where('report_id', '=', desks.program.reportId)
        .where('key', '<>', 'quality')
        .execute();
      const { part_id: partId } = await db
        .selectFrom('report_section')
        .select('part_id')
        .where('id', '=', desks.program.sections.quality ?? '')
        .executeTakeFirstOrThrow();
      const per = await (await desks.program.sandbox.person('Per Prøve')).opensTab();
      const reminded = await per.does('remind-writer', { reportId: desks.program.reportId, partId });
      expect(reminded.status).toBe(200);
      await kari.waitsFor('Årsrapporten for 2026');
      const page = await desks.opensClient(await desks.machine(), 'serviceLeader', 'personal');
      await page.locator('samraad-card').getByText('Skriv', { exact: true }).first().click();
      const dialog = page.frameLocator('dialog iframe');
      await dialog.getByRole('heading', { level: 1, name: /Kvalitet/ }).waitFor();
      expect(await dialog.getByRole('navigation').count()).toBe(0);
      await dialog.getByText('Alt du skriver, lagres av seg selv.').waitFor();
    });
  },
);
