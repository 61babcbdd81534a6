import type { Found } from './check-value.ts';
import { isObject, objectsIn, textOf } from './read-json.ts';
import type { Rule } from './rules.ts';

const isBlank = (value: unknown): boolean => textOf(value).trim() === '';

/** The visible label of a toggle is its title; every other input needs a label of its own. */
const hasLabel: Rule = ({ node, name }) => {
  if (!isBlank(node.label)) return null;
  if (name === 'Input.Toggle' && !isBlank(node.title)) return null;
  return `${name} needs a "label" that people can read`;
};

const validated = ['regex', 'min', 'max'] as const;
const saysWhatIsWrong: Rule = ({ node, name }) => {
  const checked = node.isRequired === true || validated.some((property) => node[property] !== undefined);
  if (!checked || name === 'Input.Rating' || !isBlank(node.errorMessage)) return null;
  return `${name} is checked and needs an "errorMessage"`;
};

const rangeIsNotEmpty: Rule = ({ node }) => {
  const { min, max } = node as { min?: string | number; max?: string | number };
  const comparable = min !== undefined && max !== undefined && typeof min === typeof max;
  return comparable && min > max ? `has a "min" (${min}) above its "max" (${max})` : null;
};

const choicesOf = ({ node }: Found): readonly string[] =>
  objectsIn(node.choices).map((choice) => textOf(choice.value));

const offersChoices: Rule = (found) =>
  choicesOf(found).length > 0 || isObject(found.node['choices.data'])
    ? null
    : 'Input.ChoiceSet has neither "choices" nor "choices.data"';

const choicesDiffer: Rule = (found) => {
  const values = choicesOf(found);
  const twice = values.find((value, index) => values.indexOf(value) !== index);
  return twice === undefined ? null : `has two choices with the value "${twice}"`;
};

const choicesSurviveJoining: Rule = (found) =>
  found.node.isMultiSelect === true && choicesOf(found).some((value) => value.includes(','))
    ? 'takes several choices, so no value may hold a comma'
    : null;

const startsWithAChoice: Rule = (found) => {
  const value = textOf(found.node.value);
  if (value === '' || isObject(found.node['choices.data'])) return null;
  const chosen = found.node.isMultiSelect === true ? value.split(',') : [value];
  const odd = chosen.find((one) => !choicesOf(found).includes(one));
  return odd === undefined ? null : `starts with "${odd}", which is none of its choices`;
};

const everyInput: readonly Rule[] = [hasLabel, saysWhatIsWrong];

/** What inputs need so that people can fill them in and are told what is amiss. */
export const inputRules: Readonly<Record<string, readonly Rule[]>> = {
  'Input.Text': everyInput,
  'Input.Number': [...everyInput, rangeIsNotEmpty],
  'Input.Date': [...everyInput, rangeIsNotEmpty],
  'Input.Time': [...everyInput, rangeIsNotEmpty],
  'Input.Toggle': everyInput,
  'Input.Rating': everyInput,
  'Input.ChoiceSet': [...everyInput, offersChoices, choicesDiffer, choicesSurviveJoining, startsWithAChoice],
};
