import { textOf } from '../cards/read-json.ts';
import { toggleValues } from './read-input.ts';
import type { ChoiceSeen, InputSeen } from './seen-types.ts';

/** What a person gives an input: text, a number, yes or no, or titles of choices. Dates as `2026-02-10`, times as `09:30`. */
export type Filling = string | number | boolean | readonly string[];

/** Looks up choices that are not in the card (people, for one) by what was typed. */
export type LookUp = (dataset: string, typed: string) => Promise<readonly ChoiceSeen[]>;

type Filler = (input: InputSeen, filling: Filling, lookUp: LookUp) => string | Promise<string>;

const cannot = (input: InputSeen, filling: Filling, why: string): Error =>
  new Error(`"${input.label}" does not take ${JSON.stringify(filling)}: ${why}.`);

const matching =
  (pattern: RegExp, wanted: string): Filler =>
  (input, filling) => {
    const text = String(filling);
    if (text !== '' && !pattern.test(text)) throw cannot(input, filling, `it takes ${wanted}`);
    return text;
  };

/** Clients stop taking letters at `maxLength`. */
const fillText: Filler = ({ element }, filling) =>
  String(filling).slice(0, typeof element.maxLength === 'number' ? element.maxLength : undefined);

const fillToggle: Filler = (input, filling) => {
  if (typeof filling !== 'boolean') throw cannot(input, filling, 'it is on (true) or off (false)');
  return filling ? toggleValues(input.element).on : toggleValues(input.element).off;
};

const fillChoices: Filler = async (input, filling, lookUp) => {
  const titles = (Array.isArray(filling) ? filling : [filling]).map(String).filter((title) => title !== '');
  if (titles.length > 1 && input.element.isMultiSelect !== true) {
    throw cannot(input, filling, 'it takes one choice');
  }
  const values = await Promise.all(titles.map((title) => choose(input, title, lookUp)));
  return values.join(',');
};

const choose = async (input: InputSeen, title: string, lookUp: LookUp): Promise<string> => {
  const inCard = input.choices.find((choice) => choice.title === title);
  if (inCard !== undefined) return inCard.value;
  const query = input.element['choices.data'] as { dataset?: unknown } | undefined;
  const offered = query === undefined ? input.choices : await lookUp(textOf(query.dataset), title);
  const found = offered.filter((choice) => choice.title === title);
  const chosen = found[0] ?? (query !== undefined && offered.length === 1 ? offered[0] : undefined);
  if (chosen !== undefined) return chosen.value;
  throw cannot(
    input,
    title,
    `it offers ${offered.map((choice) => `"${choice.title}"`).join(', ') || 'nothing'}`,
  );
};

const fillers: Readonly<Record<string, Filler>> = {
  'Input.Text': fillText,
  'Input.Number': matching(/^-?\d+(\.\d+)?$/, 'a number'),
  'Input.Date': matching(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2026-02-10'),
  'Input.Time': matching(/^\d{2}:\d{2}$/, 'a time such as 09:30'),
  'Input.Toggle': fillToggle,
  'Input.ChoiceSet': fillChoices,
};

/** What the input would send once the person has filled it in. Throws when the client would not take it. */
export const valueFilledIn = async (input: InputSeen, filling: Filling, lookUp: LookUp): Promise<string> =>
  (fillers[input.kind] ?? fillText)(input, filling, lookUp);
