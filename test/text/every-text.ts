import { programTemplates } from '../../domain/report-templates/program-templates.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { type Text, textIn } from '../../text/text-in.ts';

/** Stands for every word that a sentence is given. */
export const sample = 'Prøveord';

/**
 * Every text in a language by its path, sentences filled in with sample words. Command words and the words that
 * questions are found by are left out: they are what people write, not what they read.
 */
export function everyText({ commandWords: _, faqWords: __, ...text }: Text): Map<string, string> {
  return new Map(textsOf(text, ''));
}

/** Everything that is read in a language, the questions of reports among it. */
export function everythingRead(language: Language): Map<string, string> {
  return new Map([...everyText(textIn(language)), ...everyQuestion(language)]);
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

/** Every question and its guidance in the templates of reports, by where it stands. */
function everyQuestion(language: Language): Map<string, string> {
  return new Map(
    programTemplates.flatMap((template) => wordsIn(template, `${template.type} ${template.year}`, language)),
  );
}

function wordsIn(value: unknown, path: string, language: Language): [string, string][] {
  if (typeof value !== 'object' || value === null) return [];
  const words = value as Partial<Record<Language, unknown>>;
  if (typeof words.nb === 'string') return [[path, String(words[language])]];
  return Object.entries(value).flatMap(([key, one]) => wordsIn(one, `${path}.${key}`, language));
}
