import type { JsonObject } from '../cards/read-json.ts';
import { textOf } from '../cards/read-json.ts';
import { toggleValues } from './read-input.ts';
import type { InputSeen } from './seen-types.ts';

type Passes = (value: string, element: JsonObject) => boolean;

const isWithin =
  (read: (text: string) => number | string): Passes =>
  (value, { min, max }) => {
    const given = read(value);
    const least = min === undefined ? undefined : read(String(min));
    const most = max === undefined ? undefined : read(String(max));
    return (least === undefined || given >= least) && (most === undefined || given <= most);
  };

/** The checks that Teams' clients make before anything is sent, by kind of input. An empty value is checked by `isRequired` only. */
const checks: Readonly<Record<string, Passes>> = {
  'Input.Text': (value, { regex }) => regex === undefined || new RegExp(textOf(regex)).test(value),
  'Input.Number': isWithin(Number),
  'Input.Date': isWithin((text) => text),
  'Input.Time': isWithin((text) => text),
};

/** Whether the client counts the input as filled in; a toggle only when it is on. */
const isFilledIn = ({ kind, value, element }: InputSeen): boolean =>
  kind === 'Input.Toggle' ? value === toggleValues(element).on : value !== '';

const passes = (input: InputSeen): boolean => {
  if (input.isRequired && !isFilledIn(input)) return false;
  return input.value === '' || (checks[input.kind]?.(input.value, input.element) ?? true);
};

/** The inputs that stop a button, with the message that each shows. Hidden ones stop it too, as in Teams. */
export const failingInputs = (
  inputs: readonly InputSeen[],
): readonly { readonly input: InputSeen; readonly message: string }[] =>
  inputs
    .filter((input) => !passes(input))
    .map((input) => ({ input, message: textOf(input.element.errorMessage) }));
