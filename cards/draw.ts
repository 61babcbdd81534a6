import { type IEvaluationContext, Template } from 'adaptivecards-templating';

/** An Adaptive Card, ready to send. */
export type Card = Readonly<Record<string, unknown>>;

/**
 * Takes a card's template and gives the function that fills it in. Parsing costs several times what filling in does,
 * so it is done once. A property that comes out as an empty text is left out: it would say nothing.
 */
export function drawer<Model extends object>(template: object): (model: Model) => Card {
  const parsed = new Template(template);
  return (model) => withoutEmpty(parsed.expand({ $root: model } as IEvaluationContext)) as Card;
}

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (!isNode(value)) return value;
  if (opensDialog(value)) return withoutEmpty(value.fallback);
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (one === '' ? [] : [[key, withoutEmpty(one)]])),
  );
}

type Node = { readonly [key: string]: unknown };

/** Only an Action.Submit opens a dialog, and that is what every button has to fall back on. */
function opensDialog(node: Node): node is Node & { readonly fallback: object } {
  const { type, data, fallback } = node;
  return type === 'Action.Execute' && isNode(data) && 'msteams' in data && isNode(fallback);
}

/** The card for a dialog, in which a button that is no Action.Submit does nothing. */
export function forDialog(card: Card): Card {
  return submitting(card) as Card;
}

function submitting(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(submitting);
  if (!isNode(value)) return value;
  if (value.type === 'Action.Execute' && isNode(value.fallback)) return submitting(value.fallback);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, submitting(one)]));
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}
