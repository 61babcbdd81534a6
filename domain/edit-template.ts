import { questionOf } from './question-of-field.ts';
import { type Field, fieldsOf } from './report-field.ts';
import type { Words } from './report-schema.ts';
import type { ReportTemplate, TemplateSection } from './report-template.ts';
import { schemaOf } from './report-templates/build.ts';

/** Changing what is asked, before it is handed over as a new version: pure, and checked where it is added. */

/** Kinds that a coordinator adds without writing the document by hand. */
export const addedKinds = [
  'long-text',
  'short-text',
  'whole-number',
  'decimal',
  'region-table',
  'yes-no',
  'choice',
  'date',
  'link',
] as const satisfies readonly Field['kind'][];
export type AddedKind = (typeof addedKinds)[number];

/** The template with one of its chapters changed. */
export function withChapter(
  template: ReportTemplate,
  key: string,
  change: (chapter: TemplateSection) => TemplateSection,
): ReportTemplate {
  const sections = template.sections.map((one) => (one.key === key ? change(one) : one));
  return { ...template, sections };
}

/** The chapter that asks these questions, in this order. */
export function withQuestions(chapter: TemplateSection, fields: readonly Field[]): TemplateSection {
  const asked = Object.fromEntries(fields.map((field) => [field.key, questionOf(field)]));
  return { ...chapter, schema: schemaOf(asked) };
}

/** The questions with one of them moved by so many places; where there is no such place nothing moves. */
export function moved(fields: readonly Field[], key: string, by: -1 | 1): readonly Field[] {
  const from = fields.findIndex((field) => field.key === key);
  const to = from + by;
  const [one, other] = [fields[from], fields[to]];
  if (!one || !other) return fields;
  return fields.map((field, index) => (index === from ? other : index === to ? one : field));
}

/** A key that the chapter has not used, made of what is asked: kept from then on, whatever the words become. */
export function newKey(title: string, chapter: TemplateSection): string {
  const used = fieldsOf(chapter).map(({ key }) => key);
  const plain = title
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  const base = plain === '' ? 'question' : plain;
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? base : `${base}-${number}`;
    if (!used.includes(key)) return key;
  }
}

type NewQuestion = {
  readonly kind: AddedKind;
  readonly key: string;
  readonly title: Words;
  readonly guidance: Words;
  /** For a choice: what there is to choose from. */
  readonly options: readonly Words[];
};

/** A question of the kind, with the usual room for its answer. Nobody has to answer it until that is chosen. */
export function newQuestion({ kind, key, title, guidance, options }: NewQuestion): Field {
  const asked = { key, title, guidance, required: false };
  switch (kind) {
    case 'long-text':
      return { ...asked, kind, most: 4000 };
    case 'short-text':
      return { ...asked, kind, most: 300 };
    case 'whole-number':
    case 'decimal':
      return { ...asked, kind, least: 0, most: 1_000_000, unit: null, feeds: ['change'] };
    case 'region-table':
      return { ...asked, kind, most: 100_000, feeds: ['equal-access'] };
    case 'yes-no':
      return { ...asked, kind, explainWhen: null, most: 1000 };
    case 'choice':
      return {
        ...asked,
        kind,
        options: options.map((label, index) => ({ value: `answer-${index + 1}`, label })),
      };
    case 'date':
      return { ...asked, kind };
    case 'link':
      return { ...asked, kind, most: 500 };
  }
}

/** "ja / ja / yes" for each line: nb, nn, and en where there is one. */
export function optionsIn(text: string): Words[] {
  return text
    .split('\n')
    .map((line) => line.split('/').map((part) => part.trim()))
    .flatMap(([nb = '', nn = '', en = '']) => (nb === '' ? [] : [{ nb, nn: nn || nb, en: en || null }]));
}
