import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../scripts/audit/outcome.ts';

const hole = (severity: string, fixAvailable: unknown) => ({
  ...{ name: 'left-over', severity, range: '<2.0.0', fixAvailable },
});
const report = (...holes: readonly object[]) =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: Object.fromEntries(holes.map((one, index) => [`p${index}`, one])),
  });

describe('An audit of the dependencies', () => {
  it('that knows of nothing grave is clean, and says how much else there is', () => {
    expect(outcomeOf(report())).toEqual({ kind: 'clean', lesser: 0 });
    expect(outcomeOf(report(hole('moderate', true)))).toEqual({ kind: 'clean', lesser: 1 });
  });

  it.each([
    [hole('high', true), 'high: left-over <2.0.0; npm audit fix mends it'],
    [hole('critical', false), 'critical: left-over <2.0.0; nothing mends it yet'],
    [hole('high', { name: 'parent', version: '3.0.0' }), 'high: left-over <2.0.0; mended by parent 3.0.0'],
  ])('names what is grave, and what mends it', (one, said) => {
    expect(outcomeOf(report(one, hole('low', true)))).toEqual({ kind: 'found', holes: [said] });
  });

  it.each([
    ['', 'no report came back'],
    ['npm warn audit 405', 'no report came back'],
    ['null', 'no report came back'],
    [
      JSON.stringify({ message: '405 Method Not Allowed', error: { summary: '', detail: '' } }),
      '405 Method Not Allowed',
    ],
    [
      JSON.stringify({ error: { summary: 'audit endpoint returned an error' } }),
      'audit endpoint returned an error',
    ],
  ])('is never taken for a clean one when the registry answers none: %s', (written, why) => {
    expect(outcomeOf(written)).toEqual({ kind: 'unanswered', why });
  });
});
