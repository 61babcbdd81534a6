import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { usualDates } from '../../../domain/report.ts';
import type { ReportTemplate } from '../../../domain/report-template.ts';
import type { TabPage } from '../../../sandbox/person/tab-page.ts';
import { handIn } from '../../support/report-fixture.ts';
import { type ReportProgram, startReportProgram } from '../../support/report-program.ts';

let program: ReportProgram;
let lastYear: { readonly reportId: string; readonly statement: string };
const tabOf = async (name: string) => await (await program.sandbox.person(name)).opensTab();
const done = { status: 200, body: { kind: 'done' } };
const refused = (code: string) => ({ status: 422, body: { code } });
const unknown = { status: 404, body: { code: 'unknown-or-forbidden' } };

beforeAll(async () => {
  program = await startReportProgram();
  const rows = await program.fixture.store.db
    .selectFrom('report_section')
    .innerJoin('report', 'report.id', 'report_section.report_id')
    .innerJoin('report_cycle', 'report_cycle.id', 'report.cycle_id')
    .select(['report.id as reportId', 'report_section.id', 'report_section.key'])
    .where('report.service_id', '=', program.fixture.serviceId)
    .where('report_cycle.year', '=', 2025)
    .execute();
  const statement = rows.find(({ key }) => key === 'group-statement');
  lastYear = { reportId: statement?.reportId ?? '', statement: statement?.id ?? '' };
  await handIn(program.fixture, lastYear.reportId);
});
afterAll(() => program.close());

describe('The coordinator’s pages', () => {
  let coordinator: TabPage;
  beforeAll(async () => {
    coordinator = await tabOf('Nina Skisse');
  });

  it('offer the round after the newest, with the usual days', async () => {
    expect(await coordinator.asks('rounds')).toMatchObject({
      body: {
        next: { year: 2027, dates: usualDates(2027, 'february') },
        rounds: [{ year: 2026 }, { year: 2025 }],
      },
    });
  });

  it.each([
    ['no days', { year: 2027 }, 'input-invalid'],
    [
      'a day that is none',
      { year: 2027, dates: { ...usualDates(2027, 'february'), groupDueOn: '2028-02-31' } },
      'input-invalid',
    ],
    [
      'a part due after the whole',
      { year: 2027, dates: { ...usualDates(2027, 'february'), groupDueOn: '2028-03-01' } },
      'cycle-dates-wrong',
    ],
    ['a year that has one', { year: 2026, dates: usualDates(2026, 'february') }, 'cycle-exists'],
    ['another kind of year', { year: '2027', dates: usualDates(2027, 'february') }, 'input-invalid'],
  ])('refuse a round with %s, in words', async (_what, data, code) => {
    const answer = await coordinator.does('open-cycle', data);
    expect(answer).toMatchObject(refused(code));
    expect((answer.body as { text: string }).text).toMatch(/\S{3}/);
  });

  it('keep changed questions as a new version, and say where a faulty one is faulty', async () => {
    const { body } = await coordinator.asks('template', { type: 'network', year: '2027' });
    const { content, version } = body as { content: ReportTemplate; version: number };
    const changed = structuredClone(content) as unknown as {
      sections: { title: { nb: string; nn: string } }[];
    };
    const [first] = changed.sections;
    if (!first) throw new Error('No chapter');
    first.title = { ...first.title, nb: '' };
    const data = { type: 'network', year: 2027, content: changed };
    expect(await coordinator.does('add-template-version', data)).toMatchObject({
      status: 422,
      body: { code: 'template-faulty', details: { templateFaults: [{ code: 'words-missing' }] } },
    });
    first.title = { ...first.title, nb: 'Nytt navn' };
    expect(await coordinator.does('add-template-version', data)).toMatchObject(done);
    expect(await coordinator.asks('template', { type: 'network', year: '2027' })).toMatchObject({
      body: {
        version: version + 1,
        content: { sections: [{ title: { nb: 'Nytt navn' } }, ...content.sections.slice(1)] },
      },
    });
  });

  it('open and close a round', async () => {
    expect(
      await coordinator.does('open-cycle', { year: 2027, dates: usualDates(2027, 'february') }),
    ).toMatchObject(done);
    const { body } = await coordinator.asks('rounds');
    const [opened] = (body as { rounds: { id: string; year: number }[] }).rounds;
    expect(opened).toMatchObject({ year: 2027, submittedCount: 0, closedAt: null });
    expect(await coordinator.does('close-cycle', { cycleId: opened?.id })).toMatchObject(done);
  });

  it('are nobody else’s', async () => {
    const kari = await tabOf('Kari Demo');
    expect(await kari.asks('rounds')).toMatchObject(unknown);
    expect(await kari.asks('templates', { year: '2026' })).toMatchObject(unknown);
    expect(await kari.does('close-cycle', { cycleId: program.reportId })).toMatchObject(unknown);
  });
});

