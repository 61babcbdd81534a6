import { type JsonObject, objectsIn, textOf } from '../cards/read-json.ts';
import { plainWords } from './plain-words.ts';
import type { CardState, InputSeen } from './seen-types.ts';

/** What a toggle sends when the card does not say: the words that clients use. */
export const toggleValues = (element: JsonObject): { readonly on: string; readonly off: string } => ({
  on: textOf(element.valueOn) || 'true',
  off: textOf(element.valueOff) || 'false',
});

const firstValue = (element: JsonObject): string => {
  const value = typeof element.value === 'number' ? String(element.value) : textOf(element.value);
  return element.type === 'Input.Toggle' ? value || toggleValues(element).off : value;
};

/** An input as a person sees it, with what was filled in and the error message that shows. */
export const readInput = (element: JsonObject, seen: boolean, state: CardState): InputSeen => {
  const id = textOf(element.id);
  return {
    id,
    label: plainWords(textOf(element.label) || textOf(element.title) || textOf(element.placeholder)).trim(),
    kind: textOf(element.type),
    value: state.values.get(id) ?? firstValue(element),
    isRequired: element.isRequired === true,
    choices: objectsIn(element.choices).map(({ title, value }) => ({
      title: textOf(title),
      value: textOf(value),
    })),
    error: state.errors.get(id) ?? null,
    isVisible: seen,
    element,
  };
};
