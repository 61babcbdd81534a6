import type { Column, Field } from './report-field.ts';
import {
  choice,
  date,
  decimal,
  type ListColumn,
  link,
  list,
  longText,
  type Question,
  regionTable,
  shortText,
  tick,
  websiteChecklist,
  wholeNumber,
  yesNo,
} from './report-templates/build.ts';

/** A question that was read from a schema, written again as the program itself would write it. */
export function questionOf(field: Field): Question {
  const asked = askedOf(field);
  switch (field.kind) {
    case 'long-text':
      return longText({ ...asked, most: field.most });
    case 'region-table':
      return regionTable({ ...asked, ...someFeeds(field) });
    case 'yes-no':
      return yesNo({ ...asked, ...(field.explainWhen !== null && { explainWhen: field.explainWhen }) });
    case 'list':
      return list({ ...asked, row: field.row, most: field.mostRows, columns: columnsOf(field.columns) });
    case 'website-checklist':
      return websiteChecklist({
        ...asked,
        points: Object.fromEntries(field.points.map(({ key, title }) => [key, title])),
      });
    default:
      return columnOf(field) as Question;
  }
}

function columnsOf(columns: readonly Column[]): Record<string, ListColumn> {
  return Object.fromEntries(columns.map((column) => [column.key, columnOf(column)]));
}

function columnOf(column: Column): ListColumn {
  const asked = askedOf(column);
  switch (column.kind) {
    case 'whole-number':
      return wholeNumber({ ...asked, ...limitsOf(column) });
    case 'decimal':
      return decimal({ ...asked, ...limitsOf(column) });
    case 'date':
      return date(asked);
    case 'link':
      return link(asked);
    case 'tick':
      return tick(asked);
    case 'choice':
      return choice({
        ...asked,
        options: Object.fromEntries(column.options.map(({ value, label }) => [value, label])),
      });
    default:
      return shortText({ ...asked, most: column.most });
  }
}

function askedOf({ title, guidance, required }: Field | Column) {
  return {
    title,
    ...(guidance && { guidance }),
    ...(!required && { optional: true as const }),
  };
}

type Numbers = Extract<Field, { kind: 'whole-number' | 'decimal' }>;

function limitsOf(field: Numbers) {
  const { least, most, unit } = field;
  return { least, most, ...(unit && { unit }), ...someFeeds(field) };
}

function someFeeds({ feeds }: Pick<Numbers, 'feeds'>) {
  return feeds.length > 0 ? { feeds } : {};
}
