import type { Card } from './draw.ts';

type Node = { readonly [key: string]: unknown };

/** The card for a dialog, in which only Action.Submit reaches us: what each of our buttons falls back on. */
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
