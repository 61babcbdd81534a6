import type { SectionContent } from './content-faults.ts';
import { type Field, fieldsOf } from './report-field.ts';
import type { TemplateSection } from './report-template.ts';
import { keepNumber } from './typed-number.ts';
import { regions } from './vocabulary.ts';

/** A question that fits in a card: a number, a choice, yes or no, a line or two. */
export type ShortField = Extract<
  Field,
  { kind: 'whole-number' | 'decimal' | 'choice' | 'yes-no' | 'short-text' | 'region-table' }
>;

/** What a card asks where it asks for more than figures: a day, and a comment in words. */
export type CardField = ShortField | Extract<Field, { kind: 'date' | 'long-text' }>;

export const shortKinds: readonly Field['kind'][] = [
  'whole-number',
  'decimal',
  'choice',
  'yes-no',
  'short-text',
  'region-table',
];

/** More than that in one card is not filled in. */
const mostFields = 8;
/** An explanation that is longer is written in the tab. */
export const longestInCard = 300;

export function shortFieldsOf(section: Pick<TemplateSection, 'schema'>): ShortField[] {
  return fieldsOf(section).filter(isShort).slice(0, mostFields);
}

export function isShort(field: Field): field is ShortField {
  return shortKinds.includes(field.kind);
}

/** The name of an input in the card: the question, and which part of it. */
export function inputName(field: Pick<Field, 'key'>, part?: string): string {
  return part === undefined ? `answer.${field.key}` : `answer.${field.key}.${part}`;
}

type Typed = Readonly<Record<string, unknown>>;

/**
 * The section's content with the card's answers in the place of those that stood there; what the card does not ask
 * stays. What is no number stays as it was typed, so that the check can say so; a card has no room for it, and what it
 * left empty there takes nothing away.
 */
export function withShortAnswers(
  content: SectionContent,
  section: Pick<TemplateSection, 'schema'>,
  typed: Typed,
): SectionContent {
  return withAnswers(content, shortFieldsOf(section), typed);
}

/** The same for the questions that the card asks. */
export function withAnswers(
  content: SectionContent,
  fields: readonly CardField[],
  typed: Typed,
): SectionContent {
  const answers = fields.map((field) => [field.key, answerOf(field, typed, content[field.key])] as const);
  const given = answers.filter(([, answer]) => answer !== undefined);
  const asked = new Set(answers.map(([key]) => key));
  const kept = Object.entries(content).filter(([key]) => !asked.has(key));
  return Object.fromEntries([...kept, ...given]);
}

/** The answer to one question of a card; nothing where it was left empty. */
export function answerOf(field: CardField, typed: Typed, standing: unknown): unknown {
  const text = (part?: string) => String(typed[inputName(field, part)] ?? '').trim();
  const number = (value: unknown, part?: string) =>
    text(part) === '' && typeof value === 'string' ? value : keepNumber(text(part));
  switch (field.kind) {
    case 'whole-number':
    case 'decimal':
      return number(standing);
    case 'region-table':
      return unlessEmpty(regions.map((region) => [region, number(partOf(standing, region), region)]));
    case 'yes-no': {
      const answer = text('answer');
      return unlessEmpty([
        ['answer', answer === '' ? undefined : answer === 'yes'],
        ['explanation', text('explanation') || undefined],
      ]);
    }
    default:
      return text() || undefined;
  }
}

function partOf(value: unknown, part: string): unknown {
  return ((value ?? {}) as Readonly<Record<string, unknown>>)[part];
}

function unlessEmpty(entries: (readonly [string, unknown])[]): object | undefined {
  const given = entries.filter(([, value]) => value !== undefined);
  return given.length === 0 ? undefined : Object.fromEntries(given);
}
