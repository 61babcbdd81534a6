import { randomUUID } from 'node:crypto';
import type { Browser, Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTab } from '../../../scripts/tab/build.ts';
import { issueLink } from '../../../store/commands/issue-link.ts';
import { saveSection } from '../../../store/commands/save-section.ts';
import { assessmentOf, tellService } from '../../support/assessment-steps.ts';
import { noChromium, startChromium } from '../../support/chromium.ts';
import { answeredAt, asked } from '../../support/gathering-steps.ts';
import type { PersonName } from '../../support/group-fixture.ts';
import { handIn, openTab } from '../../support/report-fixture.ts';
import { type ReportProgram, startReportProgram } from '../../support/report-program.ts';
import {
  createLooker,
  goes,
  headingsOutOfOrder,
  type Look,
  type Looker,
  readAxe,
  seriousOn,
  settles,
  tooWide,
  unfoldsAll,
  wide,
} from '../../support/tab-looks.ts';

describe.skipIf(noChromium !== undefined)(
  `the pages of the tab, for everybody${noChromium ? ` (skipped: ${noChromium})` : ''}`,
  // A browser on a busy machine takes its time.
  { timeout: 300_000 },
  () => {
    let browser: Browser;
    let program: ReportProgram;
    let axe: string;
    let looker: Looker;
    /** A chapter of the report that was handed in without it. */
    let lateChapter: string;
    let gatheringId: string;
    let assessed: Awaited<ReturnType<typeof assessmentOf>>;

    beforeAll(async () => {
      axe = await readAxe();
      await buildTab();
      [browser, program] = await Promise.all([startChromium(), startReportProgram({ mail: true })]);
      looker = createLooker({ browser, program, axe });
      await handIn(program.fixture, program.lastYearId);
      assessed = await assessmentOf(program.fixture, program.lastYearId);
      await program.delegate('quality', 'otherLeader');
      const { id } = await program.fixture.store.db
        .selectFrom('report_section')
        .select('id')
        .where('report_id', '=', program.lastYearId)
        .where('key', '=', 'quality')
        .executeTakeFirstOrThrow();
      lateChapter = id;
      for (const text of ['Ett register', 'Ett register, og ett til']) {
        await writes('serviceLeader', 'status-and-challenges', { challenges: text });
      }
      await writes('serviceLeader', 'patient-treatment', {
        'new-patients': 12,
        'patients-received': { 'sor-ost': 4, vest: 5, midt: 2, nord: 1 },
      });
      ({ gatheringId } = await answeredAt(program.fixture));
      for (const text of ['Hva er fristen?', `Hva gjør vi ${'når ingen vil sitte i gruppen '.repeat(6)}?`]) {
        await asked(program.fixture, gatheringId, { text });
      }
      await keepsText();
    }, 180_000);
    afterAll(async () => {
      await browser?.close();
      await program?.close();
    });

    /** A text of the leader's that came when the right to write was over. */
    async function keepsText(): Promise<void> {
      const { store, people } = program.fixture;
      const id = randomUUID();
      await store.db
        .insertInto('section_draft')
        .values({
          id,
          section_id: program.sections['status-and-challenges'] ?? '',
          person_id: people.serviceLeader,
          content: JSON.stringify({ status: 'Det som kom for sent' }),
          why: 'right-ended',
          base_revision: 0,
          writer_id: id,
          fence: '1',
          save_key: id,
        })
        .execute();
    }

    const sectionPage = (key: string) => () => `section/${program.sections[key]}`;

    /** Each reader has a page of their own, at the same time. */
    const readers: readonly (readonly [PersonName, readonly Look[]])[] = [
      [
        'serviceLeader',
        [
          { name: 'what waits', at: () => '' },
          { name: 'the report', at: () => `report/${program.reportId}` },
          { name: 'reading it through', at: () => `review/${program.reportId}` },
          { name: 'numbers and tables', at: sectionPage('patient-treatment') },
          { name: 'lists', at: sectionPage('research') },
          { name: 'the checklist', at: sectionPage('system-responsibility') },
          { name: 'the reference group', at: () => `group/${program.fixture.serviceId}` },
          { name: 'the questions of a gathering', at: () => `questions/${gatheringId}` },
          { name: 'what one has asked', at: () => 'own-questions' },
          { name: 'the questions in the hall', at: () => `screen/${gatheringId}` },
          { name: 'texts that were kept', at: () => 'kept-texts' },
          { name: 'a chapter to read', at: sectionPage('group-statement') },
          { name: 'earlier texts', at: sectionPage('status-and-challenges'), brings: opensHistory },
          { name: 'two texts', at: sectionPage('quality'), brings: clashes },
          { name: 'a text that was kept', at: null, brings: keepsTheirs },
        ],
      ],
      [
        'coordinator',
        [
          { name: 'the overview', at: () => 'overview/2026' },
          { name: 'the rounds', at: () => 'rounds' },
          { name: 'the questions', at: () => 'templates' },
          { name: 'the questions of a type', at: () => 'template/network/2026' },
          { name: 'the gatherings', at: () => 'gatherings' },
          { name: 'the form of a gathering', at: () => `change-gathering/${gatheringId}` },
          { name: 'a new gathering, with what is missing', at: () => 'new-gathering', brings: makesNothing },
          { name: 'the moderators’ queue', at: () => `queue/${gatheringId}`, brings: takesUp },
          { name: 'the answers of a gathering', at: () => `answers/${gatheringId}` },
          { name: 'the reminders', at: () => 'reminders' },
          { name: 'administration', at: () => 'administration' },
          { name: 'import and export', at: () => 'import' },
          { name: 'the numbers', at: () => `figures/${program.reportId}` },
          { name: 'what was handed in', at: () => `handed-in/${program.lastYearId}` },
        ],
      ],
      [
        'receivingContact',
        [
          { name: 'what a contact looks at', at: () => `report/${program.lastYearId}` },
          { name: 'the assessments', at: () => 'assessments/2025' },
          { name: 'assessing a report', at: () => `assessment/${assessed.assessmentId}` },
          { name: 'what the service is told', at: null, brings: tells },
          { name: 'the national assessment', at: () => 'national/2025' },
        ],
      ],
      ['lineLeader', [{ name: 'the group’s part', at: () => `report/${program.reportId}` }]],
      ['stranger', [{ name: 'a chapter that is not theirs', at: sectionPage('quality') }]],
    ];
    // A supplement is sent at a tab of its own: what the first one does is not in its way.
    const leaders: typeof readers = [
      ['serviceLeader', [{ name: 'a supplement', at: () => `section/${lateChapter}` }]],
    ];

    it('have nothing serious against them in any theme, their headings in order, and fit on a phone', async () => {
      const faults = await Promise.all(
        [...readers, ...leaders].map(([who, looks]) => looker.looksAt(who, looks)),
      );
      expect(faults.flat()).toEqual([]);
    });

    it('and those of a link, and the demo’s mailbox, have nothing serious against them either', async () => {
      const { store, people } = program.fixture;
      await store.db
        .updateTable('person')
        .set({ email: 'ola@demo.example' })
        .where('id', '=', people.member)
        .execute();
      const { part_id: subjectId } = await store.db
        .selectFrom('report_section')
        .select('part_id')
        .where('id', '=', program.sections.midt ?? '')
        .executeTakeFirstOrThrow();
      const link = { purpose: 'report-part', personId: people.member, subjectId, messageId: null } as const;
      const page = await browser.newPage({ viewport: wide, reducedMotion: 'reduce' });
      const faults: string[] = [];
      const looks = async (name: string) => {
        await page.evaluate(axe);
        for (const [colorScheme, rules] of [
          ['light', '{}'],
          ['dark', '{ runOnly: ["color-contrast", "link-in-text-block"] }'],
        ] as const) {
          await page.emulateMedia({ colorScheme });
          await settles(page.mainFrame());
          const found = await seriousOn(page.mainFrame(), rules);
          faults.push(...found.map((fault) => `${name}, ${colorScheme}: ${fault}`));
        }
        const order = await headingsOutOfOrder(page.mainFrame());
        const width = await tooWide(page, page.mainFrame());
        faults.push(...[...order, ...width].map((fault) => `${name}: ${fault}`));
      };
      await page.goto(`${program.botUrl}/svar/${await issueLink(store, link)}?lang=nb`);
      await looks('a link to a part');
      await page.getByRole('button', { name: 'Send meg en kode' }).click();
      await looks('the code');
      const opened = await issueLink(store, { ...link, isConfirmed: true });
      await page.goto(`${program.botUrl}/svar/${opened}?lang=nb`);
      await looks('the chapter');
      await page.getByRole('button', { name: 'Merk som ferdig' }).click();
      await page.getByRole('alert').waitFor();
      await looks('what is missing');
      await page.goto(`${program.sandboxUrl}/mail`);
      await looks('the mailbox');
      await page.getByRole('link', { name: /Koden din/ }).click();
      await looks('a mail');
      await page.close();
      expect(faults).toEqual([]);
    });

    it('are reached with the keyboard: the link to the first chapter, and back', async () => {
      const page = await browser.newPage();
      const frame = await looker.opens(page, 'serviceLeader', `report/${program.reportId}`);
      await frame.focus('a[href*="section/"]');
      await page.keyboard.press('Enter');
      await frame.getByRole('heading', { level: 1, name: /Pasientbehandling/ }).waitFor();
      await page.close();
    });

    /** Completed, sent, and read by whoever sent it. */
    async function tells(frame: Frame): Promise<void> {
      const { feedbackId } = await tellService(program.fixture, assessed);
      await goes(frame, `feedback/${feedbackId}`);
    }

    async function makesNothing(frame: Frame): Promise<void> {
      await frame.getByRole('button', { name: 'Lag arrangementet' }).click();
      await frame.getByText('Skriv en tittel.').waitFor();
    }

    async function takesUp(frame: Frame): Promise<void> {
      await frame
        .getByRole('button', { name: /^Ta dette/ })
        .first()
        .click();
      await frame.getByText('Slå sammen med').waitFor();
    }

    async function opensHistory(frame: Frame): Promise<void> {
      await frame.getByRole('button', { name: 'Vis tidligere tekster' }).click();
      await frame
        .getByRole('button', { name: /^Teksten i dag/ })
        .first()
        .waitFor();
      await unfoldsAll(frame);
      await frame
        .getByRole('button', { name: /^Teksten i dag/ })
        .last()
        .click();
      await frame.getByRole('heading', { name: 'Endringer siden den gang' }).waitFor();
    }

    async function clashes(frame: Frame): Promise<void> {
      const field = frame.getByRole('textbox', { name: 'Resultater i året' });
      await field.fill('Karis register');
      await frame.getByText(/^Lagret i dag kl/).waitFor();
      await program.letLeaseEnd('quality');
      await writes('otherLeader', 'quality', { results: 'Berits register' });
      await field.fill('Karis register, og ett til');
      await frame.getByRole('heading', { name: 'To tekster' }).waitFor();
    }

    /** After the page before, at which the two were on the screen. */
    async function keepsTheirs(frame: Frame): Promise<void> {
      await frame.getByRole('button', { name: /^Behold teksten/ }).click();
      await frame.getByRole('heading', { name: 'Tekster vi har tatt vare på for deg' }).waitFor();
    }

    async function writes(who: PersonName, section: string, content: Record<string, unknown>): Promise<void> {
      const { fixture, sections } = program;
      const tab = await openTab(fixture, who, sections[section] ?? '', true);
      const { sectionId, writerId, held } = tab;
      const save = { sectionId, writerId, fence: held.fence, baseRevision: held.revision, content };
      expect(await saveSection(await tab.context(), save)).toMatchObject({ kind: 'saved' });
      await program.letLeaseEnd(section);
    }
  },
);
