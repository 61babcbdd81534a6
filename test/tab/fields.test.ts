import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepNumber, readNumber, showNumber } from '../../domain/typed-number.ts';
import { addressOf, placeOf } from '../../tab/address.ts';
import { faultsUnder, withPart } from '../../tab/fields/field-props.ts';
import { listed, surrounded } from '../../tab/fields/markdown-marks.ts';

describe('A number as Norwegians write it', () => {
  it.each([
    ['1 250', 1250],
    ['1\u00a0250', 1250],
    ['78,5', 78.5],
    ['78.5', 78.5],
    [' -3 ', -3],
    ['1.250,5', null],
    ['tolv', null],
    ['12a', null],
    ['', null],
    ['1e5', null],
  ])('%j is %s', (text, number) => {
    expect(readNumber(text)).toBe(number);
  });

  it('comes back as it went, and what is none is kept as it was typed', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (thousandths) => {
        const number = thousandths / 1000;
        expect(keepNumber(showNumber(number))).toBe(number);
      }),
    );
    expect(keepNumber('omtrent 12')).toBe('omtrent 12');
    expect(showNumber('omtrent 12')).toBe('omtrent 12');
    expect(keepNumber('  ')).toBeUndefined();
  });
});

describe('Marks in a text', () => {
  const words = fc.string({ maxLength: 40 }).filter((text) => !text.includes('*'));

  it('are taken away by the press that put them there', () => {
    fc.assert(
      fc.property(words, fc.nat(40), fc.nat(40), fc.constantFrom('*', '**'), (text, one, other, mark) => {
        const [start, end] = [Math.min(one, other, text.length), Math.min(Math.max(one, other), text.length)];
        const once = surrounded({ text, start, end }, mark, 'prøve');
        const left = start === end ? `${text.slice(0, start)}prøve${text.slice(start)}` : text;
        const selected = { start, end: start === end ? start + 'prøve'.length : end };
        expect(surrounded(once, mark, 'prøve')).toEqual({ text: left, ...selected });
      }),
    );
  });

  it('make a list of lines, and lines of a list', () => {
    const once = listed({ text: 'en\nto\ntre', start: 1, end: 5 });
    expect(once.text).toBe('- en\n- to\ntre');
    expect(listed(once).text).toBe('en\nto\ntre');
  });
});

describe('Parts of an answer', () => {
  it('are changed without touching the others, and left out when empty', () => {
    expect(withPart({ a: 1, b: 2 }, 'a', 3)).toEqual({ a: 3, b: 2 });
    expect(withPart({ a: 1, b: 2 }, 'a', undefined)).toEqual({ b: 2 });
    expect(withPart('no object', 'a', 1)).toEqual({ a: 1 });
  });

  it('have the faults below them', () => {
    const faults = [
      { path: '/list/0/link', code: 'not-a-link', params: {} },
      { path: '/other', code: 'missing', params: {} },
    ] as const;
    expect(faultsUnder(faultsUnder(faultsUnder(faults, 'list'), 0), 'link')).toEqual([
      { path: '', code: 'not-a-link', params: {} },
    ]);
  });
});

describe('An address in the tab', () => {
  const id = '4d1f0c34-9f0b-4a57-9d0e-2f4c7be0a111';

  it.each([
    { page: 'home' },
    { page: 'report', id },
    { page: 'handed-in', id },
    { page: 'group', id },
    { page: 'overview', year: null },
    { page: 'overview', year: 2026 },
    { page: 'rounds' },
    { page: 'template', type: 'network', year: 2027 },
  ] as const)('leads back to %j', (place) => {
    expect(placeOf(addressOf(place))).toEqual(place);
  });

  it.each([
    '',
    '#/',
    '#/section',
    '#/section/x',
    '#/section/../../api',
    '#/constructor',
    '#/template/network',
    '#/template/__proto__/2027',
    'javascript:alert(1)',
  ])('%j leads home', (address) => {
    expect(placeOf(address)).toEqual({ page: 'home' });
  });
});
