import { describe, expect, it } from 'vitest';
import { contentFaults } from '../../../domain/content-faults.ts';
import type { ReportTemplate } from '../../../domain/report-template.ts';
import { sha256Of } from '../../../store/canonical-json.ts';
import { groupBy, madeUp } from './made-up.ts';

const { rows, cast } = madeUp;
const cycleOf = new Map(rows.report_cycle.map((cycle) => [cycle.id, cycle.year]));
const [lastYear, thisYear] = [2025, 2026];
const reportsOf = (year: number) => rows.report.filter((report) => cycleOf.get(report.cycle_id) === year);
const sections = groupBy(rows.report_section, (section) => section.report_id ?? '');
const parts = new Map(rows.report_part.map((part) => [part.id, part]));
const played = rows.role_grant.find(
  (one) => one.person_id === cast.serviceLeader && one.role === 'service-leader',
)?.service_id;

describe('this winter’s round', () => {
  it('has a report for every service, network and centre (R29)', () => {
    expect(reportsOf(thisYear)).toHaveLength(rows.service.length);
  });

  it('shows reports in every state', () => {
    const states = reportsOf(thisYear).flatMap(({ id }) => sections.get(id) ?? []);
    expect(new Set(states.map(({ state }) => state))).toEqual(
      new Set(['not-begun', 'draft', 'done', 'left-out']),
    );
    expect(new Set(reportsOf(thisYear).map(({ state }) => state))).toEqual(new Set(['open', 'submitted']));
  });

  it('the cast writes one: half of it done, the group’s statement begun, a region without a member', () => {
    const report = reportsOf(thisYear).find((one) => one.service_id === played);
    const own = sections.get(report?.id ?? '') ?? [];
    const stateOf = (wanted: (part: { kind: string; region?: string | null }) => boolean) =>
      own.filter(({ part_id }) => wanted(parts.get(part_id) ?? { kind: '' })).map(({ state }) => state);
    expect(stateOf(({ kind }) => kind === 'service').slice(0, 5)).toEqual([
      'done',
      'done',
      'draft',
      'draft',
      'not-begun',
    ]);
    expect(stateOf(({ kind }) => kind === 'group')).toEqual(['draft']);
    expect(stateOf(({ region }) => region === 'nord')).toEqual(['not-begun']);
    expect(stateOf(({ region }) => region === 'sor-ost')).toEqual(['done']);
  });

  it('is owed by whoever has the post or the seat: what is not finished, and handing in', () => {
    const duties = groupBy(
      rows.duty.filter((duty) => duty.subject_type === 'part' || duty.subject_type === 'report'),
      (duty) => duty.subject_id,
    );
    for (const report of reportsOf(thisYear)) {
      const isOpen = report.state !== 'submitted';
      expect(duties.get(report.id)?.map(({ kind }) => kind) ?? []).toEqual(isOpen ? ['submit-report'] : []);
      const unfinished = new Set(
        (sections.get(report.id) ?? [])
          .filter(({ state }) => state !== 'done' && state !== 'left-out')
          .map(({ part_id }) => part_id),
      );
      for (const part of rows.report_part.filter((one) => one.report_id === report.id)) {
        if (part.kind === 'group') continue;
        expect(duties.has(part.id)).toBe(isOpen && unfinished.has(part.id));
      }
    }
  });
});

describe('last year’s', () => {
  it('was handed in, each with its answers and a hash that fits', () => {
    const submissions = new Map(rows.report_submission.map((one) => [one.report_id, one]));
    expect(reportsOf(lastYear).length).toBeGreaterThan(50);
    for (const report of reportsOf(lastYear)) {
      const one = submissions.get(report.id);
      expect(report.state).toBe('submitted');
      const { content, writers, members } = one ?? {};
      expect(one?.sha256).toBe(sha256Of({ content, writers, members }));
    }
  });
});

it('every answer is one that the template takes', () => {
  const templates = new Map(
    rows.report_template.map((one) => [one.id, one.content as unknown as ReportTemplate]),
  );
  for (const report of rows.report.slice(0, 40)) {
    const template = templates.get(report.template_id);
    for (const section of sections.get(report.id) ?? []) {
      const asked = template?.sections.find(({ key }) => key === section.key);
      if (section.state !== 'done' || !asked) continue;
      expect.soft(contentFaults(asked, section.content, 'complete'), section.key).toEqual([]);
    }
  }
});
