import { Expression, ExpressionType } from 'adaptive-expressions';
import { type IEvaluationContext, Template } from 'adaptivecards-templating';

/** Fills a template in with a model. */
export type Fill = (model: object) => unknown;

/** The same expressions stand in many templates; each is parsed once. */
const expressions = new Map<string, Expression | string>();

/** Takes a template apart, which costs several times what filling it in does. */
export function readTemplate(template: object): Fill {
  const { parseInterpolatedString } = Template;
  Template.parseInterpolatedString = (text) => {
    const known = expressions.get(text);
    if (known !== undefined) return known;
    const expression = parseInterpolatedString(text);
    if (typeof expression !== 'string') quicken(expression);
    expressions.set(text, expression);
    return expression;
  };
  try {
    const read = withShortWay(new Template(template));
    return (model) => read.expand({ $root: model } as IEvaluationContext);
  } finally {
    Template.parseInterpolatedString = parseInterpolatedString;
  }
}

/** What an expression is evaluated against: the model, or one line of a list in it. */
type Data = Readonly<Record<string, unknown>> | undefined;

/**
 * Nearly all that a template asks is the name of a field. The general evaluator takes most of the time of a card to
 * read one, so such an expression, by itself or in a comparison, is given a shorter way; everything else is evaluated
 * as it comes.
 */
function quicken(expression: Expression): void {
  const name = fieldName(expression);
  if (name === null) {
    for (const child of expression.children) quicken(child);
    return;
  }
  fields.set(expression, name);
  const { tryEvaluate } = expression;
  Object.assign(expression, {
    tryEvaluate(this: Expression, memory: { readonly $data: Data }, options: never) {
      const value = memory.$data?.[name];
      return value == null ? tryEvaluate.call(this, memory as never, options) : { value, error: undefined };
    },
  });
}

const fields = new WeakMap<Expression, string>();

/** The field that the expression is the name of; null for any other. */
function fieldName({ type, children }: Expression): string | null {
  if (type !== ExpressionType.Accessor || children.length !== 1) return null;
  const [constant] = children as readonly { readonly value?: unknown }[];
  return typeof constant?.value === 'string' && !constant.value.startsWith('$') ? constant.value : null;
}

/** The part of a template inside the library that fills in its parts, one by one. */
type Filling = { internalExpand(node: unknown): unknown; readonly _context: { readonly $data: Data } };

/** The library makes an evaluator ready for every part; constants and fields, which most are, need none. */
function withShortWay(template: Template): Template {
  const { internalExpand } = template as unknown as Filling;
  return Object.assign(template, {
    internalExpand(this: Filling, node: unknown): unknown {
      if (typeof node !== 'object' || node === null) return node;
      const field = node instanceof Expression ? fields.get(node) : undefined;
      const value = field === undefined ? undefined : this._context.$data?.[field];
      return value == null ? internalExpand.call(this, node) : value;
    },
  });
}