describe('A chapter’s page', () => {
  it('lets a colleague from the directory write, by the program’s own look at it', async () => {
    const kari = await tabOf('Kari Demo');
    const sectionId = program.sections.research;
    const { stranger } = program.fixture.people;
    expect(await kari.does('delegate-section', { sectionId, picked: stranger })).toMatchObject(done);
    expect(await kari.asks('section', { id: sectionId ?? '' })).toMatchObject({
      body: { care: { helpers: [{ name: 'Tor Test' }], mayLeaveOut: true, maySupplement: false } },
    });
    expect(await kari.does('delegate-section', { sectionId })).toMatchObject(refused('input-invalid'));
    expect(await kari.does('delegate-section', { sectionId, name: 'A', email: 'x' })).toMatchObject(
      refused('email-invalid'),
    );
    expect(await kari.does('end-delegation', { sectionId, personId: stranger })).toMatchObject(done);
  });

  it('takes what comes late as a supplement, with its faults and once it is whole', async () => {
    const per = await tabOf('Per Prøve');
    const sectionId = lastYear.statement;
    const view = await per.asks('section', { id: sectionId });
    expect(view.body).toMatchObject({ leftOut: {}, care: { maySupplement: true, mayLeaveOut: false } });
    const empty = await per.does('add-supplement', { sectionId, content: {} });
    expect(empty).toMatchObject(refused('content-invalid'));
    expect((empty.body as { details: { faults: unknown[] } }).details.faults.length).toBeGreaterThan(0);
    const kari = await tabOf('Kari Demo');
    expect(await kari.does('add-supplement', { sectionId, content: {} })).toMatchObject(unknown);
  });
});

describe('The contact’s pages', () => {
  it('give more time, and open a report again, each with a reason', async () => {
    const contact = await tabOf('Rune Kladd');
    const { reportId } = program;
    expect(await contact.does('extend-report', { reportId, to: '2027-03-01', reason: ' ' })).toMatchObject(
      refused('reason-missing'),
    );
    expect(
      await contact.does('extend-report', { reportId, to: '2027-03-01', reason: 'Flytting' }),
    ).toMatchObject(done);
    expect(await contact.does('reopen-report', { reportId, reason: 'Tall' })).toMatchObject(
      refused('not-submitted'),
    );
  });

  it('show the round, and give it as an Excel file', async () => {
    const contact = await tabOf('Rune Kladd');
    const { body } = await contact.asks('overview', { year: '2026', region: 'vest' });
    const overview = body as {
      isOpened: boolean;
      count: number;
      rows: { region: string; parts: unknown[] }[];
    };
    expect(overview).toMatchObject({ year: 2026, isOpened: true });
    expect(overview.rows.map(({ region }) => region)).toEqual(Array(overview.count).fill('vest'));
    expect(overview.rows[0]?.parts).toHaveLength(6);
    expect(await contact.asks('overview', { region: 'oslo' })).toMatchObject(refused('input-invalid'));
    const { bytes, type, name } = await contact.fetches('overview-workbook', { year: '2026' });
    expect(new TextDecoder('latin1').decode(bytes.slice(0, 2))).toBe('PK');
    expect(type).toContain('spreadsheetml');
    expect(name).toBe('Årsrapporter 2026.xlsx');
  });
});

