import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LinkPurpose } from '../../../domain/access-link.ts';
import { issueLink } from '../../../store/commands/issue-link.ts';
import { noChromium, startChromium } from '../../support/chromium.ts';
import { gatheringAt } from '../../support/gathering-steps.ts';
import { createGroupFixture, type GroupFixture, type PersonName } from '../../support/group-fixture.ts';
import { groupAsked, meetingCalled, problemRaised } from '../../support/group-life-steps.ts';
import { type LinkPages, serveLinks } from '../../support/link-pages.ts';
import { nominationAt } from '../../support/nomination-steps.ts';
import { asked as askedAll, sentTo } from '../../support/survey-steps.ts';

type Violation = { id: string; nodes: { target: string[] }[] };

/** A page of a link, and what a press brings: what was not taken, or the receipt. */
type Look = {
  readonly who: PersonName;
  readonly purpose: LinkPurpose;
  readonly subject: () => string;
  /** The code was typed already. */
  readonly isConfirmed?: boolean;
  readonly brings?: readonly [button: string, filled?: Readonly<Record<string, string>>];
  /** The first field that is told of, by its label. */
  readonly wrong?: string;
};

describe.skipIf(noChromium !== undefined)(
  `the pages of links, for everybody${noChromium ? ` (skipped: ${noChromium})` : ''}`,
  // A browser on a busy machine takes its time.
  { timeout: 180_000 },
  () => {
    let browser: Browser;
    let fixture: GroupFixture;
    let served: LinkPages;
    let url: string;
    let axe: string;
    const subjects = {
      consent: '',
      clearance: '',
      gathering: '',
      meeting: '',
      checkIn: '',
      survey: '',
      problem: '',
    };

    beforeAll(async () => {
      axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
      [browser, fixture] = await Promise.all([startChromium(), createGroupFixture()]);
      served = await serveLinks(fixture);
      url = served.url;
      subjects.consent = await nominationAt(fixture, 'consent');
      subjects.gathering = await gatheringAt(fixture);
      subjects.meeting = await meetingCalled(fixture);
      subjects.checkIn = await groupAsked(fixture);
      subjects.problem = await problemRaised(fixture);
      await askedAll(fixture);
      subjects.survey = await sentTo(fixture, 'member');
      const { db } = fixture.store;
      await db.updateTable('group_meeting').set({ form: 'both', place: 'Møterom 3' }).execute();
    }, 120_000);
    afterAll(async () => {
      await browser?.close();
      await served.close();
      await fixture?.drop();
    });

    async function linkTo({ who, purpose, subject, isConfirmed = false }: Look): Promise<string> {
      const about = { purpose, personId: fixture.people[who], subjectId: subject() };
      const link = { ...about, messageId: null, isConfirmed };
      return `${url}/${await issueLink(fixture.store, link)}`;
    }

    /** Without scripts, as the pages are; what looks at them does so from outside. */
    async function seriousOn(page: Page): Promise<string[]> {
      const faults: string[] = [];
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.evaluate(axe);
        const found = (await page.evaluate(
          `axe.run(document, { resultTypes: ['violations'] }).then((result) => result.violations)`,
        )) as Violation[];
        faults.push(...found.map(({ id, nodes }) => `${colorScheme}: ${id} ${nodes[0]?.target.join(' ')}`));
      }
      const width = (await page.evaluate('document.documentElement.scrollWidth')) as number;
      return width > 390 ? [...faults, `${width} px wide`] : faults;
    }

    const looks: Readonly<Record<string, Look>> = {
      'the question to a candidate': {
        who: 'candidate',
        purpose: 'consent',
        subject: () => subjects.consent,
      },
      'a yes without a leader': {
        ...{ who: 'candidate', purpose: 'consent', subject: () => subjects.consent },
        brings: ['Send ja', { leaderName: 'Lise Utenfor' }],
        wrong: 'Lederens e-postadresse',
      },
      'a question without words': {
        ...{ who: 'candidate', purpose: 'consent', subject: () => subjects.consent },
        brings: ['Send spørsmålet', { comment: ' ' }],
        wrong: 'Hva lurer du på?',
      },
      'a webinar, and no question to it': {
        ...{ who: 'member', purpose: 'gathering', subject: () => subjects.gathering },
        brings: ['Send spørsmålet', { question: ' ' }],
        wrong: 'Spørsmålet ditt',
      },
      'a meeting of the group': { who: 'member', purpose: 'group-meeting', subject: () => subjects.meeting },
      'what was answered': {
        ...{ who: 'lineLeader', purpose: 'group-meeting', subject: () => subjects.meeting },
        brings: ['Ja, digitalt'],
      },
      'a short question, and no answer': {
        ...{ who: 'member', purpose: 'check-in', subject: () => subjects.checkIn },
        brings: ['Send svaret', { comment: ' ' }],
        wrong: 'Svaret ditt',
      },
      'a question to many': { who: 'member', purpose: 'survey', subject: () => subjects.survey },
      'a problem, before its code': {
        ...{ who: 'serviceLeader', purpose: 'problem', subject: () => subjects.problem },
      },
      'a problem, and no answer': {
        ...{ who: 'serviceLeader', purpose: 'problem', subject: () => subjects.problem, isConfirmed: true },
        brings: ['Send svaret', { comment: ' ' }],
        wrong: 'Hva er gjort? Eller hvorfor må det videre?',
      },
      'a link that is over': { who: 'stranger', purpose: 'group-meeting', subject: () => subjects.meeting },
    };

    it.each(Object.entries(looks))('%s', async (_name, look) => {
      const context = await browser.newContext({ viewport: { width: 390, height: 800 } });
      const page = await context.newPage();
      await page.goto(`${await linkTo(look)}?lang=nb`);
      // All that is folded is looked at too.
      const unfold = () =>
        page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
      await unfold();
      if (look.brings) {
        const [button, filled = {}] = look.brings;
        const form = page.locator('form', { has: page.getByRole('button', { name: button, exact: true }) });
        for (const [name, value] of Object.entries(filled)) await form.locator(`[name=${name}]`).fill(value);
        await form.getByRole('button', { name: button, exact: true }).click();
        await page.waitForLoadState();
        await unfold();
      }
      if (look.wrong) {
        // Told at the top, where the focus is, and beside the field itself.
        expect(await page.getByRole('alert').count()).toBe(1);
        const bad = page.locator('[aria-invalid=true]');
        const id = await bad.first().getAttribute('id');
        expect(await page.locator(`label[for="${id}"]`).textContent()).toBe(look.wrong);
        const ids = ((await bad.first().getAttribute('aria-describedby')) ?? '').split(' ');
        expect(await page.locator(`#${ids.at(-1)}`).textContent()).toMatch(/\S{3}/);
      } else {
        expect(await page.getByRole('alert').count()).toBe(0);
      }
      expect(await seriousOn(page)).toEqual([]);
      await context.close();
    });

    it('are answered with the keyboard alone, without a script', async () => {
      const context = await browser.newContext({
        ...{ viewport: { width: 390, height: 800 }, javaScriptEnabled: false },
      });
      const page = await context.newPage();
      await page.goto(`${await linkTo(looks['a meeting of the group'] as Look)}?lang=nb`);
      const focused = page.locator('button:focus');
      const reached: (string | null)[] = [];
      for (let presses = 0; presses < 30 && !reached.includes('Nei, jeg kan ikke'); presses += 1) {
        await page.keyboard.press('Tab');
        if ((await focused.count()) > 0) reached.push(await focused.textContent());
      }
      expect(reached).toEqual(['Ja, jeg kommer', 'Ja, digitalt', 'Nei, jeg kan ikke']);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Du kommer ikke på møtet' }).waitFor();
      await context.close();
    });
  },
);
