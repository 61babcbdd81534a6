import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTab } from '../../../scripts/tab/build.ts';
import { noChromium, startChromium } from '../../support/chromium.ts';
import type { PersonName } from '../../support/group-fixture.ts';
import { handIn } from '../../support/report-fixture.ts';
import { type ReportProgram, startReportProgram } from '../../support/report-program.ts';

type Violation = { id: string; impact: string; nodes: { target: string[]; failureSummary: string }[] };

describe.skipIf(noChromium !== undefined)(
  `the pages of the tab, for everybody${noChromium ? ` (skipped: ${noChromium})` : ''}`,
  // A browser on a busy machine takes its time.
  { timeout: 180_000 },
  () => {
    let browser: Browser;
    let program: ReportProgram;
    let axe: string;

    beforeAll(async () => {
      axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
      await buildTab();
      [browser, program] = await Promise.all([startChromium(), startReportProgram()]);
      await handIn(program.fixture, program.lastYearId);
    }, 180_000);
    afterAll(async () => {
      await browser?.close();
      await program?.close();
    });

    const pages: readonly (readonly [name: string, page: () => string, who?: PersonName])[] = [
      ['what waits', () => ''],
      ['the report', () => `report/${program.reportId}`],
      ['numbers and tables', () => `section/${program.sections['patient-treatment']}`],
      ['lists', () => `section/${program.sections.research}`],
      ['the checklist', () => `section/${program.sections['system-responsibility']}`],
      ['a chapter to read', () => `section/${program.sections['group-statement']}`],
      ['the numbers', () => `figures/${program.reportId}`],
      ['what was handed in', () => `handed-in/${program.lastYearId}`],
      ['a report that a contact looks at', () => `report/${program.lastYearId}`, 'receivingContact'],
      ['the overview', () => 'overview/2026', 'coordinator'],
      ['the rounds', () => 'rounds', 'coordinator'],
      ['the questions', () => 'templates', 'coordinator'],
      ['import and export', () => 'import', 'coordinator'],
      ['administration', () => 'administration', 'coordinator'],
      ['the questions of a type', () => 'template/network/2026', 'coordinator'],
    ];

    async function opens(
      page: Page,
      theme: string,
      at: string,
      who: PersonName = 'serviceLeader',
    ): Promise<Frame> {
      const place = encodeURIComponent(`tab:${at}`);
      const reader = program.fixture.people[who];
      await page.goto('about:blank');
      await page.goto(`${program.sandboxUrl}/?theme=${theme}&lang=nb#/as/${reader}/personal/${place}`);
      const element = await page.waitForSelector('iframe.tab-frame', { timeout: 60_000 });
      const frame = await element.contentFrame();
      if (!frame) throw new Error('The tab has no frame');
      await frame.waitForSelector('h1', { timeout: 60_000 });
      // What loads after the heading is there as well.
      await frame.waitForFunction('document.querySelector("[aria-busy=true]") === null');
      return frame;
    }

    async function seriousOn(frame: Frame): Promise<string[]> {
      await frame.evaluate('for (const part of document.querySelectorAll("details")) part.open = true');
      await frame.evaluate(axe);
      const { violations } = (await frame.evaluate('axe.run()')) as { violations: Violation[] };
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join('; ')}`);
    }

    it.each(['light', 'dark', 'contrast'])('have nothing serious against them in %s', async (theme) => {
      const page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
      for (const [name, at, who] of pages) {
        const frame = await opens(page, theme, at(), who);
        expect(await seriousOn(frame), name).toEqual([]);
      }
      await page.close();
    });

    it('have their headings in order, and fit on a phone: nothing is wider than the screen', async () => {
      const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
      for (const [name, at, who] of pages) {
        const frame = await opens(page, 'light', at(), who);
        const levels = (await frame.evaluate(
          '[...document.querySelectorAll("h1,h2,h3,h4")].map((heading) => Number(heading.tagName[1]))',
        )) as number[];
        expect(
          levels.filter((level) => level === 1),
          name,
        ).toHaveLength(1);
        const jumps = levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1);
        expect(jumps, name).toEqual([]);
        const [wide, screen] = (await frame.evaluate(
          '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
        )) as [number, number];
        expect(wide, name).toBeLessThanOrEqual(screen);
      }
      await page.close();
    });

    it('are reached with the keyboard: the link to the first chapter, and back', async () => {
      const page = await browser.newPage();
      const frame = await opens(page, 'light', `report/${program.reportId}`);
      await frame.focus('a[href*="section/"]');
      await page.keyboard.press('Enter');
      await frame.getByRole('heading', { level: 1, name: /Pasientbehandling/ }).waitFor();
      await page.close();
    });
  },
);
