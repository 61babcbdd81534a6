import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { leaseSeconds } from '../../../domain/section-lock.ts';
import { goOffline, inChromium } from '../../support/tab-desks.ts';

const chapter = 'clinical-competence';
const quality = { name: 'Resultater i året' };
const dissemination = { name: 'Når dere ut til hele landet?' };
const freshLook = { timeout: 2_000, interval: 50 };

inChromium(
  'writing in the tab in Chromium',
  async (program) => {
    const shared = ['patient-treatment', 'quality', 'dissemination', 'status-and-challenges'];
    for (const section of [chapter, ...shared]) await program.delegate(section, 'otherLeader');
  },
  (desks) => {
    const { opens, sits, chapter: chapterPage } = desks;

    it('is begun with the first key; others see within two seconds who writes, and when it is free', async () => {
      const kari = await sits('serviceLeader', chapterPage('patient-treatment'));
      const berit = await sits('otherLeader', chapterPage('patient-treatment'));
      await berit.tab.getByText('Alt du skriver, lagres av seg selv.').waitFor();

      // The focus is in the first field already: from the link to writing there is no further press.
      await kari.tab.getByRole('textbox', { name: 'Nye pasienter i året' }).waitFor();
      await kari.page.keyboard.type('1 250');
      const notice = berit.tab.getByText(/Kari Demo skriver her nå, siden \d\d\.\d\d/);
      await expect.poll(() => notice.count(), { timeout: 5_000 }).toBe(1);
      expect(
        await berit.tab.getByRole('textbox', { name: 'Nye pasienter i året' }).getAttribute('readonly'),
      ).not.toBeNull();
      await kari.tab.getByText(/^Lagret i dag kl/).waitFor();
      expect(await desks.program.contentOf('patient-treatment')).toEqual({ 'new-patients': 1250 });
      await expect
        .poll(() => berit.tab.getByRole('textbox', { name: 'Nye pasienter i året' }).inputValue(), {
          timeout: 10_000,
        })
        .toBe('1250');

      await kari.tab.getByRole('link', { name: /Til rapporten/ }).click();
      await kari.tab.getByText('Ingen skriver i rapporten akkurat nå.').waitFor();
      await expect.poll(() => notice.count(), freshLook).toBe(0);
      await berit.tab.getByRole('textbox', { name: 'Behandlinger i året' }).fill('87');
      await kari.tab.getByText('Skriver i rapporten nå: Berit Utkast').waitFor();
      await berit.tab.getByText(/^Lagret i dag kl/).waitFor();
      expect(await desks.program.contentOf('patient-treatment')).toEqual({
        'new-patients': 1250,
        procedures: 87,
      });
    });

    it('is one press away from the notice of it', async () => {
      const { fixture } = desks.program;
      const part = await fixture.store.db
        .selectFrom('report_section')
        .select('part_id')
        .where('id', '=', desks.program.sections['group-statement'] ?? '')
        .executeTakeFirstOrThrow();
      const kari = await (await desks.program.sandbox.person('Kari Demo')).opensTab();
      const reminded = await kari.does('remind-writer', {
        reportId: desks.program.reportId,
        partId: part.part_id,
      });
      expect(reminded.status).toBe(200);
      const page = await desks.opensClient(await desks.machine(), 'lineLeader', 'personal');
      await page
        .locator('samraad-card')
        .getByText('Skriv', { exact: true })
        .last()
        .click({ timeout: 60_000 });
      const tab = page.frameLocator('iframe.tab-frame');
      await tab
        .getByRole('heading', { level: 1, name: /Uttalelse fra referansegruppen/ })
        .waitFor({ timeout: 60_000 });
    });

    it('loses nothing when the line goes, and says so plainly', async () => {
      const kari = await sits('serviceLeader', chapterPage('research'));
      const field = kari.tab.getByRole('textbox', { name: 'Om forskningen i året' });
      await field.fill('Én studie');
      await kari.tab.getByText(/^Lagret i dag kl/).waitFor();
      await goOffline(kari.context);
      await field.fill('Én studie, og to til');
      await kari.tab.getByText(/Ikke lagret ennå/).waitFor();
      await kari.context.setOffline(false);
      await kari.tab.getByText(/^Lagret i dag kl/).waitFor();
      expect(await desks.program.contentOf('research')).toEqual({ summary: 'Én studie, og to til' });
    });

    it('is sent after the chapter was left without a line, and the first page tells of it until then', async () => {
      await desks.program.letLeaseEnd('research');
      const kari = await sits('serviceLeader', chapterPage('research'));
      const field = kari.tab.getByRole('textbox', { name: 'Om forskningen i året' });
      await field.fill('Fire studier');
      await kari.tab.getByText(/^Lagret i dag kl/).waitFor();
      await goOffline(kari.context);
      await field.fill('Fire studier, og én til');
      await kari.tab.getByRole('link', { name: /Til rapporten/ }).click();
      await kari.tab.getByRole('link', { name: 'Dette venter på deg' }).click();
      const unsent = kari.tab.getByRole('heading', { name: 'Tekst som ikke er sendt' });
      await unsent.waitFor();
      expect(await desks.program.contentOf('research')).toEqual({ summary: 'Fire studier' });
      await kari.context.setOffline(false);
      const sent = { summary: 'Fire studier, og én til' };
      await expect.poll(() => desks.program.contentOf('research'), { timeout: 30_000 }).toEqual(sent);
      await expect.poll(() => unsent.count(), { timeout: 30_000 }).toBe(0);
      await expect.poll(() => desks.program.holderOf('research'), { timeout: 30_000 }).toBe(null);
    });

    it('shows both texts to whoever comes back too late, and keeps both', async () => {
      const question = { name: 'Opplæringen' };
      const kari = await sits('serviceLeader', chapterPage(chapter));
      const first = kari.tab.getByRole('textbox', question);
      await first.fill('Kurs');
      await kari.tab.getByText(/^Lagret i dag kl/).waitFor();
      await goOffline(kari.context);
      await first.fill('Kurs og hospitering');
      await kari.tab.getByText(/Ikke lagret ennå/).waitFor();
      await desks.program.letLeaseEnd(chapter);

      const berit = await sits('otherLeader', chapterPage(chapter));
      await berit.tab.getByRole('textbox', question).fill('Simulering');
      await berit.tab.getByText(/^Lagret i dag kl/).waitFor();

      await kari.context.setOffline(false);
      await kari.tab.getByRole('heading', { name: 'To tekster' }).waitFor();
      await kari.tab.getByText(/Berit Utkast skrev etter deg, sist i dag kl\.\s[\d.]+\. Din tekst/).waitFor();
      await kari.tab.getByRole('heading', { name: 'Teksten til Berit Utkast' }).waitFor();
      expect(await desks.program.contentOf(chapter)).toEqual({ training: 'Simulering' });

      // Berit still writes: Kari's text waits, and she is told why.
      await kari.tab.getByText(/Når Berit Utkast er ferdig eller lar deg skrive/).waitFor();
      expect(await kari.tab.getByRole('button', { name: 'Sett inn min tekst' }).isDisabled()).toBe(true);
      expect(await desks.program.contentOf(chapter)).toEqual({ training: 'Simulering' });
      await berit.tab.getByRole('link', { name: /Til rapporten/ }).click();
      await expect.poll(() => desks.program.holderOf(chapter), { timeout: 30_000 }).toBe(null);
      await kari.tab.getByRole('button', { name: 'Sett inn min tekst' }).click();
      await kari.tab.getByText(/^Lagret i dag kl/).waitFor();
      expect(await desks.program.contentOf(chapter)).toEqual({ training: 'Kurs og hospitering' });
      await kari.tab.getByRole('heading', { name: 'Tekster vi har tatt vare på for deg' }).waitFor();
    });

    it('is asked for, by a card and in the tab, and given away with all that was typed', async () => {
      const berit = await sits('otherLeader', chapterPage('quality'));
      await berit.tab.getByRole('textbox', quality).fill('Berits register');
      await berit.tab.getByText(/^Lagret i dag kl/).waitFor();
      const kari = await sits('serviceLeader', chapterPage('quality'));
      await kari.tab.getByRole('button', { name: 'Si fra når det er ledig' }).click();
      await kari.tab.getByRole('button', { name: 'Be om å få overta' }).click();
      await berit.tab.getByText(/Kan Kari Demo få overta kapitlet/).waitFor();
      await (await desks.program.sandbox.person('Berit Utkast')).waitsFor('Kan Kari Demo få overta');
      await berit.tab.getByRole('textbox', quality).fill('Berits register, og mer');
      await berit.tab.getByRole('button', { name: 'La Kari Demo skrive' }).click();
      await kari.tab.getByText('Berit Utkast lot deg skrive. Du har kapitlet.').waitFor();
      await berit.tab.getByText(/Kari Demo skriver her nå/).waitFor();
      expect(await desks.program.contentOf('quality')).toEqual({ results: 'Berits register, og mer' });
    });

    it('is taken over by its owner from somebody who stopped, whose text is kept', async () => {
      const berit = await sits('otherLeader', chapterPage('dissemination'));
      await berit.tab.getByRole('textbox', dissemination).fill('Berits kurs');
      await berit.tab.getByText(/^Lagret i dag kl/).waitFor();
      await desks.program.letHolderIdle('dissemination');
      const kari = await sits('serviceLeader', chapterPage('dissemination'));
      await kari.tab.getByLabel('Hvorfor overtar du?').fill('Vi leverer i dag');
      await kari.tab.getByRole('button', { name: 'Overta', exact: true }).click();
      await kari.tab.getByRole('textbox', dissemination).fill('Karis kurs');
      await kari.tab.getByText(/^Lagret i dag kl/).waitFor();
      expect(await desks.program.contentOf('dissemination')).toEqual({ reach: 'Karis kurs' });
      await berit.page.reload();
      await berit.tab.getByText(/Kari Demo skriver her nå/).waitFor();
      await berit.tab.getByRole('heading', { name: 'Tekster vi har tatt vare på for deg' }).waitFor();
    });

    it('is free by itself when the writer’s browser is gone, and whoever looks sees it within two seconds', async () => {
      const gone = 'status-and-challenges';
      const berit = await sits('otherLeader', chapterPage(gone));
      const kari = await sits('serviceLeader', chapterPage(gone));
      await kari.tab.getByRole('textbox').first().fill('Karis ord');
      await kari.tab.getByText(/^Lagret i dag kl/).waitFor();
      const notice = berit.tab.getByText(/Kari Demo skriver her nå/);
      await notice.waitFor();
      // Offline first, so that nothing of the closing reaches the desks.program.
      await goOffline(kari.context);
      await kari.context.close();
      await desks.program.letLeaseEndIn(gone, 6);
      // Berit's page reads once more, and from then on nobody tells it anything.
      desks.program.fixture.store.changes.tell({
        reportId: desks.program.reportId,
        sectionId: desks.program.sections[gone] ?? '',
      });
      await expect.poll(() => desks.program.isHeld(gone), { timeout: 10_000, interval: 50 }).toBe(false);
      await expect.poll(() => notice.count(), freshLook).toBe(0);
    });

    it('lets one tab of a person write at a time', async () => {
      const machine = await desks.machine();
      await machine.clock.install();
      const kari = await opens(machine, 'serviceLeader', chapterPage('system-responsibility'));
      await kari.tab.getByRole('radio', { name: 'Ja' }).first().check();
      await kari.tab.getByText(/^Lagret i dag kl/).waitFor();
      const second = await opens(kari.context, 'serviceLeader', chapterPage('system-responsibility'));
      await second.tab.getByText(/Du skriver her i en annen fane/).waitFor();
      await second.tab.getByRole('button', { name: 'Skriv her i stedet' }).click();
      await second.tab.getByRole('radio', { name: 'Nei' }).first().check();
      await second.tab.getByText(/^Lagret i dag kl/).waitFor();
      // The first tab hears of it with its next sign of life, which nobody waits for here.
      await machine.clock.fastForward((leaseSeconds / 3) * 1_000);
      await kari.tab.getByText(/Du skriver her i en annen fane/).waitFor();
    });

    it('keeps what was not sent in the browser, unreadable to others, and gives it back', async () => {
      const kari = await sits('serviceLeader', chapterPage('medical-equipment'));
      const field = kari.tab.getByRole('textbox', { name: 'Nytt utstyr og behov' });
      await field.fill('Et ord som ingen andre skal se');
      await kari.tab.getByText(/^Lagret i dag kl/).waitFor();
      await goOffline(kari.context);
      await field.fill('Et ord som ingen andre skal se, og mer');
      await kari.tab.getByText(/Ikke lagret ennå/).waitFor();
      const kept = await rawTexts(kari.page);
      const place = `${desks.program.fixture.people.serviceLeader}/${desks.program.sections['medical-equipment']}`;
      expect(kept.names).toEqual([expect.stringMatching(new RegExp(`^${place}/[0-9a-f-]{36}/text$`))]);
      expect(kept.bytes).not.toContain('ingen andre');
      await kari.page.close();

      await kari.context.setOffline(false);
      const again = await opens(kari.context, 'serviceLeader', chapterPage('medical-equipment'));
      // Sent by the page that went or by the one that came: it is there, once, and nothing is left in the browser.
      await expect
        .poll(() => desks.program.contentOf('medical-equipment'), { timeout: 30_000 })
        .toEqual({ needs: 'Et ord som ingen andre skal se, og mer' });
      await expect.poll(async () => (await rawTexts(again.page)).names, { timeout: 30_000 }).toEqual([]);
    });
  },
);

/** What lies in the browser, as somebody else at the machine would find it. As text: the test's types know no browser. */
async function rawTexts(page: Page): Promise<{ names: string[]; bytes: string }> {
  return (await page.evaluate(`(async () => {
    const done = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('samrad-unsent', 1));
    const texts = database.transaction('texts').objectStore('texts');
    const [names, values] = await Promise.all([done(texts.getAllKeys()), done(texts.getAll())]);
    database.close();
    const bytes = values.map(({ data }) => new TextDecoder('latin1').decode(data)).join();
    return { names: names.map(String), bytes };
  })()`)) as { names: string[]; bytes: string };
}
