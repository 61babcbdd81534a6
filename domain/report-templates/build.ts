import {
  type ChecklistSchema,
  type ChoiceSchema,
  type ColumnSchema,
  type Feed,
  type FieldSchema,
  type FormatSchema,
  type ListSchema,
  type NumberSchema,
  type RegionTableSchema,
  type SectionSchema,
  schemaDialect,
  type TextSchema,
  type TickSchema,
  type Unit,
  type Words,
  type YesNoSchema,
} from '../report-schema.ts';
import type { Repeat, ReportTemplate, TemplateSection } from '../report-template.ts';
import { regions } from '../vocabulary.ts';

/** Short ways to write the questions of the program's own templates. Order follows from where they stand. */

export function words(nb: string, nn: string, en: string): Words {
  return { nb, nn, en };
}

type Asked = { readonly title: Words; readonly guidance?: Words };
type Optional = {
  readonly optional?: true;
  /** The first and the last year in which it was asked, where it was not always. */
  readonly since?: number;
  readonly until?: number;
};

/** A question whose place is not known yet. */
type Unplaced<Schema> = Schema extends { readonly 'x-samrad': infer Notes }
  ? Omit<Schema, 'x-samrad'> & { readonly 'x-samrad': Omit<Notes, 'order'> }
  : never;

/** A question as it is written in a template's file. */
export type Question = {
  readonly schema: Unplaced<FieldSchema>;
  readonly required: boolean;
  readonly since: number;
  readonly until: number;
};
export type ListColumn = { readonly schema: Unplaced<ColumnSchema>; readonly required: boolean };

type Limits = {
  readonly least?: number;
  readonly most: number;
  readonly unit?: Unit;
  readonly feeds?: readonly Feed[];
};

export function longText(asked: Asked & Optional & { readonly most?: number }) {
  return text('long-text', asked, asked.most ?? 4000);
}

export function shortText(asked: Asked & Optional & { readonly most?: number }) {
  return text('short-text', asked, asked.most ?? 300);
}

function text(kind: 'long-text' | 'short-text', asked: Asked & Optional, most: number) {
  const schema: Unplaced<TextSchema> = { type: 'string', maxLength: most, 'x-samrad': notes(kind, asked) };
  return question(schema, asked);
}

export function wholeNumber(asked: Asked & Optional & Limits) {
  return number('whole-number', 'integer', asked);
}

export function decimal(asked: Asked & Optional & Limits) {
  return number('decimal', 'number', asked);
}

function number(
  kind: 'whole-number' | 'decimal',
  type: 'integer' | 'number',
  asked: Asked & Optional & Limits,
) {
  const { unit, feeds } = asked;
  const schema: Unplaced<NumberSchema> = {
    type,
    minimum: asked.least ?? 0,
    maximum: asked.most,
    'x-samrad': { ...notes(kind, asked), ...(unit && { unit }), ...(feeds && { feeds }) },
  };
  return question(schema, asked);
}

export function date(asked: Asked & Optional) {
  const schema: Unplaced<FormatSchema> = {
    type: 'string',
    format: 'date',
    maxLength: 10,
    'x-samrad': notes('date', asked),
  };
  return question(schema, asked);
}

export function link(asked: Asked & Optional) {
  const schema: Unplaced<FormatSchema> = {
    type: 'string',
    format: 'uri',
    maxLength: 500,
    'x-samrad': notes('link', asked),
  };
  return question(schema, asked);
}

export function choice(asked: Asked & Optional & { readonly options: Readonly<Record<string, Words>> }) {
  const schema: Unplaced<ChoiceSchema> = {
    type: 'string',
    enum: Object.keys(asked.options),
    'x-samrad': { ...notes('choice', asked), options: asked.options },
  };
  return question(schema, asked);
}

/** A box to tick in a list; an empty one says no. */
export function tick(asked: Asked) {
  const schema: Unplaced<TickSchema> = { type: 'boolean', 'x-samrad': notes('tick', asked) };
  return question(schema, { optional: true });
}

export function yesNo(asked: Asked & Optional & { readonly explainWhen?: boolean }) {
  const { explainWhen } = asked;
  const schema: Unplaced<YesNoSchema> = {
    type: 'object',
    additionalProperties: false,
    required: ['answer'],
    properties: { answer: { type: 'boolean' }, explanation: { type: 'string', maxLength: 1000 } },
    ...(explainWhen !== undefined && {
      anyOf: [
        { properties: { answer: { const: !explainWhen } } },
        { properties: { explanation: true }, required: ['explanation'] },
      ],
    }),
    'x-samrad': { ...notes('yes-no', asked), ...(explainWhen !== undefined && { explainWhen }) },
  };
  return question(schema, asked);
}

