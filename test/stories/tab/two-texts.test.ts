import type { FrameLocator, Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { changeGathering } from '../../../store/commands/change-gathering.ts';
import { commentProblem } from '../../../store/commands/comment-problem.ts';
import { noteStandingFacts } from '../../../store/commands/note-standing-facts.ts';
import { recordGroupMeeting } from '../../../store/commands/record-group-meeting.ts';
import { writeCase } from '../../../store/commands/write-case.ts';
import { caseOf, versionOfCase } from '../../support/assessment-steps.ts';
import { gatheringAt, webinar } from '../../support/gathering-steps.ts';
import { meetingBegun, problemRaised } from '../../support/group-life-steps.ts';
import { idsOf } from '../../support/nomination-steps.ts';
import { handIn } from '../../support/report-fixture.ts';
import { inChromium } from '../../support/tab-desks.ts';

const goesWell = { name: 'Det som går bra' };
const useMine = { name: 'Sett inn min tekst' };
const address = { name: 'Nettsiden' };

/** The page hears of it as when its line comes back. */
async function readsAgain(page: Page): Promise<void> {
  await page.frames().at(-1)?.evaluate("dispatchEvent(new Event('online'))");
}

async function hasFocus(place: Locator): Promise<void> {
  const isFocused = () => place.evaluate((one) => one === one.ownerDocument.activeElement);
  await expect.poll(isFocused, { timeout: 10_000 }).toBe(true);
}

/** The form says beside what is typed who saved, and what both changed, aloud, and leads to both texts. */
async function seesBoth(tab: FrameLocator, who: string, changed: string) {
  const said = tab.getByRole('status').filter({ hasText: `${who} lagret mens du skrev.` });
  await said.getByText(`Dette har dere endret hver for dere: ${changed}. Din tekst er trygg.`).waitFor();
  const both = tab.getByRole('region', { name: 'To tekster' });
  await said.getByRole('button', { name: 'Se begge tekstene' }).click();
  await hasFocus(both);
  return both;
}

inChromium(
  'what somebody else saves while one types',
  async ({ fixture, lastYearId }) => {
    await handIn(fixture, lastYearId);
  },
  (desks) => {
    it("is said of a case's words, and nothing unseen is written over", async () => {
      const { fixture } = desks.program;
      const { page, tab } = await desks.sits('coordinator', 'national/2025');
      await tab.getByRole('textbox', goesWell).fill('Mine ord');
      const caseId = await caseOf(fixture);
      const version = await versionOfCase(fixture);
      const theirs = { caseId, version, goesWell: 'Kollegaens ord', proposal: '' };
      idsOf(await writeCase(await fixture.as('coordinator'), theirs));
      await readsAgain(page);
      const both = await seesBoth(tab, 'Nina Skisse', 'Det som går bra');
      await both.getByText('Kollegaens ord').waitFor();
      await both.getByText('Mine ord').waitFor();
      expect(await tab.getByRole('textbox', goesWell).inputValue()).toBe('Mine ord');
      await both.getByRole('button', useMine).click();
      await tab.getByRole('button', { name: 'Lagre' }).last().click();
      await tab.getByText('Det er lagret.').waitFor();
      const kept = fixture.store.db.selectFrom('national_case').select('goes_well').where('id', '=', caseId);
      expect(await kept.executeTakeFirst()).toEqual({ goes_well: 'Mine ord' });
    });

    it('is said of a website that two go through: one chooses about what both noted, and of the rest both stay', async () => {
      const { fixture } = desks.program;
      const { serviceId } = fixture;
      const { page, tab } = await desks.sits('serviceLeader', `website/${serviceId}`);
      await tab.getByRole('textbox', address).fill('https://helse.example/mitt');
      const answer = tab.getByRole('combobox', { name: /^Finnes det/ }).first();
      await answer.selectOption('yes');
      const registers = [{ name: 'Øvingsregisteret', link: null, state: 'running' as const }];
      const theirs = { serviceId, version: 0, address: 'https://helse.example/nytt', points: {}, registers };
      idsOf(await noteStandingFacts(await fixture.as('receivingContact'), theirs));
      await readsAgain(page);
      const both = await seesBoth(tab, 'Rune Kladd', 'Nettsiden');
      await tab.getByText('Dette ble endret, og står nå i skjemaet: Registre.').waitFor();
      await both.getByText('https://helse.example/nytt').waitFor();
      expect(await tab.getByRole('textbox', address).inputValue()).toBe('https://helse.example/mitt');
      expect(await tab.getByRole('button', { name: 'Lagre' }).isDisabled()).toBe(true);
      await both.getByRole('button', { name: 'Behold teksten til Rune Kladd' }).click();
      await both.waitFor({ state: 'detached' });
      expect(await answer.inputValue()).toBe('yes');
      expect(await tab.getByRole('textbox', address).inputValue()).toBe('https://helse.example/nytt');
      expect(await tab.getByRole('textbox', { name: 'Register', exact: true }).inputValue()).toBe(
        'Øvingsregisteret',
      );
      await tab.getByRole('button', { name: 'Lagre' }).click();
      await tab.getByText('Lagret. Neste gang er om et år.').waitFor();
      const points = fixture.store.db.selectFrom('website_point').select('is_there');
      expect(await points.where('service_id', '=', serviceId).execute()).toEqual([{ is_there: true }]);
    });

    it('is said of a gathering that somebody else changes elsewhere, and the next save has both, without a question', async () => {
      const { fixture } = desks.program;
      const days = (count: number) => new Date(Date.now() + count * 24 * 3_600_000);
      const times = {
        startsAt: days(9),
        endsAt: days(9.05),
        askingOpensAt: days(2),
        askingClosesAt: days(10),
      };
      const gatheringId = await gatheringAt(fixture, times);
      const { page, tab } = await desks.sits('coordinator', `change-gathering/${gatheringId}`);
      const title = tab.getByRole('textbox', { name: 'Tittel' });
      await title.fill('Webinar om mandatet');
      const versionOf = () =>
        fixture.store.db
          .selectFrom('gathering')
          .select(['version', 'title', 'place'])
          .where('id', '=', gatheringId)
          .executeTakeFirstOrThrow();
      const { version } = await versionOf();
      const theirs = { ...webinar(fixture, { ...times, place: 'Møterommet' }), gatheringId, version };
      idsOf(await changeGathering(await fixture.as('coordinator'), theirs));
      await readsAgain(page);
      const said = tab.getByRole('status').filter({ hasText: 'Nina Skisse lagret mens du skrev.' });
      await said.getByText('Dette ble endret, og står nå i skjemaet: Sted.').waitFor();
      expect(await said.getByRole('button').count()).toBe(0);
      expect(await tab.getByRole('region', { name: 'To tekster' }).count()).toBe(0);
      expect(await title.inputValue()).toBe('Webinar om mandatet');
      expect(await tab.getByRole('textbox', { name: 'Sted' }).inputValue()).toBe('Møterommet');
      await tab.getByRole('button', { name: 'Lagre endringen' }).click();
      await expect
        .poll(async () => (await versionOf()).title, { timeout: 30_000 })
        .toBe('Webinar om mandatet');
      expect((await versionOf()).place).toBe('Møterommet');
    });

    it('is said of a problem that goes on while one answers it, with what is new', async () => {
      const { fixture } = desks.program;
      const problemId = await problemRaised(fixture);
      const { page, tab } = await desks.sits('serviceLeader', `problem/${problemId}`);
      await tab.getByRole('button', { name: 'Send svaret' }).click();
      const field = tab.getByRole('textbox', { name: 'Hva er gjort, eller hva skal gjøres?' });
      await field.fill('Vi har ansatt en til.');
      const note = 'Det gjelder også hos oss.';
      idsOf(await commentProblem(await fixture.as('lineLeader'), { problemId, note }));
      await readsAgain(page);
      const said = tab.getByRole('status').filter({ hasText: 'Nytt mens du skrev: Per Prøve skrev' });
      await said.getByRole('button', { name: 'Se hva som er nytt' }).click();
      const history = tab.getByRole('region').filter({ hasText: note });
      await hasFocus(history);
      await said.waitFor({ state: 'detached' });
      expect(await field.inputValue()).toBe('Vi har ansatt en til.');
      await tab.getByRole('button', { name: 'Send svaret' }).last().click();
      await tab.getByText('Vi har ansatt en til.').waitFor();
    });

    it('is said of who was at a meeting, and what one ticked stays', async () => {
      const { fixture } = desks.program;
      const meetingId = await meetingBegun(fixture);
      const { page, tab } = await desks.sits('serviceLeader', `group-meeting/${meetingId}`);
      await tab.getByRole('button', { name: 'Skriv hvem som var der' }).click();
      const minutes = tab.getByRole('textbox', { name: 'Lenke til referatet' });
      await minutes.fill('https://helse.example/mitt');
      await tab.getByRole('checkbox', { name: 'Kari Demo' }).check();
      const { people } = fixture;
      const theirs = { meetingId, version: 1, presentIds: [people.member], minutesLink: '' };
      idsOf(await recordGroupMeeting(await fixture.as('lineLeader'), theirs));
      await readsAgain(page);
      const both = await seesBoth(tab, 'Per Prøve', 'Var der');
      await both.getByText('Kari Demo').waitFor();
      await both.getByText('Ola Øving').waitFor();
      expect(await minutes.inputValue()).toBe('https://helse.example/mitt');
      await both.getByRole('button', useMine).click();
      await both.waitFor({ state: 'detached' });
      await tab.getByRole('button', { name: 'Lagre', exact: true }).click();
      const kept = async () => {
        const meeting = fixture.store.db
          .selectFrom('group_meeting')
          .where('group_meeting.id', '=', meetingId);
        return await meeting
          .innerJoin('group_meeting_guest as guest', 'guest.meeting_id', 'group_meeting.id')
          .select(['group_meeting.minutes_link', 'guest.person_id'])
          .where('guest.was_there', 'is', true)
          .execute();
      };
      await expect
        .poll(kept, { timeout: 30_000 })
        .toEqual([{ minutes_link: 'https://helse.example/mitt', person_id: people.serviceLeader }]);
    });
  },
);
