import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysFrom, onTheWall } from '../../../domain/calendar.ts';
import { buildTab } from '../../../scripts/tab/build.ts';
import { publishQuestion } from '../../../store/commands/publish-question.ts';
import { noChromium, startChromium } from '../../support/chromium.ts';
import { asked, gatheringAt, meetingChat } from '../../support/gathering-steps.ts';
import type { PersonName } from '../../support/group-fixture.ts';
import { type RunningProgram, startProgram } from '../../support/running-bot.ts';

/** How many questions wait in the browser. A store that is not there yet is not opened, which would make an empty one. */
const countOfKept = `indexedDB.databases().then((all) => new Promise((tell) => {
  if (!all.some(({ name }) => name === 'samrad-questions')) return tell(0);
  const opening = indexedDB.open('samrad-questions');
  opening.onsuccess = () => {
    const counting = opening.result.transaction('texts').objectStore('texts').count();
    counting.onsuccess = () => tell(counting.result);
  };
}))`;

/** Colours change at once, and are not looked at on their way. */
const look = { viewport: { width: 1100, height: 900 }, reducedMotion: 'reduce' } as const;

describe.skipIf(noChromium !== undefined)(
  `a gathering in the tab in Chromium${noChromium ? ` (skipped: ${noChromium})` : ''}`,
  // A browser on a busy machine takes its time.
  { timeout: 120_000 },
  () => {
    let browser: Browser;
    let program: RunningProgram;
    let gatheringId: string;

    beforeAll(async () => {
      await buildTab();
      [browser, program] = await Promise.all([startChromium(), startProgram()]);
      const { fixture } = program;
      gatheringId = await gatheringAt(fixture);
      const shown = await asked(
        fixture,
        gatheringId,
        { text: 'Hva er fristen for rapporten?' },
        'otherLeader',
      );
      await publishQuestion(await fixture.as('otherContact'), { questionId: shown, wording: '' });
    }, 120_000);
    afterAll(async () => {
      await browser?.close();
      await program?.close();
    });

    async function sits(name: PersonName, place: string, frame: string): Promise<[Page, Frame]> {
      const page = await browser.newPage(look);
      page.setDefaultTimeout(30_000);
      const at = `#/as/${program.fixture.people[name]}/${place}`;
      await page.goto(`${program.sandboxUrl}/?theme=light&lang=nb${at}`);
      return [page, await frameOf(page, frame)];
    }

    async function frameOf(page: Page, selector: string): Promise<Frame> {
      const frame = await (await page.waitForSelector(selector)).contentFrame();
      if (!frame) throw new Error('There is no frame');
      await frame.waitForSelector('h1');
      return frame;
    }

    const tab = (page: string) => `personal/${encodeURIComponent(`tab:${page}`)}`;

    it('is asked and voted at beside the meeting, 320 pixels wide, in every theme', async () => {
      const meeting = `${encodeURIComponent(meetingChat)}`;
      const page = await browser.newPage(look);
      page.setDefaultTimeout(30_000);
      const at = `#/as/${program.fixture.people.serviceLeader}/${meeting}`;
      await page.goto(`${program.sandboxUrl}/?theme=light&lang=nb${at}`);
      await page.getByRole('button', { name: 'Legg til fane' }).click();
      await frameOf(page, 'iframe.page-frame');
      await page.getByRole('button', { name: 'Lagre' }).click();
      // Once it is there among the tabs: the app's own chat is called so too.
      await page.locator('nav.tabs').getByRole('link', { name: 'Samråd', exact: true }).click();
      const inChat = await frameOf(page, 'iframe.tab-frame');
      await inChat.getByRole('heading', { name: 'Spørsmål til Webinar om referansegrupper' }).waitFor();
      await page.getByRole('link', { name: 'Bli med i møtet' }).click();
      let panel = await frameOf(page, 'aside iframe');
      expect(await panel.evaluate('[innerWidth, document.documentElement.scrollWidth]')).toEqual([320, 320]);

      await panel.getByLabel('Spørsmålet ditt').fill('Hva er fristen for årsrapporten?');
      await panel.getByText('Da får servicemiljøet i regionen din spørsmålet').waitFor();
      // The panel is closed before it is sent, and what was written is there when it is opened again.
      await expect.poll(() => panel.evaluate(countOfKept), { timeout: 10_000 }).toBe(1);
      await page.reload();
      panel = await frameOf(page, 'aside iframe');
      await panel.getByText('Dette skrev du her uten å sende det.').waitFor();
      expect(await panel.getByLabel('Spørsmålet ditt').inputValue()).toBe('Hva er fristen for årsrapporten?');
      await panel
        .getByRole('button', { name: /^Stem på dette .*: Hva er fristen for rapporten/ })
        .first()
        .click();
      await panel.getByText('1 stemme').first().waitFor();
      await panel.getByRole('button', { name: 'Send spørsmålet' }).click();
      const own = panel.locator('summary', { hasText: 'Dine spørsmål (1)' });
      await own.click();
      await panel.getByRole('button', { name: /^Endre: / }).click();
      await page.keyboard.press('End');
      await page.keyboard.type(' For gruppen');
      await panel.getByRole('button', { name: 'Lagre' }).click();
      await panel.getByText('Hva er fristen for årsrapporten? For gruppen').first().waitFor();
      // Back at the button that was pressed, so that whoever hears the page does not begin anew.
      await panel.locator('button[aria-label^="Endre: "]:focus').waitFor();

      await panel.evaluate(
        await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
      );
      for (const theme of ['default', 'dark', 'contrast']) {
        await page.evaluate(`document.querySelector('aside iframe').contentWindow
          .postMessage({ func: 'themeChange', args: ['${theme}'] }, '*')`);
        await panel.waitForSelector(`[data-theme=${theme === 'default' ? 'light' : theme}]`);
        const found = await panel.evaluate<{ id: string; impact: string }[]>(
          'axe.run().then(({ violations }) => violations.map(({ id, impact }) => ({ id, impact })))',
        );
        expect(found.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
      }
      await page.getByRole('button', { name: 'Vis Samråd for alle' }).click();
      const stage = await frameOf(page, '.stage iframe');
      await stage.getByText('Hva er fristen for rapporten?').waitFor();
      await page.close();
    });

    it('is moderated by keyboard alone, and the focus is where the next key is pressed', async () => {
      const { fixture } = program;
      const texts = ['Den første?', 'Den andre?', 'Den tredje?', 'Den fjerde?', 'Den femte?', 'Den siste?'];
      const at = await gatheringAt(fixture, { title: 'Dialogdag', link: 'https://e.example/motet' });
      for (const text of texts) await asked(fixture, at, { text });
      const [page, queue] = await sits('otherContact', tab(`queue/${at}`), 'iframe.tab-frame');
      await queue.getByRole('heading', { level: 1 }).click();
      await queue.getByText('Den første?').first().waitFor();
      /** Presses the keys one by one, and waits for what has the focus then. */
      const presses = async (keys: readonly string[], focused: RegExp) => {
        for (const key of keys) {
          await (/\s/.test(key) ? page.keyboard.type(key) : page.keyboard.press(key));
        }
        await expect
          .poll(
            () =>
              queue.evaluate(`(() => { const { dataset, innerText, tagName } = document.activeElement;
                return tagName + ' ' + (dataset.part ?? '') + ' ' + innerText.split('\\n')[0]; })()`),
            { timeout: 10_000 },
          )
          .toMatch(focused);
      };
      await presses(['e'], /^TEXTAREA wording/);
      await presses(['End', ' Nå mye klarere', 'Tab', 'Enter'], /^LI {2}Den første\? Nå mye klarere/);
      await presses(['j'], /^LI {2}Den andre\?/);
      await presses(['s'], /^TEXTAREA answer/);
      await presses(['Ja, det gjør vi.', 'Escape'], /^LI {2}Den andre\?/);
      // What was written is there when it is taken up again.
      await presses(['s'], /^TEXTAREA answer/);
      await presses(['Control+Enter'], /^LI {2}Den tredje\?/);
      await presses(['b'], /^LI {2}Den fjerde\?/);
      // A question that is gone to by mouse is the one that keys are about.
      await queue.getByText('Den femte?').click();
      await presses(['k'], /^LI {2}Den fjerde\?/);
      await presses(['m'], /^SELECT merge/);
      await presses(['ArrowDown', 'Tab', 'Enter'], /^LI {2}Den femte\?/);
      await presses(['i'], /^TEXTAREA hide/);
      await presses(['Gjelder noe annet', 'Tab', 'Enter'], /^LI {2}Den siste\?/);
      await presses(['r'], /^LI {2}Den første\?/);
      const rows = await fixture.store.db
        .selectFrom('question')
        .select(['text', 'wording', 'step', 'answer', 'answered_how', 'reason'])
        .where('gathering_id', '=', at)
        .orderBy('ordinal')
        .execute();
      expect(rows).toMatchObject([
        { text: 'Den første?', wording: 'Den første? Nå mye klarere', step: 'waiting' },
        { answer: 'Ja, det gjør vi.', answered_how: 'writing' },
        { answer: null, answered_how: 'talk' },
        { step: 'merged' },
        { step: 'hidden', reason: 'Gjelder noe annet' },
        { step: 'routed' },
      ]);
      // The hall's page leads back to the queue, by Escape and by button.
      for (const leave of [
        () => page.keyboard.press('Escape'),
        () => queue.getByRole('button', { name: 'Tilbake' }).click(),
      ]) {
        await queue.getByRole('link', { name: 'Vis på storskjerm' }).click();
        await queue.getByRole('heading', { name: 'Spørsmål til Dialogdag' }).waitFor();
        await leave();
        await queue.getByRole('heading', { name: 'Køen: Dialogdag' }).waitFor();
      }
      await page.close();

      // What was answered in the talk alone is not offered to the questions and answers.
      const [other, answers] = await sits('coordinator', tab(`answers/${at}`), 'iframe.tab-frame');
      const adopts = answers.getByRole('button', { name: 'Ta med i spørsmål og svar' });
      const shows = answers.getByRole('button', { name: /^Vis for alle: / });
      for (const which of ['Den tredje?', 'Den andre?']) {
        await answers.getByRole('button', { name: `Vis for alle: ${which}` }).click();
      }
      await expect.poll(() => shows.count(), { timeout: 10_000 }).toBe(0);
      await answers.getByText('Besvart i innlegget.').waitFor();
      expect(await adopts.count()).toBe(1);
      await other.close();
    });

    it('is made, with what does not fit said beside its field, and changed and called off', async () => {
      const [page, form] = await sits('coordinator', tab('new-gathering'), 'iframe.tab-frame');
      const field = (name: string) => form.locator(`[data-field=${name}]`);
      const says = async (button: string, text: string, focused: string) => {
        await form.getByRole('button', { name: button }).click();
        await form.getByRole('alert').getByText(text).first().waitFor();
        await form.locator(`[data-field=${focused}]:focus, [data-field=${focused}] :focus`).waitFor();
      };
      await says('Lag arrangementet', 'Skriv en tittel.', 'title');
      await field('title').fill('Dialogdag om registre');
      await field('day').fill(daysFrom(onTheWall(new Date()).day, 14));
      await field('from').fill('12:00');
      await field('to').fill('11:00');
      await says('Lag arrangementet', 'Velg minst én møteleder.', 'moderators');
      await form.getByRole('checkbox', { name: 'Mona Mal' }).check();
      await says('Lag arrangementet', 'Arrangementet slutter før det begynner.', 'to');
      await field('to').fill('13:00');
      await says('Lag arrangementet', 'Det mangler hvor det er.', 'link');
      await field('link').fill('http://e.example');
      await says('Lag arrangementet', 'Lenken kan ikke brukes.', 'link');
      await field('link').fill('https://e.example/motet');
      await form.getByRole('button', { name: 'Lag arrangementet' }).click();
      await form.getByRole('heading', { name: 'Arrangementet er laget' }).waitFor();
      await form.getByRole('button', { name: /^Inviter / }).click();
      await form.getByText(/er invitert\.$/).waitFor();
      await form.getByRole('link', { name: 'Endre eller avlys' }).click();
      await form.getByRole('heading', { name: 'Hva vil du endre?' }).waitFor();
      await field('to').fill('14:30');
      await form.getByRole('button', { name: 'Lagre endringen' }).click();
      await form.getByText('Endringen er lagret.').first().waitFor();
      await form.getByRole('button', { name: 'Avlys arrangementet' }).click();
      await form.getByRole('button', { name: 'Ja, avlys' }).click();
      await expect
        .poll(
          () =>
            program.fixture.store.db
              .selectFrom('gathering')
              .select(['ends_at', 'cancelled_at'])
              .where('title', '=', 'Dialogdag om registre')
              .executeTakeFirst(),
          { timeout: 10_000 },
        )
        .toMatchObject({ cancelled_at: expect.any(Date) });
      await page.close();
    });
  },
);
