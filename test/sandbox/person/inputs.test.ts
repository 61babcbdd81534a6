import { describe, expect, test } from 'vitest';
import { failingInputs } from '../../../sandbox/person/check-inputs.ts';
import { type Filling, valueFilledIn } from '../../../sandbox/person/fill-in.ts';
import { readInput } from '../../../sandbox/person/read-input.ts';
import { untouched } from '../../../sandbox/person/seen-types.ts';

const input = (type: string, more: object = {}) =>
  readInput({ type, id: 'a', label: 'A', errorMessage: 'Se over.', ...more }, true, untouched());
const people = [
  { value: 'id-kari', title: 'Kari Demo' },
  { value: 'id-karianne', title: 'Karianne Eksempel' },
];
const lookUp = async (dataset: string, typed: string) =>
  dataset === 'people' ? people.filter(({ title }) => title.startsWith(typed)) : [];
const choices = [
  { title: 'Helse Nord', value: 'north' },
  { title: 'Helse Vest', value: 'west' },
];
const picker = { 'choices.data': { type: 'Data.Query', dataset: 'people' } };

describe('what is filled in', () => {
  test.each<[string, object, Filling, string]>([
    ['Input.Text', {}, 'Hei', 'Hei'],
    ['Input.Text', { maxLength: 3 }, 'Heisan', 'Hei'],
    ['Input.Number', {}, 78.5, '78.5'],
    ['Input.Date', {}, '2026-02-10', '2026-02-10'],
    ['Input.Time', {}, '09:30', '09:30'],
    ['Input.Date', {}, '', ''],
    ['Input.Toggle', {}, true, 'true'],
    ['Input.Toggle', { valueOff: 'nei' }, false, 'nei'],
    ['Input.ChoiceSet', { choices }, 'Helse Vest', 'west'],
    ['Input.ChoiceSet', { choices, isMultiSelect: true }, ['Helse Vest', 'Helse Nord'], 'west,north'],
    ['Input.ChoiceSet', { choices }, '', ''],
    ['Input.ChoiceSet', picker, 'Kari Demo', 'id-kari'],
    ['Input.ChoiceSet', picker, 'Karianne', 'id-karianne'],
  ])('%s %j takes %j', async (type, more, filling, value) => {
    expect(await valueFilledIn(input(type, more), filling, lookUp)).toBe(value);
  });

  test.each<[string, object, Filling, RegExp]>([
    ['Input.Number', {}, 'mye', /a number/],
    ['Input.Date', {}, '10.02.2026', /a date/],
    ['Input.Time', {}, '9.30', /a time/],
    ['Input.Toggle', {}, 'ja', /on \(true\)/],
    ['Input.ChoiceSet', { choices }, 'Helse Øst', /"Helse Nord", "Helse Vest"/],
    ['Input.ChoiceSet', { choices }, ['Helse Nord', 'Helse Vest'], /one choice/],
    ['Input.ChoiceSet', picker, 'Kar', /"Kari Demo", "Karianne Eksempel"/],
    ['Input.ChoiceSet', picker, 'Ola', /offers nothing/],
  ])('%s %j does not take %j', async (type, more, filling, why) => {
    await expect(valueFilledIn(input(type, more), filling, lookUp)).rejects.toThrow(why);
  });

  test('begins with what the card says', () => {
    expect(input('Input.Number', { value: 4 }).value).toBe('4');
    expect(input('Input.Toggle', {}).value).toBe('false');
    expect(input('Input.ChoiceSet', { value: 'west' }).value).toBe('west');
  });
});

describe('what the client checks before it sends', () => {
  const required = { isRequired: true };
  test.each<[string, object, boolean]>([
    ['Input.Text', { value: '' }, true],
    ['Input.Text', { ...required, value: '' }, false],
    ['Input.Text', { regex: '^\\d+$', value: '12' }, true],
    ['Input.Text', { regex: '^\\d+$', value: '12a' }, false],
    ['Input.Text', { regex: '^\\d+$', value: '' }, true],
    ['Input.Number', { min: 1, max: 10, value: 10 }, true],
    ['Input.Number', { min: 1, max: 10, value: 11 }, false],
    ['Input.Date', { min: '2026-01-01', value: '2025-12-31' }, false],
    ['Input.Time', { max: '16:00', value: '15:59' }, true],
    ['Input.Toggle', { ...required }, false],
    ['Input.Toggle', { ...required, value: 'true' }, true],
    ['Input.ChoiceSet', { ...required, choices }, false],
    ['Input.ChoiceSet', { ...required, choices, value: 'west' }, true],
  ])('%s %j passes: %j', (type, more, passes) => {
    const failing = failingInputs([input(type, more)]).map(({ message }) => message);
    expect(failing).toEqual(passes ? [] : ['Se over.']);
  });
});
