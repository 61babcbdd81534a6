import { expect, it } from 'vitest';
import { fieldsOf } from '../../domain/report-field.ts';
import { programTemplate } from '../../domain/report-templates/program-templates.ts';
import { faultsWhileTyping } from '../../tab/fields/faults-while-typing.ts';

const section = programTemplate('national-treatment', 2026)?.sections.find(
  ({ key }) => key === 'patient-treatment',
);
if (!section) throw new Error('no such section');
const fields = fieldsOf(section).filter(({ key }) =>
  ['new-patients', 'patients-received', 'activity'].includes(key),
);
const missing = (key: string) => ({ path: `/${key}`, code: 'missing' as const, params: {} });
const looked = { content: {}, faults: fields.map(({ key }) => missing(key)) };
const others = looked.faults.slice(0, -1);

it.each([
  ['as it was saved', {}, looked.faults],
  ['an answer that is not saved yet', { activity: 'Som i fjor' }, others],
  [
    'more than there is room for',
    { activity: 'x'.repeat(7_507) },
    [...others, { path: '/activity', code: 'too-long', params: { most: 4_000, used: 7_507 } }],
  ],
  [
    'no number',
    { 'new-patients': 'om lag 12' },
    [{ path: '/new-patients', code: 'not-whole-number', params: {} }, ...looked.faults.slice(1)],
  ],
  [
    'a number that is too small',
    { 'new-patients': -1 },
    [{ path: '/new-patients', code: 'too-small', params: { least: 0 } }, ...looked.faults.slice(1)],
  ],
  ['a table that is begun', { 'patients-received': { vest: 1 } }, [looked.faults[0], looked.faults[2]]],
])('while somebody types, what is said of %s', (_what, typed, faults) => {
  expect(faultsWhileTyping(fields, looked, typed)).toEqual(faults);
});

it('what was emptied is missing at once', () => {
  const saved = { content: { activity: 'Som i fjor' }, faults: [] };
  expect(faultsWhileTyping(fields, saved, { activity: ' ' })).toEqual([missing('activity')]);
});
