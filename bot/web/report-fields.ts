import type { ContentFault, SectionContent } from '../../domain/content-faults.ts';
import { freeLines, lineInput } from '../../domain/form-answers.ts';
import { isDay } from '../../domain/report.ts';
import type { ChecklistField, Column, Field, ListField, YesNoField } from '../../domain/report-field.ts';
import { inputName } from '../../domain/short-answers.ts';
import { showNumber } from '../../domain/typed-number.ts';
import { type Language, regions } from '../../domain/vocabulary.ts';
import { capital, numberInWords } from '../../text/lists.ts';
import { nameIn, regionName } from '../../text/names.ts';
import { textIn } from '../../text/text-in.ts';
import { type Html, html } from '../html.ts';
import { checkBox, type Field as Drawn, radioButtons, selectField, textArea, textField } from './parts.ts';

type Asked = {
  readonly content: SectionContent;
  /** What is wrong, in words, by the place in the content. */
  readonly faults: ReadonlyMap<string, string>;
  readonly language: Language;
};

/** The questions of a chapter as fields of a form without a script; each with what is meant, and what is wrong. */
export function reportFields(fields: readonly Field[], asked: Asked): Html[] {
  return fields.map((field) => fieldHtml(field, asked.content[field.key], asked));
}

export function faultsByPlace(
  faults: readonly ContentFault[],
  inWords: (fault: ContentFault) => string,
): ReadonlyMap<string, string> {
  return new Map(faults.map((fault) => [fault.path, inWords(fault)]));
}

function fieldHtml(field: Field, value: unknown, asked: Asked): Html {
  const { language, faults } = asked;
  switch (field.kind) {
    case 'yes-no':
      return yesNo(field, value, asked);
    case 'region-table':
      return group(
        field,
        asked,
        regions.map((region) =>
          textField({
            ...{ name: inputName(field, region), label: regionName(region, language) },
            value: showNumber(partOf(value, region)),
            wrong: faults.get(`/${field.key}/${region}`),
          }),
        ),
      );
    case 'list':
      return lines(field, value, asked);
    case 'website-checklist':
      return checklist(field, value, asked);
    default:
      return single(
        field,
        {
          ...drawn(field, asked),
          name: inputName(field),
          value,
          wrong: faults.get(`/${field.key}`),
        },
        language,
      );
  }
}

type Single = Omit<Drawn, 'value'> & { readonly value: unknown };

/** A question with one field, in a chapter or in a line of a list. */
function single(
  field: Exclude<Field | Column, { kind: 'yes-no' | 'region-table' | 'list' | 'website-checklist' }>,
  { value, ...about }: Single,
  language: Language,
): Html {
  const text = typeof value === 'string' ? value : '';
  switch (field.kind) {
    case 'long-text':
      return textArea({ ...about, value: text, isLong: true });
    case 'whole-number':
    case 'decimal':
      return textField({ ...about, value: showNumber(value) });
    case 'date':
      // A browser shows no date that is half typed: it stands as a text until it is one.
      return textField({ ...about, value: text }, text === '' || isDay(text) ? 'date' : 'text');
    case 'tick':
      return checkBox({ ...about, value: value === true ? 'yes' : '' });
    case 'choice':
      return selectField({ ...about, value: text }, [
        { value: '', title: textIn(language).writing.choose },
        ...field.options.map((option) => ({ value: option.value, title: nameIn(option.label, language) })),
      ]);
    default:
      return textField({ ...about, value: text, most: field.most });
  }
}

function drawn(field: Field, { language }: Asked): Pick<Drawn, 'label' | 'hint'> {
  return {
    label: nameIn(field.title, language),
    ...(field.guidance && { hint: nameIn(field.guidance, language) }),
  };
}

/** Several fields that answer one question together. */
function group(field: Field, asked: Asked, inside: readonly Html[]): Html {
  const { label, hint } = drawn(field, asked);
  const wrong = asked.faults.get(`/${field.key}`);
  const name = inputName(field);
  return html`<fieldset class="field asked" id="${name}"${hint && html` aria-describedby="${name}-hint"`}><legend>${label}</legend>
${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`}${wrong && html`<p class="bad">${wrong}</p>`}
${inside}</fieldset>`;
}

function yesNo(field: YesNoField, value: unknown, asked: Asked): Html {
  const { writing } = textIn(asked.language);
  const answer = partOf(value, 'answer');
  return group(field, asked, [
    radioButtons(
      {
        name: inputName(field, 'answer'),
        value: answer === true ? 'yes' : answer === false ? 'no' : '',
      },
      [
        { value: 'yes', title: writing.yes },
        { value: 'no', title: writing.no },
      ],
    ),
    textArea({
      name: inputName(field, 'explanation'),
      label: writing.explanation,
      value: String(partOf(value, 'explanation') ?? ''),
      wrong: asked.faults.get(`/${field.key}/explanation`),
    }),
  ]);
}

function lines(field: ListField, value: unknown, asked: Asked): Html {
  const { language, faults } = asked;
  const given: readonly unknown[] = Array.isArray(value) ? value : [];
  const count = Math.max(given.length, Math.min(field.mostRows, given.length + freeLines));
  const row = nameIn(field.row, language);
  return group(
    field,
    asked,
    Array.from({ length: count }, (_, line) => {
      const title = textIn(language).writing.rowOf(row, numberInWords(line + 1, language));
      const cells = field.columns.map((column) =>
        single(
          column,
          {
            name: lineInput(field, line, column),
            label: nameIn(column.title, language),
            value: partOf(given[line], column.key),
            wrong: faults.get(`/${field.key}/${line}/${column.key}`),
          },
          language,
        ),
      );
      return html`<fieldset class="line"><legend>${capital(title, language)}</legend>${cells}</fieldset>`;
    }),
  );
}

function checklist(field: ChecklistField, value: unknown, asked: Asked): Html {
  const { writing } = textIn(asked.language);
  return group(
    field,
    asked,
    field.points.flatMap(({ key, title }) => {
      const label = nameIn(title, asked.language);
      const given = partOf(value, key);
      return [
        checkBox({
          ...{ name: inputName(field, `${key}.done`), label },
          value: partOf(given, 'done') === true ? 'yes' : '',
        }),
        textField({
          ...{ name: inputName(field, `${key}.link`), label: writing.linkTo(label) },
          value: String(partOf(given, 'link') ?? ''),
          wrong: asked.faults.get(`/${field.key}/${key}/link`),
        }),
      ];
    }),
  );
}

export function partOf(value: unknown, part: string): unknown {
  return ((value ?? {}) as Readonly<Record<string, unknown>>)[part];
}
