import { type Fill, readTemplate } from './read-template.ts';

/** An Adaptive Card, ready to send. */
export type Card = Readonly<Record<string, unknown>>;

/** What reads those templates that no card has been drawn from yet. */
const unread = new Set<() => Fill>();

/**
 * Takes a card's template and gives the function that fills it in. The template is read once, when the first such
 * card is drawn or somebody has time before that (`readTemplates`). A property that comes out as an empty text is left
 * out: it would say nothing. A button that opens a dialog comes out as its fallback.
 */
export function drawer<Model extends object>(template: object): (model: Model) => Card {
  let fill: Fill | null = null;
  const read = () => {
    unread.delete(read);
    fill = readTemplate(template);
    return fill;
  };
  unread.add(read);
  return (model) => tidied((fill ?? read())(model)) as Card;
}

/** Reads the templates that are left, one at each step, so that the first card of each kind is drawn as fast as others. */
export function* readTemplates(): Generator<void> {
  for (const read of unread) {
    read();
    yield;
  }
}

function tidied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidied);
  if (typeof value !== 'object' || value === null) return value;
  if (opensDialog(value)) return tidied(value.fallback);
  const kept: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const one = (value as Record<string, unknown>)[key];
    if (one !== '') kept[key] = typeof one === 'object' ? tidied(one) : one;
  }
  return kept;
}

type DialogButton = { readonly fallback: unknown };

/** Only an Action.Submit opens a dialog, and that is what every button has to fall back on. */
function opensDialog(value: object): value is DialogButton {
  const { type, data, fallback } = value as Record<string, unknown>;
  return (
    type === 'Action.Execute' &&
    fallback !== undefined &&
    typeof data === 'object' &&
    data !== null &&
    'msteams' in data
  );
}
