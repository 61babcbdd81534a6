import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { cardNames } from '../../cards/rendered-card.ts';
import { everyCard } from './every-card.ts';
import { now } from './example-views.ts';

/** Paths that a template reads, such as `title`, `facts[].value` and `decline.send.title`. */
function readByTemplate(value: unknown, scope = ''): string[] {
  if (typeof value === 'string') return expressionsIn(value).map((path) => scope + path);
  if (Array.isArray(value)) return value.flatMap((one) => readByTemplate(one, scope));
  if (typeof value !== 'object' || value === null) return [];
  const { $data, ...rest } = value as Record<string, unknown>;
  const [list] = typeof $data === 'string' ? expressionsIn($data) : [];
  const inner = list === undefined ? scope : `${scope}${list}[].`;
  return Object.values(rest).flatMap((one) => readByTemplate(one, inner));
}

function expressionsIn(text: string): string[] {
  return [...text.matchAll(/\$\{([^}]*)\}/g)].flatMap(([, expression = '']) => {
    const withoutTexts = expression.replace(/'[^']*'/g, '').replace(/\bcount\(/g, '(');
    return withoutTexts.match(/[a-zA-Z][\w.]*/g) ?? [];
  });
}

/** Paths that a model has; what a press says and which way it asks is one value to the template. */
function heldByModel(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => heldByModel(one, `${path}[]`));
  if (typeof value !== 'object' || value === null || path.endsWith('data')) return [path];
  return Object.entries(value).flatMap(([key, one]) => heldByModel(one, path ? `${path}.${key}` : key));
}

it.each(cardNames)('%s: the template reads what the model holds, and all of it', (name) => {
  const template = JSON.parse(readFileSync(`cards/${name}/${name}.card.json`, 'utf8'));
  const context = { reading: { language: 'nb', now }, submissionKey: 'key', appId: 'app' } as const;
  const examples = everyCard.filter(({ card }) => card === name);
  const held = new Set(examples.flatMap(({ model }) => heldByModel(model(context))));
  const read = new Set(readByTemplate(template));
  // `count(facts)` reads a list whose lines are read by themselves; buttons in lists may leave out a style or a hint.
  const unknown = [...read].filter((path) => ![...held].some((one) => isPart(path, one)));
  const unused = [...held].filter((path) => !read.has(path) && !isLook(path));
  expect({ unknown, unused }).toEqual({ unknown: [], unused: [] });
});

function isPart(path: string, held: string): boolean {
  return held === path || held.startsWith(`${path}[]`);
}

function isLook(path: string): boolean {
  return /\.(style|tooltip)$/.test(path) || path === '';
}
