import { describe, expect, it } from 'vitest';
import { contentFaults } from '../../domain/content-faults.ts';
import { programTemplate } from '../../domain/report-templates/program-templates.ts';

const template = programTemplate('national-treatment', 2026);
const section = (key: string) => {
  const found = template?.sections.find((one) => one.key === key);
  if (!found) throw new Error(`no section ${key}`);
  return found;
};
const treatment = section('patient-treatment');
const regions = { 'sor-ost': 20, vest: 9, midt: 4, nord: 3 };
const whole = {
  'new-patients': 36,
  procedures: 40,
  'patients-referred': regions,
  'patients-received': regions,
  'right-patients-referred': { answer: true },
  'right-patients-received': { answer: false, explanation: 'Fire måtte vente.' },
  activity: 'Som i fjor.',
};

describe('a draft', () => {
  const faults = (content: unknown, key = 'patient-treatment') =>
    contentFaults(section(key), content, 'draft');

  it.each([
    ['nothing', {}],
    ['a table with one number', { 'patients-received': { vest: 3 } }],
    ['a no without its explanation', { 'right-patients-referred': { answer: false } }],
    ['an explanation before its answer', { 'right-patients-referred': { explanation: 'Fordi' } }],
    ['a text that was emptied', { activity: '' }],
    ['more than there is room for', { activity: 'x'.repeat(4001) }],
    ['words where a number is asked for', { 'new-patients': 'om lag 12' }],
    ['half a patient', { 'new-patients': 1.5 }],
    ['a number that is too small', { 'new-patients': -1 }],
    ['a number that is too large', { 'new-patients': 1e9 }],
    ['all of it', whole],
  ])('may hold %s', (_, content) => {
    expect(faults(content)).toEqual([]);
  });

  it('may hold half a link and a row that is begun', () => {
    expect(faults({ publications: [{ title: 'Om noe', link: 'https:/' }] }, 'research')).toEqual([]);
  });

  it.each([
    [{ activity: 12 }, '/activity', 'wrong-kind', {}],
    [{ 'patients-received': { oslo: 1 } }, '/patients-received/oslo', 'unknown-question', {}],
    [{ 'patients-received': { vest: null } }, '/patients-received/vest', 'not-whole-number', {}],
    [{ 'right-patients-referred': true }, '/right-patients-referred', 'wrong-kind', {}],
    [{ favourite: 'x' }, '/favourite', 'unknown-question', {}],
    [{ 'a/b~c': 1 }, '/a~1b~0c', 'unknown-question', {}],
    [{ activity: 'a\0b' }, '/activity', 'bad-character', {}],
    [{ activity: '\ud800' }, '/activity', 'bad-character', {}],
    [[], '', 'wrong-kind', {}],
    [null, '', 'wrong-kind', {}],
    ['text', '', 'wrong-kind', {}],
  ])('is told about %j', (content, path, code, params) => {
    expect(faults(content)).toEqual([{ path, code, params }]);
  });

  it('does not take what would change every object', () => {
    expect(faults(JSON.parse('{"__proto__": {"x": 1}}'))).toMatchObject([{ code: 'unknown-question' }]);
    expect(faults(JSON.parse('{"constructor": {"x": 1}}'))).toMatchObject([{ code: 'unknown-question' }]);
  });

  it.each([
    [{ projects: [{ 'other-regions': 'yes' }] }, '/projects/0/other-regions', 'wrong-kind'],
    [{ publications: [{}, { kind: 'poem' }] }, '/publications/1/kind', 'not-a-choice'],
  ])('is told about rows: %#', (content, path, code) => {
    expect(faults(content, 'research')).toMatchObject([{ path, code }]);
  });

  it('says no more than a hundred faults', () => {
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`x${index}`, 1]));
    expect(faults(many)).toHaveLength(100);
  });
});

describe('a section that is to be done', () => {
  const faults = (content: unknown, one = treatment) => contentFaults(one, content, 'complete');

  it('is done with an answer to all that is required', () => {
    expect(faults(whole)).toEqual([]);
  });

  it('names what is missing, in the order of the questions', () => {
    expect(faults({ 'patients-received': { vest: 1, nord: 2 }, activity: '  \n' })).toMatchObject([
      { path: '/new-patients', code: 'missing' },
      { path: '/procedures', code: 'missing' },
      { path: '/patients-referred', code: 'missing' },
      { path: '/patients-received/sor-ost', code: 'missing' },
      { path: '/patients-received/midt', code: 'missing' },
      { path: '/right-patients-referred', code: 'missing' },
      { path: '/right-patients-received', code: 'missing' },
      { path: '/activity', code: 'missing' },
    ]);
  });

  it('names no patient: a number that looks like one’s has to go, and is kept until then', () => {
    // Made up: 80 is added to the month.
    const content = { ...whole, activity: 'Pasient 018123 00004 ble henvist' };
    expect(faults(content)).toEqual([{ path: '/activity', code: 'identity-number', params: {} }]);
    expect(contentFaults(treatment, content, 'draft')).toEqual([]);
  });

  it.each([
    [{ activity: 'x'.repeat(4001) }, '/activity', 'too-long', { most: 4000, used: 4001 }],
    [{ 'new-patients': '12' }, '/new-patients', 'not-whole-number', {}],
    [{ 'new-patients': 1.5 }, '/new-patients', 'not-whole-number', {}],
    [{ 'new-patients': -1 }, '/new-patients', 'too-small', { least: 0 }],
    [{ 'new-patients': 1e9 }, '/new-patients', 'too-large', { most: 100_000 }],
  ])('is told about %j', (answer, path, code, params) => {
    expect(faults({ ...whole, ...answer })).toEqual([{ path, code, params }]);
  });

  it('asks for the explanation of a no, and only of a no', () => {
    const answered = (answer: object) => faults({ ...whole, 'right-patients-referred': answer });
    expect(answered({ answer: true })).toEqual([]);
    expect(answered({ answer: false })).toEqual([
      { path: '/right-patients-referred/explanation', code: 'explanation-missing', params: {} },
    ]);
    expect(answered({ answer: false, explanation: ' ' })).toMatchObject([{ code: 'explanation-missing' }]);
    expect(answered({ explanation: 'Fordi' })).toMatchObject([
      { path: '/right-patients-referred/answer', code: 'missing' },
    ]);
  });

  it('counts an optional text that was emptied as left out', () => {
    expect(
      faults(
        { condition: 'good', 'available-when-needed': { answer: true }, needs: '' },
        section('medical-equipment'),
      ),
    ).toEqual([]);
  });

  it('looks at links and dates', () => {
    const meeting = (date: string) =>
      faults({ 'group-meetings': [{ date, form: 'digital' }] }, section('system-responsibility')).filter(
        ({ path }) => path.startsWith('/group-meetings'),
      );
    expect(meeting('2026-02-28')).toEqual([]);
    expect(meeting('2026-02-30')).toMatchObject([{ path: '/group-meetings/0/date', code: 'not-a-date' }]);
    const site = (link: string) =>
      faults({ website: link }, section('system-responsibility')).filter(({ path }) => path === '/website');
    expect(site('https://www.helse.example/tjeneste')).toEqual([]);
    for (const link of ['www.helse.example', 'javascript:alert(1)', 'https://', 'data:text/html,x']) {
      expect(site(link)).toMatchObject([{ code: 'not-a-link' }]);
    }
  });
});
