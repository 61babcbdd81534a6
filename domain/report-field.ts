import {
  type ChecklistSchema,
  type ChoiceSchema,
  type ColumnKind,
  type ColumnSchema,
  type Feed,
  type FieldKind,
  type FieldSchema,
  type FormatSchema,
  type ListSchema,
  type NumberSchema,
  notesKeyword,
  type RegionTableSchema,
  type TextSchema,
  type Unit,
  type Words,
  type YesNoSchema,
} from './report-schema.ts';
import type { TemplateSection } from './report-template.ts';

type Asked<Kind extends FieldKind | ColumnKind> = {
  readonly kind: Kind;
  readonly key: string;
  readonly title: Words;
  readonly guidance: Words | null;
  /** Has to be answered before the section is done. */
  readonly required: boolean;
};

export type LongTextField = Asked<'long-text'> & { readonly most: number };
export type ShortTextField = Asked<'short-text'> & { readonly most: number };
export type NumberField = Asked<'whole-number' | 'decimal'> & {
  readonly least: number;
  readonly most: number;
  readonly unit: Unit | null;
  readonly feeds: readonly Feed[];
};
export type ChoiceField = Asked<'choice'> & {
  readonly options: readonly { readonly value: string; readonly label: Words }[];
};
export type DateField = Asked<'date'>;
export type LinkField = Asked<'link'> & { readonly most: number };
export type TickField = Asked<'tick'>;
export type RegionTableField = Asked<'region-table'> & {
  readonly most: number;
  readonly feeds: readonly Feed[];
};
export type YesNoField = Asked<'yes-no'> & {
  /** The answer that has to be explained; null where neither has to. */
  readonly explainWhen: boolean | null;
  readonly most: number;
};
export type ListField = Asked<'list'> & {
  readonly row: Words;
  readonly mostRows: number;
  readonly columns: readonly Column[];
};
export type ChecklistField = Asked<'website-checklist'> & {
  readonly points: readonly { readonly key: string; readonly title: Words }[];
};

/** What stands in one column of a list. */
export type Column = ShortTextField | NumberField | ChoiceField | DateField | LinkField | TickField;

/** One question, as the tab, the cards and the documents draw it. */
export type Field =
  | LongTextField
  | ShortTextField
  | NumberField
  | ChoiceField
  | DateField
  | LinkField
  | RegionTableField
  | YesNoField
  | ListField
  | ChecklistField;

/** Whether its answer names days, which belong to one year: last year's are not to be taken over. */
export function namesDays(field: Field): boolean {
  return (
    field.kind === 'date' || (field.kind === 'list' && field.columns.some(({ kind }) => kind === 'date'))
  );
}

/** The questions of a section, in order, read from its JSON Schema. */
export function fieldsOf(section: Pick<TemplateSection, 'schema'>): Field[] {
  const { properties, required } = section.schema;
  return inOrder(properties).map(([key, schema]) => asked(key, schema, required) as Field);
}

/** The question with the key, where the section has it. */
export function fieldOfKey(section: Pick<TemplateSection, 'schema'>, key: string): Field | null {
  return fieldsOf(section).find((field) => field.key === key) ?? null;
}

/** A template is checked when it is added, so the schema has the shape that its kind says. */
function asked(key: string, schema: FieldSchema | ColumnSchema, required: readonly string[]): Field | Column {
  const { kind, title, guidance } = schema[notesKeyword];
  const read = readers[kind] as (schema: FieldSchema | ColumnSchema) => object;
  const what = { kind, key, title, guidance: guidance ?? null, required: required.includes(key) };
  return { ...what, ...read(schema) } as Field | Column;
}

const text = ({ maxLength }: TextSchema) => ({ most: maxLength });
const number = (schema: NumberSchema) => ({
  least: schema.minimum,
  most: schema.maximum,
  unit: schema[notesKeyword].unit ?? null,
  feeds: schema[notesKeyword].feeds ?? [],
});

const readers = {
  'long-text': text,
  'short-text': text,
  'whole-number': number,
  decimal: number,
  date: () => ({}),
  tick: () => ({}),
  link: ({ maxLength }: FormatSchema) => ({ most: maxLength }),
  choice: (schema: ChoiceSchema) => {
    const labels = schema[notesKeyword].options;
    return { options: schema.enum.map((value) => ({ value, label: labels[value] })) };
  },
  'region-table': (schema: RegionTableSchema) => ({
    most: schema.properties.nord.maximum,
    feeds: schema[notesKeyword].feeds ?? [],
  }),
  'yes-no': (schema: YesNoSchema) => ({
    explainWhen: schema[notesKeyword].explainWhen ?? null,
    most: schema.properties.explanation.maxLength,
  }),
  list: (schema: ListSchema) => ({
    row: schema[notesKeyword].row,
    mostRows: schema.maxItems,
    columns: inOrder(schema.items.properties).map(([key, column]) =>
      asked(key, column, schema.items.required),
    ),
  }),
  'website-checklist': ({ properties }: ChecklistSchema) => ({
    points: inOrder(properties).map(([key, point]) => ({ key, title: point[notesKeyword].title })),
  }),
};

/** JSON in Postgres does not keep the order of keys, so that it stands in the notes. */
function inOrder<Schema extends { readonly [notesKeyword]: { readonly order: number } }>(
  properties: Readonly<Record<string, Schema>>,
): [string, Schema][] {
  return Object.entries(properties).sort(([, a], [, b]) => a[notesKeyword].order - b[notesKeyword].order);
}
