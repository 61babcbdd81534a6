import type { PlainKind } from './kinds.ts';
import { isObject } from './read-json.ts';

/** Says what is wrong with a value, or null. */
type Check = (value: unknown) => string | null;

const leftExpression = /\$\{/;
const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

const whenText =
  (wanted: string, holds: (text: string) => boolean): Check =>
  (value) => {
    if (!isText(value)) return `must be ${wanted}, not ${nameOf(value)}`;
    if (leftExpression.test(value)) return `has an expression that was never filled in: ${value}`;
    return holds(value) ? null : `must be ${wanted}, not "${value}"`;
  };

const orNumber =
  (check: Check): Check =>
  (value) =>
    isNumber(value) ? null : check(value);

/** The name a person would give the type of a value. */
export const nameOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return (
    { string: 'a string', object: 'an object', boolean: 'true or false' }[typeof value as string] ??
    `a ${typeof value}`
  );
};

const hasProtocol = (text: string, protocols: readonly string[]): boolean => {
  const url = URL.parse(text);
  return url !== null && protocols.includes(url.protocol);
};

const compiles = (pattern: string): boolean => {
  try {
    return new RegExp(pattern) !== null;
  } catch {
    return false;
  }
};

const isRealDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

/** Paths below `value` where a whole string is an expression, or a key holds one. */
const unfilled = (value: unknown): string | null => {
  if (isText(value)) return /^\$\{[^}]*\}$/.test(value) ? value : null;
  if (Array.isArray(value)) return value.map(unfilled).find((found) => found !== null) ?? null;
  if (!isObject(value)) return null;
  for (const [key, inner] of Object.entries(value)) {
    const found = leftExpression.test(key) ? key : unfilled(inner);
    if (found !== null) return found;
  }
  return null;
};

const actionData: Check = (value) => {
  if (!isObject(value) && !isText(value)) return `must be an object, not ${nameOf(value)}`;
  const found = unfilled(value);
  return found === null ? null : `has an expression that was never filled in: ${found}`;
};

const featureVersions: Check = (value) =>
  isObject(value) && Object.values(value).every(isText)
    ? null
    : 'must be an object of feature names and versions';

/** How each plain kind is checked. */
export const plainChecks: Readonly<Record<PlainKind, Check>> = {
  words: (value) => (isText(value) ? null : `must be a string, not ${nameOf(value)}`),
  code: whenText('a string', () => true),
  'web-address': whenText('a web address (https or http)', (text) => hasProtocol(text, ['https:', 'http:'])),
  'picture-address': whenText('the address of a picture (https, http, data or icon)', (text) =>
    hasProtocol(text, ['https:', 'http:', 'data:', 'icon:']),
  ),
  number: (value) => (isNumber(value) ? null : `must be a number, not ${nameOf(value)}`),
  'whole-number': (value) =>
    isNumber(value) && Number.isInteger(value) && value >= 0
      ? null
      : `must be a whole number of 0 or more, not ${isNumber(value) ? value : nameOf(value)}`,
  'yes-no': (value) => (typeof value === 'boolean' ? null : `must be true or false, not ${nameOf(value)}`),
  pixels: whenText('a number of pixels such as "80px"', (text) => /^\d+px$/.test(text)),
  'column-width': orNumber(
    whenText('"auto", "stretch", a weight or pixels such as "80px"', (text) =>
      /^(auto|stretch|\d+(\.\d+)?|\d+px)$/i.test(text),
    ),
  ),
  'picture-measure': whenText('"auto", "stretch" or pixels such as "80px"', (text) =>
    /^(auto|stretch|\d+px)$/i.test(text),
  ),
  'grid-measure': orNumber(whenText('a percentage or pixels such as "80px"', (text) => /^\d+px$/.test(text))),
  date: whenText('a date such as "2026-02-10"', isRealDay),
  time: whenText('a time such as "09:30"', (text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)),
  pattern: (value) =>
    isText(value) && compiles(value) ? null : 'must be a regular expression that compiles',
  'word-or-number': orNumber(whenText('a string or number', () => true)),
  'feature-versions': featureVersions,
  'action-data': actionData,
  anything: () => null,
};
