/** An Adaptive Card, ready to send. */
export type Card = Readonly<Record<string, unknown>>;

/** What the names of a part of the template mean: the model, or one line of a list in it. */
type Scope = Readonly<Record<string, unknown>>;
type Fill = (scope: Scope) => unknown;
/** Puts what an element of a list becomes, which may be nothing or many, at the end of the list. */
type Put = (scope: Scope, list: unknown[]) => void;

/**
 * Takes a card's template and gives the function that fills it in. The language is the part of Adaptive Cards
 * Templating that a template without logic needs: `${path}` as a whole value, `$data` for an element that is repeated,
 * and `$when` with `${path}`, `${!path}`, `${path != ''}` or `${count(path) > 0}`. It is read once, so that a card
 * costs little; Microsoft's own templating draws the same (`test/cards/draw.test.ts`). A property that comes out as
 * an empty text is left out: it would say nothing. A button that opens a dialog comes out as its fallback.
 *
 * @throws Error when the template is loaded, for what is none of this
 */
export function drawer<Model extends object>(template: object): (model: Model) => Card {
  const fill = readObject(template);
  return (model) => fill(model as Scope) as Card;
}

function read(part: unknown): Fill {
  if (typeof part === 'string') return readText(part);
  if (Array.isArray(part)) return readList(part);
  if (typeof part === 'object' && part !== null) return readObject(part);
  return () => part;
}

function readText(text: string): Fill {
  if (!text.includes('${')) return () => text;
  const value = readPath(inside(text));
  return (scope) => withoutEmpty(value(scope));
}

function readList(parts: readonly unknown[]): Fill {
  const puts = parts.map(readElement);
  return (scope) => {
    const list: unknown[] = [];
    for (const put of puts) put(scope, list);
    return list;
  };
}

function readElement(part: unknown): Put {
  if (typeof part !== 'object' || part === null) {
    const fill = read(part);
    return (scope, list) => void list.push(fill(scope));
  }
  const { $data, $when, ...rest } = part as Record<string, unknown>;
  const fill = read(Array.isArray(part) ? part : rest);
  const holds = $when === undefined ? null : readCondition($when);
  const put: Put = (scope, list) => {
    if (holds === null || holds(scope)) list.push(fill(scope));
  };
  return $data === undefined ? put : forEach(readPath(inside($data)), put);
}

function forEach(lines: Fill, put: Put): Put {
  return (scope, list) => {
    const found = lines(scope);
    for (const line of Array.isArray(found) ? found : [found]) put(line as Scope, list);
  };
}

function readObject(part: object): Fill {
  if ('$data' in part || '$when' in part) throw new Error('$data and $when belong to elements of a list');
  const fields = Object.entries(part).map(([key, value]) => [key, read(value)] as const);
  return (scope) => {
    const filled: Record<string, unknown> = {};
    for (const [key, fill] of fields) {
      const value = fill(scope);
      if (value !== '' && value !== undefined) filled[key] = value;
    }
    return opensDialog(filled) ? filled.fallback : filled;
  };
}

/** Only an Action.Submit opens a dialog, and that is what every button has to fall back on. */
function opensDialog({ type, data, fallback }: Record<string, unknown>): boolean {
  return (
    type === 'Action.Execute' &&
    fallback !== undefined &&
    typeof data === 'object' &&
    data !== null &&
    'msteams' in data
  );
}

/** What `$when` may ask, each with one path in it. */
const conditions: readonly (readonly [form: RegExp, holds: (value: unknown) => boolean])[] = [
  [/^([\w.]+)$/, (value) => Boolean(value)],
  [/^!([\w.]+)$/, (value) => !value],
  [/^([\w.]+) != ''$/, (value) => value !== ''],
  [/^count\(([\w.]+)\) > 0$/, (value) => (value as readonly unknown[]).length > 0],
];

function readCondition(text: unknown): Fill {
  const asked = inside(text);
  for (const [form, holds] of conditions) {
    const path = form.exec(asked)?.[1];
    if (path === undefined) continue;
    const value = readPath(path);
    return (scope) => holds(value(scope));
  }
  return refuseToRead(text);
}

function readPath(path: string): Fill {
  if (!/^\w+(\.\w+)*$/.test(path)) return refuseToRead(path);
  const [first = '', ...others] = path.split('.');
  if (others.length === 0) return (scope) => scope[first];
  return (scope) => {
    let value: unknown = scope[first];
    for (const name of others) value = (value as Scope | undefined)?.[name];
    return value;
  };
}

/** What stands in `${...}`, which has to be all of the text. */
function inside(text: unknown): string {
  const found = typeof text === 'string' ? /^\$\{([^{}]*)\}$/.exec(text) : null;
  return found?.[1] ?? refuseToRead(text);
}

function refuseToRead(text: unknown): never {
  throw new Error(`A card's template cannot say ${JSON.stringify(text)}`);
}

/** What the model holds as a whole, such as the data of a button. */
function withoutEmpty(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutEmpty);
  const kept: Record<string, unknown> = {};
  for (const [key, one] of Object.entries(value)) if (one !== '') kept[key] = withoutEmpty(one);
  return kept;
}
