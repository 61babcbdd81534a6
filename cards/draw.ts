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
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (one === '' ? [] : [[key, withoutEmpty(one)]])),
  );
}
