import type { SectionContent } from '../../domain/content-faults.ts';
import type { TemplateSection } from '../../domain/report-template.ts';
import { type CardField, inputName, longestInCard, shortFieldsOf } from '../../domain/short-answers.ts';
import { type Language, regions } from '../../domain/vocabulary.ts';
import { nameIn, regionName } from '../../text/names.ts';
import { textIn } from '../../text/text-in.ts';
import type { CardContext } from '../card-context.ts';
import { numberFilled } from '../number-filled.ts';

/** One input of the card, or the heading over some that belong together. */
export type AnswerInput = {
  readonly shape: Readonly<Record<'heading' | 'number' | 'choice' | 'text' | 'date', boolean>>;
  readonly id: string;
  readonly label: string;
  /** In an empty text field, or under the heading of several. */
  readonly hint: string;
  /** Under a field that has no room for it. */
  readonly below: string;
  /** A number for the inputs that take one; an empty text where nothing is answered. */
  readonly value: string | number;
  readonly error: string;
  readonly least: number;
  readonly most: number;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
};

/** The same questions as in the tab, drawn from the same schema. */
export function inputsOf(
  section: TemplateSection,
  content: SectionContent,
  context: CardContext,
): AnswerInput[] {
  return inputsOfFields(shortFieldsOf(section), content, context);
}

/** The same for the questions that the card asks. */
export function inputsOfFields(
  fields: readonly CardField[],
  content: SectionContent,
  { reading, filled }: CardContext,
): AnswerInput[] {
  return fields
    .flatMap((field) => inputsFor(field, content[field.key], reading.language))
    .map((input) => ({ ...input, value: asShown(input, filled?.[input.id] ?? input.value) }));
}

/** A number input takes numbers only; what else was typed in one is said in the notice. */
function asShown({ shape }: AnswerInput, value: string | number): string | number {
  return shape.number ? numberFilled(String(value)) : value;
}

function inputsFor(field: CardField, value: unknown, language: Language): AnswerInput[] {
  const label = nameIn(field.title, language);
  const hint = field.guidance ? nameIn(field.guidance, language) : '';
  const { reportForm, section } = textIn(language);
  const part = (value ?? {}) as Readonly<Record<string, unknown>>;
  switch (field.kind) {
    case 'whole-number':
    case 'decimal': {
      const { least, most } = field;
      const code = field.kind === 'decimal' ? 'not-number' : 'not-whole-number';
      const error = reportForm.faults[code](reportForm.quoted(label));
      return [
        input('number', {
          id: inputName(field),
          label,
          below: hint,
          value: shown(value),
          error,
          least,
          most,
        }),
      ];
    }
    case 'region-table':
      return [
        input('heading', { label, hint }),
        ...regions.map((region) =>
          input('number', {
            id: inputName(field, region),
            label: regionName(region, language),
            value: shown(part[region]),
            error: reportForm.faults['not-whole-number'](regionName(region, language)),
            most: field.most,
          }),
        ),
      ];
    case 'choice':
      return [
        input('choice', {
          id: inputName(field),
          label,
          below: hint,
          value: shown(value),
          choices: field.options.map((option) => ({
            title: nameIn(option.label, language),
            value: option.value,
          })),
        }),
      ];
    case 'yes-no': {
      const { yes, no } = textIn(language).reportDocument;
      const choices = [
        { title: yes, value: 'yes' },
        { title: no, value: 'no' },
      ];
      const answer = part.answer === undefined ? '' : part.answer === true ? 'yes' : 'no';
      return [
        input('choice', { id: inputName(field, 'answer'), label, value: answer, choices }),
        input('text', {
          id: inputName(field, 'explanation'),
          label: section.explanation,
          hint,
          value: shown(part.explanation),
          most: longestInCard,
        }),
      ];
    }
    case 'date':
      return [input('date', { id: inputName(field), label, below: hint, value: shown(value) })];
    case 'short-text':
    case 'long-text':
      return [input('text', { id: inputName(field), label, hint, value: shown(value), most: field.most })];
  }
}

const nothing = {
  id: '',
  label: '',
  hint: '',
  below: '',
  value: '',
  error: '',
  least: 0,
  most: 0,
  choices: [],
};

function input(kind: keyof AnswerInput['shape'], about: Partial<Omit<AnswerInput, 'shape'>>): AnswerInput {
  const shape = { heading: false, number: false, choice: false, text: false, date: false, [kind]: true };
  return { ...nothing, ...about, shape };
}

function shown(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}
