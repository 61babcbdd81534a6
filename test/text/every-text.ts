import type { Text } from '../../text/text-in.ts';

/** Stands for every word that a sentence is given. */
export const sample = 'Prøveord';

/**
 * Every text in a language by its path, sentences filled in with sample words. Command words and the words that
 * questions are found by are left out: they are what people write, not what they read.
 */
export function everyText({ commandWords: _, faqWords: __, ...text }: Text): Map<string, string> {
  return new Map(textsOf(text, ''));
}

function textsOf(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return textsOf(value(...sampleArguments(value.length)), path);
  return Object.entries(value as object).flatMap(([key, one]) => textsOf(one, path ? `${path}.${key}` : key));
}

/** Reads as any word, as a number, and as an object in which every name is a word. */
function sampleArguments(count: number): unknown[] {
  const anything = new Proxy(new String(sample), {
    get: (target, key) => (key in target || typeof key === 'symbol' ? bound(target, key) : sample),
  });
  return Array.from({ length: count }, () => anything);
}

function bound(target: object, key: string | symbol): unknown {
  const value = Reflect.get(target, key);
  return typeof value === 'function' ? value.bind(target) : value;
}
