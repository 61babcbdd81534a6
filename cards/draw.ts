import { type Expression, ExpressionType } from 'adaptive-expressions';
import { type IEvaluationContext, Template } from 'adaptivecards-templating';

/** An Adaptive Card, ready to send. */
export type Card = Readonly<Record<string, unknown>>;

/**
 * Takes a card's template and gives the function that fills it in. Parsing costs several times what filling in does,
 * so it is done once: when the card is drawn for the first time, or by {@link readTemplates} before that. A property that
 * comes out as an empty text is left out: it would say nothing. A button that opens a dialog comes out as its fallback.
 */
export function drawer<Model extends object>(template: object): (model: Model) => Card {
  let parsed: Template | null = null;
  const read = () => {
    if (parsed) return parsed;
    parsed = new Template(template);
    quicken(parsed);
    return parsed;
  };
  unread.push(read);
  return (model) => tidied(read().expand({ $root: model } as IEvaluationContext)) as Card;
}

/** The templates of all cards that were loaded. */
const unread: (() => Template)[] = [];

/** Reads all templates, one at a time between whatever else there is to do. */
export async function readTemplates(): Promise<void> {
  for (const read of unread.splice(0)) {
    read();
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** What an expression is evaluated against: the model, or one line of a list in it. */
type Memory = { readonly $data: Readonly<Record<string, unknown>> | undefined };

/**
 * Nearly all that a template asks is the name of a field. The general evaluator takes most of the time of a card to
 * read one, so such an expression is given a shorter way; everything else is evaluated as it comes.
 */
function quicken(node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  const name = fieldName(node as Expression);
  if (name === null) return void partsOf(node).forEach(quicken);
  const { tryEvaluate } = node as Expression;
  Object.assign(node, {
    tryEvaluate(this: Expression, memory: Memory, options: never) {
      const value = memory.$data?.[name];
      return value == null ? tryEvaluate.call(this, memory as never, options) : { value, error: undefined };
    },
  });
}

/** What a template, a part of it, or an expression in it is made of. */
function partsOf(node: object): readonly unknown[] {
  return 'tryEvaluate' in node ? (node as Expression).children : Object.values(node);
}

/** The field that the expression is the name of; null for any other. */
function fieldName({ type, children }: Partial<Expression>): string | null {
  if (type !== ExpressionType.Accessor || children?.length !== 1) return null;
  const [constant] = children as readonly { readonly value?: unknown }[];
  return typeof constant?.value === 'string' && !constant.value.startsWith('$') ? constant.value : null;
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