describe('What was handed in', () => {
  it('is told with who wrote what, and given as documents', async () => {
    const kari = await tabOf('Kari Demo');
    const { reportId } = lastYear;
    expect(await kari.asks('submission', { id: reportId })).toMatchObject({
      body: { year: 2025, number: 1, submittedBy: 'Kari Demo', sections: { length: 13 } },
    });
    const { bytes, name } = await kari.fetches('report-document', {
      id: reportId,
      format: 'pdf',
      language: 'nn',
    });
    expect(new TextDecoder('latin1').decode(bytes.slice(0, 5))).toBe('%PDF-');
    expect(name).toMatch(/^Årsrapport 2025.*\.pdf$/);
    expect(await kari.asks('submission', { id: program.reportId })).toMatchObject(unknown);
    expect(await kari.asks('figures', { id: reportId })).toMatchObject({
      body: { population: {}, access: [{}, {}] },
    });
  });

  it('show the figures that came late, this year as last year’s', async () => {
    const { db } = program.fixture.store;
    const handedIn = await db
      .selectFrom('report_section')
      .innerJoin('report_submission', 'report_submission.report_id', 'report_section.report_id')
      .select(['report_section.id', 'report_submission.id as submissionId'])
      .where('report_section.report_id', '=', lastYear.reportId)
      .where('report_section.key', '=', 'patient-treatment')
      .executeTakeFirstOrThrow();
    await db
      .insertInto('report_supplement')
      .values({
        id: randomUUID(),
        report_id: lastYear.reportId,
        submission_id: handedIn.submissionId,
        section_id: handedIn.id,
        content: JSON.stringify({ 'new-patients': 18 }),
        sha256: 'x',
        added_by: program.fixture.people.serviceLeader,
      })
      .execute();
    const kari = await tabOf('Kari Demo');
    const lineOf = async (id: string) => {
      const { body } = await kari.asks('figures', { id });
      const { numbers } = body as { numbers: { field: { key: string }; now: unknown; before: unknown }[] };
      return numbers.find(({ field }) => field.key === 'new-patients');
    };
    expect(await lineOf(lastYear.reportId)).toMatchObject({ now: 18, before: null });
    expect(await lineOf(program.reportId)).toMatchObject({ before: 18 });
  });
});

describe('The reference group’s page', () => {
  it('shows its seats to those who have to do with it, and is not there for others', async () => {
    const id = program.fixture.serviceId;
    expect(await (await tabOf('Kari Demo')).asks('group', { id })).toMatchObject({
      body: { seats: expect.any(Array), viewer: { relations: ['service-leader'] } },
    });
    const tor = await tabOf('Tor Test');
    expect(await tor.asks('group', { id })).toMatchObject(unknown);
    expect(await tor.asks('group', { id: 'x' })).toMatchObject(unknown);
    expect(await tor.asks('group')).toMatchObject(unknown);
  });
});

describe('What the program holds about somebody', () => {
  it('is a file for that person', async () => {
    const file = await (await tabOf('Kari Demo')).fetches('held-data', {});
    expect(file).toMatchObject({ name: 'Hva Samråd har lagret om deg.json', type: 'application/json' });
    const { parts } = JSON.parse(new TextDecoder().decode(file.bytes));
    expect(parts[0]).toMatchObject({
      what: expect.stringContaining('Hvem du er'),
      places: [{ table: 'person', rows: [{ name: 'Kari Demo', part: ['id'] }] }],
    });
  });
});
