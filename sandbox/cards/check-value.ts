import { actions, actionsOnRefresh, actionsOnTap } from './actions.ts';
import { coreElements } from './elements.ts';
import { teamsElements } from './extensions.ts';
import type { Kind, NestedKind, PlainKind, Shape, Shapes } from './kinds.ts';
import { inlines, layouts, parts } from './parts.ts';
import { nameOf, plainChecks } from './plain-values.ts';
import { isObject, type JsonObject, sameWord, textOf } from './read-json.ts';

/** A thing of the card that was recognised: where it is, what it is, and as what it was read. */
export type Found = {
  readonly path: string;
  /** Its `type`, or the name of the part. */
  readonly name: string;
  readonly as: NestedKind | 'part';
  readonly node: JsonObject;
  readonly shape: Shape;
  /** Set inside a `fallback`: path of the thing that it stands in for. Only one of the two is ever drawn. */
  readonly insteadOf: string | null;
};
export type Problem = { readonly path: string; readonly problem: string };
export type Reading = { readonly problems: Problem[]; readonly found: Found[] };

const nested: Readonly<Record<NestedKind, { readonly shapes: Shapes; readonly named: string }>> = {
  element: { shapes: { ...coreElements, ...teamsElements }, named: 'element' },
  action: { shapes: actions, named: 'action' },
  'tap-action': { shapes: actionsOnTap, named: 'action for a tap' },
  'refresh-action': { shapes: actionsOnRefresh, named: 'action for a refresh' },
  inline: { shapes: inlines, named: 'piece of rich text' },
  layout: { shapes: layouts, named: 'layout' },
};

type Place = { readonly path: string; readonly insteadOf: string | null };

/** Reads one value as `kind`, noting what is wrong and what was recognised in `reading`. */
export const checkValue = (value: unknown, kind: Kind, place: Place, reading: Reading): void => {
  if (typeof kind !== 'string') checkBuilt(value, kind, place, reading);
  else if (isNested(kind)) checkNested(value, kind, place, reading);
  else checkPlain(value, kind, place, reading);
};

const isNested = (kind: PlainKind | NestedKind): kind is NestedKind => kind in nested;

const checkPlain = (value: unknown, kind: PlainKind, { path }: Place, reading: Reading): void => {
  const problem = plainChecks[kind](value);
  if (problem !== null) reading.problems.push({ path, problem });
};

const checkBuilt = (value: unknown, kind: Exclude<Kind, string>, place: Place, reading: Reading): void => {
  if ('oneOf' in kind) checkWord(value, kind.oneOf, place, reading);
  else if ('listOf' in kind) checkList(value, kind.listOf, place, reading);
  else if ('part' in kind) checkPart(value, kind.part, place, reading);
  else checkValue(value, isPlain(value) ? kind.written : kind.built, place, reading);
};

const isPlain = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';

const checkWord = (value: unknown, allowed: readonly string[], { path }: Place, reading: Reading): void => {
  if (allowed.some((word) => sameWord(value, word))) return;
  const given = typeof value === 'string' ? `"${value}"` : nameOf(value);
  reading.problems.push({ path, problem: `must be one of ${allowed.join(', ')}, not ${given}` });
};

const checkList = (value: unknown, kind: Kind, place: Place, reading: Reading): void => {
  if (!Array.isArray(value)) {
    reading.problems.push({ path: place.path, problem: `must be a list, not ${nameOf(value)}` });
    return;
  }
  value.forEach((item, index) => {
    checkValue(item, kind, { ...place, path: `${place.path}[${index}]` }, reading);
  });
};

const checkPart = (value: unknown, part: string, place: Place, reading: Reading): void => {
  const shape = parts[part];
  if (shape === undefined) throw new Error(`The table of card parts has no "${part}".`);
  if (!isObject(value)) {
    reading.problems.push({ path: place.path, problem: `must be an object (${part}), not ${nameOf(value)}` });
    return;
  }
  checkShape({ ...place, name: part, as: 'part', node: value, shape }, reading);
};

const checkNested = (value: unknown, as: NestedKind, place: Place, reading: Reading): void => {
  if (as === 'inline' && typeof value === 'string') return;
  if (!isObject(value)) {
    reading.problems.push({
      path: place.path,
      problem: `must be an object (${nested[as].named}), not ${nameOf(value)}`,
    });
    return;
  }
  const name = textOf(value.type);
  const shape = Object.hasOwn(nested[as].shapes, name) ? nested[as].shapes[name] : undefined;
  if (shape === undefined) {
    reading.problems.push({
      path: place.path,
      problem: `"${name}" is no ${nested[as].named} that Teams knows here`,
    });
    return;
  }
  checkShape({ ...place, name, as, node: value, shape }, reading);
};

const checkShape = (found: Found, reading: Reading): void => {
  const { path, node, shape, name } = found;
  reading.found.push(found);
  for (const property of shape.required) {
    if (node[property] === undefined) reading.problems.push({ path, problem: `${name} needs "${property}"` });
  }
  for (const [property, value] of Object.entries(node)) {
    const at = `${path}.${property}`;
    const kind = Object.hasOwn(shape.properties, property) ? shape.properties[property] : undefined;
    if (kind === undefined) {
      reading.problems.push({ path: at, problem: `${name} has no property "${property}"` });
    } else if (value !== undefined) {
      const insteadOf = property === 'fallback' ? path : found.insteadOf;
      checkValue(value, kind, { path: at, insteadOf }, reading);
    }
  }
};
