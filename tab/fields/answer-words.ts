import type { Column, Field } from '../../domain/report-field.ts';
import { type Language, regions } from '../../domain/vocabulary.ts';
import { dayInWords } from '../../text/dates.ts';
import { numberInWords } from '../../text/lists.ts';
import { nameIn, regionName } from '../../text/names.ts';
import { textIn } from '../../text/text-in.ts';
import { partOf } from './field-props.ts';

/** An answer as lines to be read: last year's, a kept one, or one of two beside each other. Empty when there is none. */
export function answerWords(field: Field | Column, value: unknown, language: Language): string[] {
  const { writing } = textIn(language);
  if (value === undefined || value === null) return [];
  switch (field.kind) {
    case 'long-text':
    case 'short-text':
    case 'link':
      return String(value)
        .split('\n')
        .filter((line) => line.trim() !== '');
    case 'whole-number':
    case 'decimal': {
      const unit = field.unit ? ` ${writing.units[field.unit]}` : '';
      return [(typeof value === 'number' ? numberInWords(value, language) : String(value)) + unit];
    }
    case 'date':
      return [dateWords(String(value), language)];
    case 'choice': {
      const chosen = field.options.find((option) => option.value === value);
      return [chosen ? nameIn(chosen.label, language) : String(value)];
    }
    case 'tick':
      return [value === true ? writing.yes : writing.no];
    case 'yes-no':
      return yesNoWords(value, language);
    case 'region-table':
      return regions.flatMap((region) => {
        const number = partOf(value, region);
        if (number === undefined) return [];
        const words = typeof number === 'number' ? numberInWords(number, language) : String(number);
        return [`${regionName(region, language)}: ${words}`];
      });
    case 'list':
      return (Array.isArray(value) ? value : []).map((row: unknown) =>
        field.columns.flatMap((column) => cellWords(column, partOf(row, column.key), language)).join(', '),
      );
    case 'website-checklist':
      return field.points.flatMap((point) => {
        const given = partOf(value, point.key);
        if (given === undefined) return [];
        const link = partOf(given, 'link');
        const answer = partOf(given, 'done') === true ? writing.yes : writing.no;
        return [`${nameIn(point.title, language)}: ${answer}${link ? `, ${String(link)}` : ''}`];
      });
  }
}

/** A number, or a yes, says nothing without its column. */
function cellWords(column: Column, value: unknown, language: Language): string[] {
  const words = answerWords(column, value, language);
  const needsName = column.kind === 'whole-number' || column.kind === 'decimal' || column.kind === 'tick';
  return needsName ? words.map((word) => `${nameIn(column.title, language)}: ${word}`) : words;
}

function yesNoWords(value: unknown, language: Language): string[] {
  const { writing } = textIn(language);
  const answer = partOf(value, 'answer');
  const explanation = partOf(value, 'explanation');
  return [
    ...(answer === undefined ? [] : [answer === true ? writing.yes : writing.no]),
    ...(explanation ? [String(explanation)] : []),
  ];
}

function dateWords(text: string, language: Language): string {
  const date = new Date(`${text}T12:00:00Z`);
  return Number.isNaN(date.getTime()) ? text : dayInWords(date, { language, now: date });
}
