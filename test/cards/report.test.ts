import { describe, expect, it } from 'vitest';
import type { ReportModel } from '../../cards/report/report.ts';
import { now } from './example-views.ts';
import { reportExamples } from './report-examples.ts';

const context = { reading: { language: 'nb', now }, submissionKey: 'key' } as const;

function modelOf(named: string): ReportModel {
  const example = reportExamples.find(({ card, of }) => card === 'report' && of === named);
  if (!example) throw new Error(`no example of ${named}`);
  return example.model(context) as ReportModel;
}

function missingOf(named: string): ReportModel['missing'] {
  return modelOf(named).missing;
}

describe('the word of the group’s leader on the report’s card (R35)', () => {
  it('is listed when all else is there, with a button that reminds them', () => {
    const [word, ...others] = missingOf('all but the word of the group’s leader');
    expect(others).toEqual([]);
    expect(word?.detail).toContain('Berit Forsøk har ikke merket gruppens del som ferdig. Frist');
    expect(word?.buttons).toHaveLength(1);
  });

  it('has no button for the leader, who reminds only the others', () => {
    const lines = missingOf('the group’s leader, a seat is vacant');
    expect(lines.map(({ buttons }) => buttons?.length)).toEqual([0, 1]);
  });
});

describe('a reminder of a report', () => {
  it('says who asks, and for which part', () => {
    expect(modelOf('report-reminder').cause).toMatch(
      /^Per .*Prøve.* minner om delen fra Helse Nord i årsrapporten/,
    );
  });
});

describe('a report that was handed in again', () => {
  it('still says why it was opened, and what came late', () => {
    const { facts } = modelOf('handed in again, with a supplement');
    expect(facts.map(({ title, value }) => `${title}: ${value}`).slice(2)).toEqual([
      'Tillegg: Pasientbehandling',
      expect.stringMatching(/^Åpnet igjen: .*Tallene/),
    ]);
  });
});
