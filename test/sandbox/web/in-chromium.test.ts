import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningSandbox, startSandbox } from '../../../sandbox/start-sandbox.ts';
import { noChromium, startChromium } from '../../support/chromium.ts';
import { anne, startCardBot, world } from './card-bot.ts';

describe.skipIf(noChromium !== undefined)(
  `the web client in Chromium${noChromium ? ` (skipped: ${noChromium})` : ''}`,
  // A browser on a busy machine takes its time.
  { timeout: 60_000 },
  () => {
    let browser: Browser;
    let bot: Awaited<ReturnType<typeof startCardBot>>;
    let sandbox: RunningSandbox;
    let page: Page;
    let errors: string[];

    beforeAll(async () => {
      browser = await startChromium();
    });
    afterAll(() => browser?.close());

    beforeEach(async () => {
      bot = await startCardBot();
      sandbox = await startSandbox({ world: world(bot.endpoint) });
      page = await browser.newPage();
      errors = [];
      page.on('pageerror', (error) => errors.push(error.message));
    });
    afterEach(async () => {
      await page.close();
      await sandbox.close();
      await bot.close();
      expect(errors).toEqual([]);
    });

    it('asks for what is missing, sends the press, and shows the receipt where the card was', async () => {
      await page.goto(`${sandbox.url}/?theme=light&lang=nb`);
      await page
        .getByRole('main')
        .getByRole('link', { name: /Anne Eksempel/ })
        .click();
      await page.getByRole('textbox', { name: 'Skriv en melding' }).fill('hei');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Ja, jeg er villig' }).click();
      await page.getByText('Velg lederen din.').waitFor();
      expect(bot.pressed).toEqual([]);

      const leader = page.getByRole('combobox', { name: /Lederen din/ });
      await leader.pressSequentially('Per');
      await page.getByRole('option', { name: /Per Prøve/ }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Ja, jeg er villig' }).click();
      await page.getByRole('heading', { name: 'Takk! Nå spør vi Per Prøve.' }).waitFor();
      expect(bot.pressed).toHaveLength(1);
      expect(await page.locator('samraad-card').count()).toBe(1);
      // The button that was pressed is gone: the receipt has the focus, so that it is read aloud.
      await page.locator('samraad-card:focus').waitFor();
    });

    it('tells a person in another conversation, and keeps the half-written text', async () => {
      await page.goto(`${sandbox.url}/?lang=nb#/as/${anne}/personal`);
      const box = page.getByRole('textbox', { name: 'Skriv en melding' });
      await box.fill('halvferdig');
      await page.getByRole('link', { name: /Per Prøve/ }).click();
      await page.getByRole('heading', { name: 'Per Prøve' }).waitFor();
      await page.getByRole('link', { name: /Anne Eksempel/ }).click();
      await page.getByRole('heading', { name: 'Anne Eksempel' }).waitFor();
      await expect.poll(() => box.inputValue()).toBe('halvferdig');
    });

    it('says that the bot is silent, and that it is back', async () => {
      await page.goto(`${sandbox.url}/?lang=nb#/as/${anne}/personal`);
      const box = page.getByRole('textbox', { name: 'Skriv en melding' });
      await box.waitFor();
      await bot.close();
      await box.fill('hei');
      await page.keyboard.press('Enter');
      await page.getByText('Boten svarer ikke.').waitFor();
      bot = await startCardBot();
      await fetch(`${sandbox.url}/api/world`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(world(bot.endpoint)),
      });
      await box.fill('hei igjen');
      await page.keyboard.press('Enter');
      await page.getByText('Boten svarer ikke.').waitFor({ state: 'detached' });
    });
  },
);
