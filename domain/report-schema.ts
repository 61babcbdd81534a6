import type { LocalName } from './views/brief.ts';
import type { Region } from './vocabulary.ts';

/** What the report says or asks, in the languages that a template has; `en` is null where nobody wrote it. */
export type Words = LocalName;

/**
 * The part of JSON Schema (2020-12) that report templates are written in. It is closed on purpose: a template that a
 * coordinator adds may hold no pattern or reference of its own, and every question is of a kind that the tab, the
 * cards and the documents can draw.
 */
export const schemaDialect = 'https://json-schema.org/draft/2020-12/schema';

/** Our own notes beside each question, as a keyword that the validator knows. */
export const notesKeyword = 'x-samrad';

export type SectionSchema = Closed<Readonly<Record<string, FieldSchema>>> & {
  readonly $schema: typeof schemaDialect;
};

/** An object that holds what is named and nothing else. */
type Closed<Properties> = {
  readonly type: 'object';
  readonly additionalProperties: false;
  readonly required: readonly string[];
  readonly properties: Properties;
};

/** What a question's number is used for besides being read. */
export const feeds = ['volume', 'change', 'equal-access'] as const;
/** `volume`: the flags of R46. `change`: shown against last year. `equal-access`: against the population. */
export type Feed = (typeof feeds)[number];

export const units = ['percent', 'hours', 'days', 'positions'] as const;
export type Unit = (typeof units)[number];

export const fieldKinds = [
  'long-text',
  'short-text',
  'whole-number',
  'decimal',
  'region-table',
  'yes-no',
  'choice',
  'date',
  'link',
  'list',
  'website-checklist',
] as const;
export type FieldKind = (typeof fieldKinds)[number];

export const columnKinds = [
  'short-text',
  'whole-number',
  'decimal',
  'date',
  'link',
  'choice',
  'tick',
] as const;
/** What stands in one column of a list. */
export type ColumnKind = (typeof columnKinds)[number];

/** What is asked, for people; each kind adds what it needs. */
type Notes<Kind extends FieldKind | ColumnKind, More = unknown> = {
  readonly 'x-samrad': {
    readonly kind: Kind;
    readonly order: number;
    readonly title: Words;
    /** What is meant, in plain language. Columns of a list do without. */
    readonly guidance?: Words;
  } & More;
};

export type TextSchema = Notes<'long-text' | 'short-text'> & {
  readonly type: 'string';
  readonly maxLength: number;
};
export type NumberSchema = Notes<
  'whole-number' | 'decimal',
  { readonly unit?: Unit; readonly feeds?: readonly Feed[] }
> & { readonly type: 'integer' | 'number'; readonly minimum: number; readonly maximum: number };
export type FormatSchema = Notes<'date' | 'link'> & {
  readonly type: 'string';
  readonly format: 'date' | 'uri';
  readonly maxLength: number;
};
export type ChoiceSchema = Notes<'choice', { readonly options: Readonly<Record<string, Words>> }> & {
  readonly type: 'string';
  readonly enum: readonly string[];
};
export type TickSchema = Notes<'tick'> & { readonly type: 'boolean' };

export type ColumnSchema = TextSchema | NumberSchema | FormatSchema | ChoiceSchema | TickSchema;

/** `row` is what one row is called, for its button: "publikasjon". */
export type ListSchema = Notes<'list', { readonly row: Words }> & {
  readonly type: 'array';
  readonly maxItems: number;
  readonly items: Closed<Readonly<Record<string, ColumnSchema>>>;
};

export type RegionTableSchema = Notes<'region-table', { readonly feeds?: readonly Feed[] }> &
  Closed<
    Readonly<Record<Region, { readonly type: 'integer'; readonly minimum: number; readonly maximum: number }>>
  >;

/** `explainWhen` is the answer that has to be explained: the other answer, or an explanation. */
export type YesNoSchema = Notes<'yes-no', { readonly explainWhen?: boolean }> &
  Closed<{
    readonly answer: { readonly type: 'boolean' };
    readonly explanation: { readonly type: 'string'; readonly maxLength: number };
  }> & {
    readonly anyOf?: readonly [
      { readonly properties: { readonly answer: { readonly const: boolean } } },
      { readonly properties: { readonly explanation: true }; readonly required: readonly ['explanation'] },
    ];
  };

export type ChecklistSchema = Notes<'website-checklist'> & Closed<Readonly<Record<string, CheckpointSchema>>>;

/** One point of the website's checklist: whether it is there, and where. */
export type CheckpointSchema = {
  readonly 'x-samrad': { readonly order: number; readonly title: Words };
} & Closed<{
  readonly done: { readonly type: 'boolean' };
  readonly link: { readonly type: 'string'; readonly format: 'uri'; readonly maxLength: number };
}>;

export type FieldSchema = ColumnSchema | ListSchema | RegionTableSchema | YesNoSchema | ChecklistSchema;
