import type { BrowserContext } from 'playwright-core';
import { expect, it } from 'vitest';
import type { PersonName } from '../../support/group-fixture.ts';
import { handIn } from '../../support/report-fixture.ts';
import { type Desk, goOffline, inChromium } from '../../support/tab-desks.ts';

const notSaved = /Ikke lagret ennå/;
const keptTexts = { name: 'Tekster vi har tatt vare på for deg' };
const equipment = { name: 'Nytt utstyr og behov' };
const research = { name: 'Om forskningen i året' };
const quality = { name: 'Resultater i året' };

inChromium(
  'what is typed in the tab is never lost',
  async (program) => await program.delegate('clinical-competence', 'otherLeader'),
  (desks) => {
    const { machine, opens, chapter } = desks;

    /** What the program keeps for somebody beside a chapter. */
    async function draftsOf(section: string, name: PersonName): Promise<unknown[]> {
      const rows = await desks.program.fixture.store.db
        .selectFrom('section_draft')
        .select('content')
        .where('section_id', '=', desks.program.sections[section] ?? '')
        .where('person_id', '=', desks.program.fixture.people[name])
        .execute();
      return rows.map(({ content }) => content);
    }

    /**
     * The next looks for what other tabs left, without the wait before them. The first may find the tab not yet gone,
     * and what a look sends has the time to arrive before the next.
     */
    async function looksForLeftTexts(desk: BrowserContext, { tab }: Desk): Promise<void> {
      const shown = tab.getByText(/Det siste du skrev, kom ikke med i kapitlet/);
      await expect
        .poll(
          async () => {
            await desk.clock.fastForward(10_000);
            return await shown.count();
          },
          { timeout: 30_000, interval: 2_000 },
        )
        .toBe(1);
    }

    it('by two tabs without a line, both closed: one text is back in the fields, the other beside it', async () => {
      const desk = await machine();
      const [first, second] = [
        await opens(desk, 'serviceLeader', chapter('research')),
        await opens(desk, 'serviceLeader', chapter('research')),
      ];
      await first.tab.getByRole('textbox', research).waitFor();
      await second.tab.getByRole('textbox', research).waitFor();
      await goOffline(desk);
      await first.tab.getByRole('textbox', research).fill('Fra den ene fanen');
      await first.tab.getByText(notSaved).waitFor();
      await second.tab.getByRole('textbox', research).fill('Fra den andre fanen');
      await second.tab.getByText(notSaved).waitFor();
      await first.page.close();
      await second.page.close();
      await desk.setOffline(false);

      const { tab } = await opens(desk, 'serviceLeader', chapter('research'));
      await tab.getByText(/Vi fant tekst fra deg/).waitFor();
      await tab.getByRole('heading', keptTexts).waitFor();
      await expect
        .poll(() => desks.program.contentOf('research'), { timeout: 30_000 })
        .toEqual({ summary: 'Fra den andre fanen' });
      expect(await draftsOf('research', 'serviceLeader')).toEqual([{ summary: 'Fra den ene fanen' }]);
    });

    it('by a page that cannot be read anew: it says so, and the text stays in its field and is saved', async () => {
      const { page, tab } = await opens(await machine(), 'serviceLeader', chapter('quality'));
      await tab.getByRole('textbox', quality).fill('Ett register');
      await tab.getByText(/^Lagret i dag kl/).waitFor();
      await page.route('**/api/tab/section?*', (route) =>
        route.fulfill({ status: 500, json: { error: 'defect', text: 'Noe gikk galt hos oss.' } }),
      );
      await tab.getByRole('textbox', quality).fill('Ett register, og ett til');
      await tab.getByText(/Siden kunne ikke leses på nytt\. Du ser den slik den var/).waitFor();
      await tab.getByText(/^Lagret i dag kl/).waitFor();
      expect(await tab.getByRole('textbox', quality).inputValue()).toBe('Ett register, og ett til');
      expect(await desks.program.contentOf('quality')).toEqual({ results: 'Ett register, og ett til' });
      await page.unroute('**/api/tab/section?*');
      await tab.getByText(/Siden kunne ikke leses på nytt/).waitFor({ state: 'detached' });
    });

    it('by a second tab that is closed while the first has the chapter: it is kept, and the first shows it', async () => {
      // Whatever page before was cut off while it had the chapter.
      await desks.program.letLeaseEnd('quality');
      const desk = await machine();
      await desk.clock.install();
      const second = await opens(desk, 'serviceLeader', chapter('quality'));
      await second.tab.getByRole('textbox', quality).waitFor();
      await second.page.route('**/api/tab/*', (route) => route.abort());
      await second.tab.getByRole('textbox', quality).fill('Fra den andre fanen');
      await second.tab.getByText(notSaved).waitFor();
      const first = await opens(desk, 'serviceLeader', chapter('quality'));
      await first.tab.getByRole('textbox', quality).fill('Fra den første fanen');
      await first.tab.getByText(/^Lagret i dag kl/).waitFor();
      await second.page.close();
      await looksForLeftTexts(desk, first);
      await first.tab.getByRole('heading', keptTexts).waitFor();
      expect(await draftsOf('quality', 'serviceLeader')).toEqual([{ results: 'Fra den andre fanen' }]);
      expect(await desks.program.contentOf('quality')).toEqual({ results: 'Fra den første fanen' });
    });

    it('where the browser keeps nothing: whoever writes there is told before they type', async () => {
      const desk = await machine();
      await desk.addInitScript('IDBFactory.prototype.open = () => { throw new Error("a private window"); }');
      const { tab } = await opens(desk, 'serviceLeader', chapter('dissemination'));
      await tab.getByText(/Denne nettleseren tar ikke vare på tekst/).waitFor();
    });

    it('by a helper whose right ends without a line: the page goes, the text does not', async () => {
      const desk = await machine();
      const { tab } = await opens(desk, 'otherLeader', chapter('clinical-competence'));
      await tab.getByRole('textbox', { name: 'Opplæringen' }).fill('Kurs');
      await tab.getByText(/^Lagret i dag kl/).waitFor();
      await goOffline(desk);
      await tab.getByRole('textbox', { name: 'Opplæringen' }).fill('Kurs og hospitering');
      await tab.getByText(notSaved).waitFor();
      await desks.program.fixture.store.db
        .updateTable('section_delegate')
        .set({ ended_at: new Date() })
        .where('person_id', '=', desks.program.fixture.people.otherLeader)
        .execute();
      await desk.setOffline(false);
      await expect
        .poll(() => draftsOf('clinical-competence', 'otherLeader'), { timeout: 30_000 })
        .toEqual([{ training: 'Kurs og hospitering' }]);
      expect(await desks.program.contentOf('clinical-competence')).toEqual({ training: 'Kurs' });
    });

    it('by a report that is handed in meanwhile, at a page that is there and at one that is not', async () => {
      const desk = await machine();
      const closed = await opens(desk, 'serviceLeader', chapter('status-and-challenges'));
      const there = await opens(desk, 'serviceLeader', chapter('medical-equipment'));
      await there.tab.getByRole('textbox', equipment).waitFor();
      await goOffline(desk);
      await closed.tab.getByRole('textbox').first().fill('Skrevet i en fane som ble lukket');
      await closed.tab.getByText(notSaved).waitFor();
      await closed.page.close();
      await there.tab.getByRole('textbox', equipment).fill('Skrevet mens rapporten ble levert');
      await there.tab.getByText(notSaved).waitFor();
      await handIn(desks.program.fixture, desks.program.reportId);
      await desk.setOffline(false);

      await there.tab.getByText(/Det siste du skrev, kom ikke med i kapitlet/).waitFor();
      await there.tab.getByRole('heading', keptTexts).waitFor();
      expect(await draftsOf('medical-equipment', 'serviceLeader')).toEqual([
        { needs: 'Skrevet mens rapporten ble levert' },
      ]);
      // The page that is there sends for the one that is not: its chapter need not be opened.
      await expect
        .poll(() => draftsOf('status-and-challenges', 'serviceLeader'), { timeout: 30_000 })
        .toHaveLength(1);
      const again = await opens(desk, 'serviceLeader', chapter('status-and-challenges'));
      await again.tab.getByRole('heading', keptTexts).waitFor();
      await again.page.reload();
      await again.tab.getByRole('heading', keptTexts).waitFor();
      expect(await draftsOf('status-and-challenges', 'serviceLeader')).toHaveLength(1);
    });

    it('as a supplement: it outlives its tab, and an answer that is lost does not double it', async () => {
      const desk = await machine();
      const first = await opens(desk, 'serviceLeader', chapter('research'));
      await first.tab.getByRole('heading', { name: 'Send inn det som mangler' }).waitFor();
      await first.tab.getByRole('textbox', research).last().fill('Skrevet etter at rapporten ble levert');
      await first.tab.getByText(/ligger i denne nettleseren til du legger det ved/).waitFor();
      await first.page.close();

      const second = await opens(desk, 'serviceLeader', chapter('research'));
      await second.tab.getByText(/Vi fant et tillegg som du ikke hadde sendt/).waitFor();
      let lost = 0;
      await second.page.route('**/api/tab/add-supplement', async (route) => {
        await route.fetch();
        lost += 1;
        await route.abort();
      });
      for (const name of ['Publikasjoner', 'Doktorgrader']) {
        const field = second.tab.getByRole('textbox', { name: new RegExp(name) }).last();
        if ((await field.count()) > 0) await field.fill('1');
      }
      await second.tab.getByRole('button', { name: 'Legg ved rapporten' }).click();
      await second.tab.getByText(/Vi fikk ikke svar\. Tillegget ligger i denne nettleseren/).waitFor();
      await expect.poll(() => lost, { timeout: 20_000 }).toBeGreaterThanOrEqual(2);
      await second.page.unroute('**/api/tab/add-supplement');
      await second.tab.getByText('Tillegget er lagt ved rapporten.').waitFor();
      await second.tab.getByRole('button', { name: 'Legg ved et tillegg til' }).waitFor();
      const { rows } = await supplements();
      expect(rows).toBe(1);
    });

    async function supplements(): Promise<{ rows: number }> {
      const found = await desks.program.fixture.store.db
        .selectFrom('report_supplement')
        .select('id')
        .execute();
      return { rows: found.length };
    }
  },
);
