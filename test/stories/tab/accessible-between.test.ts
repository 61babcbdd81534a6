import type { Browser, Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTab } from '../../../scripts/tab/build.ts';
import { askFeedback } from '../../../store/commands/ask-feedback.ts';
import { gathering } from '../../../text/nb/gathering.ts';
import { tab } from '../../../text/nb/tab.ts';
import { archiveAgain } from '../../support/archive-steps.ts';
import { assessmentOf, giveSeat, tellService } from '../../support/assessment-steps.ts';
import { noChromium, startChromium } from '../../support/chromium.ts';
import type { PersonName } from '../../support/group-fixture.ts';
import {
  groupAsked,
  hoursLater,
  meetingCalled,
  problemAnswered,
  spreadTold,
} from '../../support/group-life-steps.ts';
import { idsOf } from '../../support/nomination-steps.ts';
import { begin } from '../../support/process-steps.ts';
import { handIn } from '../../support/report-fixture.ts';
import { type ReportProgram, startReportProgram } from '../../support/report-program.ts';
import { asked, drafted } from '../../support/survey-steps.ts';
import { createLooker, type Look, type Looker, readAxe } from '../../support/tab-looks.ts';

describe.skipIf(noChromium !== undefined)(
  `the pages of the year between the reports, for everybody${noChromium ? ` (skipped: ${noChromium})` : ''}`,
  // A browser on a busy machine takes its time.
  { timeout: 300_000 },
  () => {
    let browser: Browser;
    let program: ReportProgram;
    let looker: Looker;
    /** What the pages are about. */
    const ids: Record<string, string> = {};

    beforeAll(async () => {
      await buildTab();
      [browser, program] = await Promise.all([startChromium(), startReportProgram()]);
      looker = createLooker({ browser, program, axe: await readAxe() });
      const { fixture } = program;
      await handIn(fixture, program.lastYearId);
      const told = await tellService(fixture, await assessmentOf(fixture, program.lastYearId));
      const question = { feedbackId: told.feedbackId, text: 'Hva mener dere med møtedag?' };
      idsOf(await askFeedback(await fixture.as('serviceLeader'), question));
      await giveSeat(fixture, 'lineLeader');
      const held = await meetingCalled(fixture);
      await hoursLater(fixture, 241);
      Object.assign(ids, told, {
        held,
        ahead: await meetingCalled(fixture),
        problem: await problemAnswered(fixture),
        process: await begin(fixture, 'evaluation'),
        draft: await drafted(fixture),
        survey: await asked(fixture),
        entry: await archiveAgain(fixture),
      });
      await groupAsked(fixture);
      await spreadTold(fixture);
    }, 180_000);
    afterAll(async () => {
      await browser?.close();
      await program?.close();
    });

    const service = () => program.fixture.serviceId;

    /** Each reader has a page of their own, at the same time. */
    const readers: readonly (readonly [PersonName, readonly Look[]])[] = [
      [
        'lineLeader',
        [
          { name: 'the groups', at: () => 'groups' },
          { name: 'the group that one leads', at: () => `group/${service()}`, brings: opensForms },
          { name: 'a meeting ahead', at: () => `group-meeting/${ids.ahead}`, brings: opens('Endre møtet') },
          {
            name: 'a meeting that is over',
            at: () => `group-meeting/${ids.held}`,
            brings: opens('Skriv hvem som var der'),
          },
          {
            name: 'a problem of another’s',
            at: () => `problem/${ids.problem}`,
            brings: opens('Skriv hvordan du ser det'),
          },
          { name: 'the contacts', at: () => 'contacts' },
        ],
      ],
      [
        'member',
        [
          { name: 'the group that one sits in', at: () => `group/${service()}` },
          {
            name: 'a problem that one raised',
            at: () => `problem/${ids.problem}`,
            brings: opens('Send videre til regionen'),
          },
          { name: 'the meeting that one is asked to', at: () => `group-meeting/${ids.ahead}` },
          {
            name: 'beside a meeting in Teams',
            at: () => '',
            brings: standsIn('sidePanel', '', gathering.pages.notHere),
          },
        ],
      ],
      [
        'serviceLeader',
        [
          { name: 'feedback', at: () => `feedback/${ids.feedbackId}` },
          {
            name: 'what is to be followed up',
            at: () => `follow-up/${ids.followUpId}`,
            brings: opens('Ja, det er gjort'),
          },
          { name: 'the archive', at: () => 'archive' },
          { name: 'a report of the archive', at: () => `archived/${ids.entry}` },
          { name: 'the years of a service', at: () => `years/${service()}` },
        ],
      ],
      [
        'coordinator',
        [
          { name: 'the processes', at: () => 'processes' },
          { name: 'a process', at: () => `process/${ids.process}` },
          { name: 'the surveys', at: () => 'surveys' },
          { name: 'a survey that is not sent', at: () => `survey/${ids.draft}` },
          { name: 'a survey with its answers', at: () => `survey/${ids.survey}` },
          { name: 'the standing facts', at: () => 'standing-facts' },
          { name: 'the years of a region', at: () => 'years-of/vest' },
          { name: 'the contacts, with the channels', at: () => 'contacts' },
          {
            name: 'where Teams sets the tab up',
            at: () => '',
            brings: standsIn('settings', 'set-up', tab.setUpTitle),
          },
        ],
      ],
    ];

    it('have nothing serious against them in any theme, their headings in order, and fit on a phone', async () => {
      const faults = await Promise.all(readers.map(([who, looks]) => looker.looksAt(who, looks)));
      expect(faults.flat()).toEqual([]);
    });

    /** All that is begun in a group. */
    async function opensForms(frame: Frame): Promise<void> {
      for (const title of ['Kall inn til møte', 'Spør gruppen', 'Ta opp et problem'])
        await opens(title)(frame);
    }

    /** As Teams opens it elsewhere than in a tab: beside a meeting, or where a tab is set up. */
    function standsIn(context: string, at: string, heading: string): (frame: Frame) => Promise<void> {
      return async (frame) => {
        await frame.page().evaluate(`{
          const tab = document.querySelector('iframe.tab-frame');
          Object.assign(tab.dataset, { context: '${context}', page: '${at}' });
          tab.src = tab.src;
        }`);
        await frame.getByRole('heading', { name: heading }).waitFor();
        await frame.evaluate(await readAxe());
      };
    }

    function opens(title: string): (frame: Frame) => Promise<void> {
      return async (frame) => await frame.getByRole('button', { name: title }).first().click();
    }
  },
);
