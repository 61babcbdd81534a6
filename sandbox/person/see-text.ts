import type { ButtonSeen, CardSeen, InputSeen } from './seen-types.ts';

const inputLine = ({ label, kind, value, isRequired, choices, error }: InputSeen): string => {
  const title = choices
    .filter((choice) => value.split(',').includes(choice.value))
    .map((choice) => choice.title)
    .join(', ');
  const filled = title || value;
  return `( ${label}${isRequired ? ' *' : ''}: ${filled} )${kind === 'Input.ChoiceSet' ? choiceList(choices) : ''}${
    error === null ? '' : ` ! ${error}`
  }`;
};

const choiceList = (choices: InputSeen['choices']): string =>
  choices.length === 0 ? '' : ` {${choices.map((choice) => choice.title).join(' | ')}}`;

const buttonLine = ({ title, isEnabled, isInMenu }: ButtonSeen): string =>
  `[${title}]${isEnabled ? '' : ' (greyed out)'}${isInMenu ? ' (under …)' : ''}`;

/**
 * A card as text: what can be read, then the inputs as `( Label *: value )`, then the buttons as `[Title]`.
 * `*` marks what must be filled in, `!` an error message, `{a | b}` the choices.
 */
export const cardAsText = (card: CardSeen): string =>
  [
    ...card.lines,
    ...card.inputs.filter((input) => input.isVisible).map(inputLine),
    ...(card.buttons.length === 0 ? [] : [card.buttons.map(buttonLine).join(' ')]),
  ].join('\n');
