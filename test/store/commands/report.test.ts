import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outlineOfSubmission } from '../../../domain/outline-of-submission.ts';
import { sha256Of } from '../../../store/canonical-json.ts';
import { acquireSection } from '../../../store/commands/acquire-section.ts';
import { addSupplement } from '../../../store/commands/add-supplement.ts';
import { closeCycle } from '../../../store/commands/close-cycle.ts';
import { completeGroupPart } from '../../../store/commands/complete-group-part.ts';
import { completeSection } from '../../../store/commands/complete-section.ts';
import { extendReport } from '../../../store/commands/extend-report.ts';
import { leaveOutSection } from '../../../store/commands/leave-out-section.ts';
import { remindWriter } from '../../../store/commands/remind-writer.ts';
import { reopenReport } from '../../../store/commands/reopen-report.ts';
import { reopenSection } from '../../../store/commands/reopen-section.ts';
import { submitReport } from '../../../store/commands/submit-report.ts';
import { homeView } from '../../../store/queries/home-view.ts';
import { myReports } from '../../../store/queries/my-reports.ts';
import { reportReminder } from '../../../store/queries/report-reminder.ts';
import { reportView } from '../../../store/queries/report-view.ts';
import { sectionCare } from '../../../store/queries/section-care.ts';
import { sectionView } from '../../../store/queries/section-view.ts';
import { submissionView } from '../../../store/queries/submission-view.ts';
import { reportOutline } from '../../../text/report-outline.ts';
import { giveSeat } from '../../support/assessment-steps.ts';
import type { PersonName } from '../../support/group-fixture.ts';
import { idsOf } from '../../support/nomination-steps.ts';
import {
  createReportFixture,
  handIn,
  letHelp,
  openCycleOf,
  openTab,
  partsOf,
  type ReportFixture,
  saveText,
  versionOf,
} from '../../support/report-fixture.ts';
import { toldOf } from '../../support/told-of.ts';

let fixture: ReportFixture;
beforeEach(async () => {
  fixture = await createReportFixture();
});
afterEach(async () => {
  await fixture.drop();
});

async function write(who: PersonName, sectionId: string, text = 'Ferdig'): Promise<void> {
  const tab = await openTab(fixture, who, sectionId);
  const saved = await saveText(tab, text);
  const revision = 'revision' in saved ? saved.revision : -1;
  idsOf(await completeSection(await fixture.as(who), { sectionId, revision }));
}

async function dutiesOf(who: PersonName): Promise<string[]> {
  const home = await homeView(fixture.store, await fixture.actor(who));
  return (home?.duties ?? []).map(({ kind }) => kind).filter((kind) => /part|report/.test(kind));
}

async function view(who: PersonName = 'serviceLeader') {
  const found = await reportView(fixture.store, await fixture.actor(who), fixture.reportId);
  if (!found) throw new Error('no report');
  return found;
}