export function regionTable(asked: Asked & Optional & { readonly feeds?: readonly Feed[] }) {
  const cell = { type: 'integer', minimum: 0, maximum: 100_000 } as const;
  const schema: Unplaced<RegionTableSchema> = {
    type: 'object',
    additionalProperties: false,
    required: [...regions],
    properties: { 'sor-ost': cell, vest: cell, midt: cell, nord: cell },
    'x-samrad': { ...notes('region-table', asked), ...(asked.feeds && { feeds: asked.feeds }) },
  };
  return question(schema, asked);
}

/** A list may be empty: none is an answer. */
export function list(
  asked: Asked & {
    readonly since?: number;
    readonly row: Words;
    readonly most?: number;
    readonly columns: Readonly<Record<string, ListColumn>>;
  },
) {
  const schema: Unplaced<ListSchema> = {
    type: 'array',
    maxItems: asked.most ?? 100,
    items: {
      type: 'object',
      additionalProperties: false,
      required: requiredOf(asked.columns),
      properties: inOrder(asked.columns) as Readonly<Record<string, ColumnSchema>>,
    },
    'x-samrad': { ...notes('list', asked), row: asked.row },
  };
  return question(schema, { ...asked, optional: true });
}

export function websiteChecklist(
  asked: Asked & Optional & { readonly points: Readonly<Record<string, Words>> },
) {
  const points = Object.entries(asked.points).map(([key, title], index) => [
    key,
    {
      type: 'object',
      additionalProperties: false,
      required: ['done'],
      properties: { done: { type: 'boolean' }, link: { type: 'string', format: 'uri', maxLength: 500 } },
      'x-samrad': { order: index + 1, title },
    },
  ]);
  const schema: Unplaced<ChecklistSchema> = {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(asked.points),
    properties: Object.fromEntries(points),
    'x-samrad': notes('website-checklist', asked),
  };
  return question(schema, asked);
}

/** A section as it is written in a template's file: the same for every year in which its questions were asked. */
export type Chapter = Omit<TemplateSection, 'ordinal' | 'repeat' | 'schema'> & {
  readonly repeat?: Repeat;
  readonly questions: Readonly<Record<string, Question>>;
};

/** The template of a year: the chapters in order, with the questions of that year. */
export function templateOf(
  what: Pick<ReportTemplate, 'type' | 'year' | 'title' | 'population'>,
  chapters: readonly Chapter[],
): ReportTemplate {
  const sections = chapters.map(({ questions, repeat, ...chapter }, index) => ({
    ...chapter,
    ordinal: index + 1,
    repeat: repeat ?? null,
    schema: schemaOf(askedIn(what.year, questions)),
  }));
  return { ...what, version: 1, sections };
}

function askedIn(year: number, questions: Chapter['questions']): Chapter['questions'] {
  return Object.fromEntries(
    Object.entries(questions).filter(([, { since, until }]) => since <= year && year <= until),
  );
}

/** The schema of a section that asks these questions, in this order. */
export function schemaOf(asked: Chapter['questions']): SectionSchema {
  return {
    $schema: schemaDialect,
    type: 'object',
    additionalProperties: false,
    required: requiredOf(asked),
    properties: inOrder(asked) as SectionSchema['properties'],
  };
}

function notes<Kind extends string>(kind: Kind, { title, guidance }: Asked) {
  return { kind, title, ...(guidance && { guidance }) };
}

function question<Schema>(schema: Schema, { optional, since, until }: Optional) {
  return {
    schema,
    required: !optional,
    since: since ?? 0,
    until: until ?? Number.POSITIVE_INFINITY,
  };
}

function requiredOf(asked: Readonly<Record<string, { readonly required: boolean }>>): string[] {
  return Object.keys(asked).filter((key) => asked[key]?.required);
}

function inOrder(asked: Readonly<Record<string, { readonly schema: Unplaced<FieldSchema> }>>): object {
  return Object.fromEntries(
    Object.entries(asked).map(([key, { schema }], index) => [
      key,
      { ...schema, 'x-samrad': { ...schema['x-samrad'], order: index + 1 } },
    ]),
  );
}
