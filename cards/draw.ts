/** An Adaptive Card, ready to send. */
export type Card = Readonly<Record<string, unknown>>;

/**
 * Takes a card's template and gives the function that fills it in. Templates are written in Microsoft's language for
 * them, of which four forms are enough here: `${path}`, `${!path}`, `${path != ''}` and `${count(path) > 0}`, with
 * `$when` and `$data`. Microsoft's own evaluator takes each of them apart again for every card; here that is done once.
 * `test/cards/draw.test.ts` compares what the two make of every card.
 *
 * A property that comes out as an empty text is left out: it would say nothing. A button that opens a dialog comes out
 * as its fallback. Throws for a template that says something else.
 */
export function drawer<Model extends object>(template: object): (model: Model) => Card {
  const fill = filling(template);
  return (model) => fill(model as Scope) as Card;
}

/** What names are looked up in: the model, or one line of a list in it. */
type Scope = Readonly<Record<string, unknown>>;
/** Gives what comes out; undefined for nothing. */
type Fill = (scope: Scope) => unknown;

function filling(node: unknown): Fill {
  if (typeof node === 'string') return fillingText(node);
  if (Array.isArray(node)) return fillingList(node);
  return typeof node === 'object' && node !== null ? fillingObject(node as Scope) : () => node;
}

function fillingText(text: string): Fill {
  if (!text.includes('${')) return () => text;
  const read = reading(text);
  return (scope) => tidied(read(scope));
}

function fillingList(nodes: readonly unknown[]): Fill {
  const fills = nodes.map(filling);
  return (scope) => {
    const filled: unknown[] = [];
    for (const fill of fills) {
      const one = fill(scope);
      // An object with `$data` comes out once for each line.
      if (Array.isArray(one)) filled.push(...one);
      else if (one !== undefined) filled.push(one);
    }
    return filled;
  };
}

function fillingObject({ $when, $data, ...properties }: Scope): Fill {
  const isShown = $when === undefined ? null : reading($when);
  const fills = Object.entries(properties).map(([key, value]) => [key, filling(value)] as const);
  const fill = (scope: Scope) => {
    if (isShown && isShown(scope) !== true) return undefined;
    const filled: Record<string, unknown> = {};
    for (const [key, fillOne] of fills) {
      const one = fillOne(scope);
      if (one !== undefined && one !== '') filled[key] = one;
    }
    return opensDialog(filled) ? filled.fallback : filled;
  };
  if ($data === undefined) return fill;
  const linesIn = reading($data);
  return (scope) => ((linesIn(scope) ?? []) as readonly Scope[]).map(fill).filter((one) => one !== undefined);
}

/** The forms that are understood, and what each is evaluated to. */
const forms: readonly (readonly [form: RegExp, value: (found: unknown) => unknown])[] = [
  [/^\$\{([\w.]+)\}$/, (found) => found],
  [/^\$\{!([\w.]+)\}$/, (found) => !found],
  [/^\$\{([\w.]+) != ''\}$/, (found) => found !== ''],
  [/^\$\{count\(([\w.]+)\) > 0\}$/, (found) => (found as readonly unknown[]).length > 0],
];

function reading(expression: unknown): Fill {
  for (const [form, value] of forms) {
    const path = form.exec(String(expression))?.[1];
    if (path !== undefined) return readingPath(path.split('.'), value);
  }
  throw new Error(`A card template says what is not understood: ${expression}`);
}

function readingPath(names: readonly string[], value: (found: unknown) => unknown): Fill {
  const [only] = names;
  if (names.length === 1 && only) return (scope) => value(scope[only]);
  return (scope) =>
    value(names.reduce<unknown>((found, name) => (found as Scope | undefined)?.[name], scope));
}

/** What the model holds, without texts that say nothing. */
function tidied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidied);
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const kept: Record<string, unknown> = {};
  for (const [key, one] of Object.entries(value)) if (one !== '') kept[key] = tidied(one);
  return kept;
}

/** Only an Action.Submit opens a dialog, and that is what every button has to fall back on. */
function opensDialog({ type, data, fallback }: Readonly<Record<string, unknown>>): boolean {
  if (type !== 'Action.Execute' || fallback === undefined) return false;
  return typeof data === 'object' && data !== null && 'msteams' in data;
}