describe('From open to handed in', () => {
  it('each finishes the own part, the group’s leader says so, the service’s leader hands in (R35)', async () => {
    const { sections, reportId } = fixture;
    expect(await dutiesOf('serviceLeader')).toEqual(['write-service-part', 'submit-report']);
    expect(await dutiesOf('lineLeader')).toEqual(['write-group-part']);
    expect(await dutiesOf('member')).toEqual(['write-regional-part']);

    await write('serviceLeader', sections.activity);
    await write('serviceLeader', sections.challenges);
    await write('lineLeader', sections.statement);
    await write('member', sections.midt);
    expect(await dutiesOf('serviceLeader')).toEqual(['submit-report']);
    expect(await dutiesOf('member')).toEqual([]);
    // The statement is there, but only its leader's word ends the group's part.
    expect(await dutiesOf('lineLeader')).toEqual(['write-group-part']);
    const open = await view();
    expect(open.gate).toMatchObject({ isComplete: false, groupPart: 'open' });
    const word = open.gate.missing.find(({ kind }) => kind === 'group');
    expect(word).toMatchObject({ sectionIds: [], isVacant: false });
    idsOf(await remindWriter(await fixture.as('serviceLeader'), { reportId, partId: word?.partId ?? '' }));
    expect(await toldOf(fixture, 'report-reminder')).toEqual(['Per Prøve']);

    // Three regions have nobody: that is reason enough.
    idsOf(await completeGroupPart(await fixture.as('lineLeader'), { reportId, reasons: {} }));
    expect(await dutiesOf('lineLeader')).toEqual([]);
    expect((await view()).gate).toEqual({ isComplete: true, groupPart: 'complete', missing: [] });

    const version = await versionOf(fixture, reportId);
    const submit = await fixture.as('serviceLeader');
    const first = await submitReport(submit, { reportId, version, reasons: {} });
    // Pressed twice, it is handed in once.
    expect(await submitReport(submit, { reportId, version, reasons: {} })).toEqual({
      ...first,
      repeated: true,
    });
    expect(await dutiesOf('serviceLeader')).toEqual([]);
    expect(await toldOf(fixture, 'report-submitted')).toEqual(['Ola Øving', 'Per Prøve']);
    expect(await toldOf(fixture, 'assessment-waits')).toEqual(['Randi Kladd', 'Rune Kladd']);

    const submission = await fixture.store.db
      .selectFrom('report_submission')
      .selectAll()
      .executeTakeFirstOrThrow();
    const { content, writers, members, sha256 } = submission;
    expect(sha256).toBe(sha256Of({ content, writers, members }));
    expect(content).toMatchObject({ year: 2026 });
    expect((content as { sections: { content: unknown; leftOut: unknown }[] }).sections).toMatchObject([
      { content: { text: 'Ferdig' }, leftOut: null },
      { content: { text: 'Ferdig' }, leftOut: null },
      { content: { text: 'Ferdig' }, leftOut: null },
      { content: null, leftOut: { reason: null, isVacant: true } },
      { content: null, leftOut: { isVacant: true } },
      { content: { text: 'Ferdig' } },
      { content: null, leftOut: { isVacant: true } },
    ]);
    const regional = (region: string, personId: string | null) => ({ kind: 'regional', region, personId });
    expect(members).toEqual([
      regional('midt', fixture.people.member),
      // Vacant on that day.
      regional('nord', null),
      regional('vest', null),
      { kind: 'service', region: null, personId: null },
      { kind: 'user', region: null, personId: null },
    ]);
    await expect(
      fixture.store.db.updateTable('report_submission').set({ sha256: 'x' }).execute(),
    ).rejects.toThrow(/permission denied/);
  });

  it('is refused while something is missing without a reason, and for what was not seen', async () => {
    const { reportId } = fixture;
    const as = () => fixture.as('serviceLeader');
    const version = await versionOf(fixture, reportId);
    expect(await submitReport(await as(), { reportId, version, reasons: {} })).toMatchObject({
      code: 'group-part-not-complete',
    });
    const withoutGroup = 'Lederen er borte';
    expect(await submitReport(await as(), { reportId, version, reasons: {}, withoutGroup })).toMatchObject({
      code: 'report-not-complete',
    });
    const old = { reportId, version: version - 1, reasons: {}, withoutGroup };
    expect(await submitReport(await as(), old)).toMatchObject({ code: 'section-moved-on' });
    expect((await view()).state).toBe('open');
  });

  it('a section of the group’s that is opened again takes back its leader’s word', async () => {
    const { sections, reportId } = fixture;
    await write('lineLeader', sections.statement);
    const parts = await partsOf(fixture, reportId);
    const reasons = Object.fromEntries(parts.map(({ id }) => [id, 'Ikke tid']));
    idsOf(await completeGroupPart(await fixture.as('lineLeader'), { reportId, reasons }));
    idsOf(await reopenSection(await fixture.as('member'), { sectionId: sections.midt }));
    expect((await view()).groupCompleted).toBeNull();
    expect(await dutiesOf('lineLeader')).toEqual(['write-group-part']);
    expect(await dutiesOf('member')).toEqual(['write-regional-part']);
  });

  it('stands as it was handed in, takes late parts as supplements, and is opened by the region alone', async () => {
    const { sections, reportId } = fixture;
    await write('serviceLeader', sections.activity);
    const late = await openTab(fixture, 'member', sections.midt);
    await handIn(fixture, reportId);

    expect(await saveText(late, 'Kom sent')).toMatchObject({ kind: 'kept', why: 'frozen' });
    const acquire = { sectionId: sections.midt, writerId: late.writerId };
    expect(await acquireSection(await fixture.as('member'), acquire)).toMatchObject({
      code: 'report-frozen',
    });
    for (const outcome of [
      await reopenSection(await fixture.as('serviceLeader'), { sectionId: sections.activity }),
      await leaveOutSection(await fixture.as('serviceLeader'), {
        sectionId: sections.challenges,
        reason: 'Nei',
      }),
      await completeGroupPart(await fixture.as('lineLeader'), { reportId, reasons: {} }),
      await addSupplement(await fixture.as('serviceLeader'), {
        sectionId: sections.activity,
        content: { text: 'Mer' },
      }),
    ])
      expect(outcome).toMatchObject({ code: 'report-frozen' });
    const supplement = { sectionId: sections.midt, content: { text: 'Kom sent' } };
    idsOf(await addSupplement(await fixture.as('member'), supplement));
    expect((await view()).state).toBe('submitted');
    expect(await toldOf(fixture, 'report-supplemented')).toEqual(['Kari Demo', 'Randi Kladd', 'Rune Kladd']);

    const reopen = { reportId, reason: 'Tallene mangler', sectionIds: [sections.activity] };
    idsOf(await reopenReport(await fixture.as('receivingContact'), reopen));
    const again = await view();
    expect(again).toMatchObject({
      state: 'returned',
      returned: { by: 'Rune Kladd', reason: 'Tallene mangler' },
    });
    expect(again.sections[0]).toMatchObject({ state: 'returned' });
    // What came late is on its chapter's page meanwhile.
    const care = await sectionCare(fixture.store, await fixture.actor('serviceLeader'), sections.midt);
    expect(care?.supplements).toMatchObject([{ addedBy: 'Ola Øving', content: { text: 'Kom sent' } }]);
    expect(await dutiesOf('serviceLeader')).toEqual(['write-service-part', 'submit-report']);
    expect(await toldOf(fixture, 'report-reopened')).toEqual(['Kari Demo']);
    await write('serviceLeader', sections.activity, 'Med tall');
    idsOf({ ...(await submitAgain(reportId)) });
    const numbers = await fixture.store.db
      .selectFrom('report_submission')
      .select('number')
      .orderBy('number')
      .execute();
    expect(numbers).toEqual([{ number: 1 }, { number: 2 }]);

    // What came late the first time is still there, with its day, beside what comes late now.
    expect(await supplementsOf(reportId)).toEqual([[sections.midt, { text: 'Kom sent' }]]);
    const more = { sectionId: sections.midt, content: { text: 'Enda senere' } };
    idsOf(await addSupplement(await fixture.as('member'), more));
    expect(await supplementsOf(reportId)).toEqual([
      [sections.midt, { text: 'Kom sent' }],
      [sections.midt, { text: 'Enda senere' }],
    ]);
    expect(await supplementsOf(reportId, 1)).toEqual([[sections.midt, { text: 'Kom sent' }]]);
    const handedIn = await submissionOf(reportId);
    const text = JSON.stringify(reportOutline(outlineOfSubmission(handedIn), 'nb').blocks);
    expect(text).toContain('Kom sent');
    expect(text).toContain('Tillegg fra Ola Øving');
  });

  async function submissionOf(reportId: string, number?: number) {
    const named = { reportId, ...(number && { number }) };
    const found = await submissionView(fixture.store, await fixture.actor('serviceLeader'), named);
    if (!found) throw new Error('nothing was handed in');
    return found;
  }

  async function supplementsOf(reportId: string, number?: number) {
    const { supplements } = await submissionOf(reportId, number);
    return supplements.map(({ sectionId, content }) => [sectionId, content]);
  }

  async function submitAgain(reportId: string) {
    const version = await versionOf(fixture, reportId);
    const input = { reportId, version, reasons: {}, withoutGroup: 'Lederen er borte' };
    return await submitReport(await fixture.as('serviceLeader'), input);
  }

  it('gets more time with a reason, and everything in it is due on the new day', async () => {
    const { reportId } = fixture;
    const as = () => fixture.as('coordinator');
    const early = { reportId, to: '2027-02-10', reason: 'Flytting' };
    expect(await extendReport(await as(), early)).toMatchObject({ code: 'extension-too-early' });
    expect(await extendReport(await as(), { ...early, to: '2027-02-30' })).toMatchObject({
      code: 'input-invalid',
    });
    expect(await extendReport(await as(), { reportId, to: '2027-03-01', reason: ' ' })).toMatchObject({
      code: 'reason-missing',
    });
    idsOf(await extendReport(await as(), { reportId, to: '2027-03-01', reason: 'Flytting' }));
    const seen = await view();
    expect(seen).toMatchObject({ dueOn: '2027-03-01', extended: { to: '2027-03-01', reason: 'Flytting' } });
    const home = await homeView(fixture.store, await fixture.actor('serviceLeader'));
    const due = home?.duties.filter(({ kind }) => kind === 'submit-report')[0]?.dueAt;
    expect(due?.toISOString()).toBe('2027-03-01T22:59:00.000Z');
  });

  it('reminds whoever owes a part, once a day; the region’s contacts where the seat is vacant', async () => {
    const { reportId } = fixture;
    const parts = await partsOf(fixture, reportId);
    const partId = (region: string) => parts.find((one) => one.region === region)?.id ?? '';
    const as = () => fixture.as('lineLeader');
    idsOf(await remindWriter(await as(), { reportId, partId: partId('midt') }));
    expect(await remindWriter(await as(), { reportId, partId: partId('midt') })).toMatchObject({
      code: 'reminded-recently',
    });
    idsOf(await remindWriter(await as(), { reportId, partId: partId('nord') }));
    expect(await toldOf(fixture, 'report-reminder')).toEqual(['Ola Øving', 'Siv Demo']);
    for (const [who, region] of [
      ['member', 'midt'],
      ['appointingContact', 'nord'],
    ] as const) {
      const reminder = { by: 'Per Prøve', partId: partId(region) };
      expect(await reportReminder(fixture.store, await view(who))).toEqual(reminder);
    }
  });

  it('stands on the home of whoever helps to write, until the chapter is finished', async () => {
    const { sections } = fixture;
    await letHelp(fixture, sections.activity);
    const helping = async () => {
      const home = await homeView(fixture.store, await fixture.actor('candidate'));
      return home?.helping.map(({ sectionId, year, dueOn }) => [sectionId, year, dueOn]);
    };
    expect(await helping()).toEqual([[sections.activity, 2026, '2027-01-25']]);
    await write('candidate', sections.activity);
    expect(await helping()).toEqual([]);
  });

  it('is found by the group’s members when it was handed in, and by nobody without a seat', async () => {
    const found = async (who: PersonName) =>
      (await myReports(fixture.store, await fixture.actor(who))).map(({ state, mine }) => [state, mine]);
    await giveSeat(fixture, 'stranger');
    expect(await found('stranger')).toEqual([]);
    await handIn(fixture, fixture.reportId);
    expect(await found('stranger')).toEqual([['submitted', { sectionCount: 0, doneCount: 0 }]]);
    expect(await found('appointingContact')).toEqual([]);
  });

  it('takes nothing once the round is closed', async () => {
    const { id: cycleId } = await fixture.store.db
      .selectFrom('report_cycle')
      .select('id')
      .executeTakeFirstOrThrow();
    const tab = await openTab(fixture, 'serviceLeader', fixture.sections.activity);
    idsOf(await closeCycle(await fixture.as('coordinator'), { cycleId }));
    expect(await saveText(tab, 'For sent')).toMatchObject({ kind: 'kept', why: 'frozen' });
    const { reportId } = fixture;
    const extend = { reportId, to: '2027-03-01', reason: 'Flytting' };
    expect(await extendReport(await fixture.as('coordinator'), extend)).toMatchObject({
      code: 'report-frozen',
    });
    expect(await dutiesOf('serviceLeader')).toEqual([]);
  });

  it('takes no late part once the round is closed', async () => {
    await handIn(fixture, fixture.reportId);
    const { id: cycleId } = await fixture.store.db
      .selectFrom('report_cycle')
      .select('id')
      .executeTakeFirstOrThrow();
    idsOf(await closeCycle(await fixture.as('coordinator'), { cycleId }));
    const supplement = { sectionId: fixture.sections.midt, content: { text: 'Kom for sent' } };
    expect(await addSupplement(await fixture.as('member'), supplement)).toMatchObject({
      code: 'report-frozen',
    });
    expect(await submissionOf(fixture.reportId)).toMatchObject({ supplements: [] });
  });

  it('counts with what came late the year after: the newest, as long as the chapter is left out', async () => {
    const { sections } = fixture;
    await write('serviceLeader', sections.activity, 'I tide');
    await handIn(fixture, fixture.reportId);
    await openCycleOf(fixture, 2027);
    const lastYearOf = async (key: string) => {
      const next = await fixture.store.db
        .selectFrom('report_section')
        .innerJoin('report', 'report.id', 'report_section.report_id')
        .innerJoin('report_cycle', 'report_cycle.id', 'report.cycle_id')
        .select('report_section.id')
        .where('report.service_id', '=', fixture.serviceId)
        .where('report_cycle.year', '=', 2027)
        .where('report_section.key', '=', key)
        .executeTakeFirstOrThrow();
      const seen = await sectionView(fixture.store, await fixture.actor('serviceLeader'), next.id);
      return seen?.lastYear;
    };
    expect(await lastYearOf('activity')).toEqual({ text: 'I tide' });
    expect(await lastYearOf('challenges')).toBeNull();
    for (const text of ['Kom sent', 'Kom sist']) {
      const supplement = { sectionId: sections.challenges, content: { text } };
      idsOf(await addSupplement(await fixture.as('serviceLeader'), supplement));
    }
    expect(await lastYearOf('challenges')).toEqual({ text: 'Kom sist' });
    const reopen = { reportId: fixture.reportId, reason: 'Tallene', sectionIds: [sections.challenges] };
    idsOf(await reopenReport(await fixture.as('receivingContact'), reopen));
    await write('serviceLeader', sections.challenges, 'Skrevet på nytt');
    expect(await lastYearOf('challenges')).toEqual({ text: 'Skrevet på nytt' });
  });
});
