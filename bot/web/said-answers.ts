import { isBlank } from '../../domain/blank.ts';
import type { SectionContent } from '../../domain/content-faults.ts';
import type { Column, Field } from '../../domain/report-field.ts';
import { showNumber } from '../../domain/typed-number.ts';
import { type Language, regions } from '../../domain/vocabulary.ts';
import { fullDay } from '../../text/dates.ts';
import { nameIn, regionName } from '../../text/names.ts';
import { dayOf } from '../../text/report-words.ts';
import { textIn } from '../../text/text-in.ts';
import { type Html, html } from '../html.ts';
import { partOf } from './report-fields.ts';

/** Answers to be read or copied, each below its question, as they were typed. */
export function saidAnswers(fields: readonly Field[], content: SectionContent, language: Language): Html {
  const given = fields.filter(({ key }) => content[key] !== undefined && !isBlank(content[key]));
  if (given.length === 0) return html`<p>${textIn(language).writing.noAnswer}</p>`;
  return html`<div class="said">${given.map(
    (field) =>
      html`<h3>${nameIn(field.title, language)}</h3><p>${answerText(field, content[field.key], language)}</p>`,
  )}</div>`;
}

function answerText(field: Field | Column, value: unknown, language: Language): string {
  const { writing } = textIn(language);
  const yesOrNo = (given: unknown) => (given === true ? writing.yes : given === false ? writing.no : '');
  switch (field.kind) {
    case 'whole-number':
    case 'decimal':
      return showNumber(value);
    case 'choice':
      return nameIn(
        field.options.find((one) => one.value === value)?.label ?? { nb: '', nn: '', en: '' },
        language,
      );
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(String(value))
        ? fullDay(dayOf(String(value)), language)
        : String(value);
    case 'tick':
      return yesOrNo(value);
    case 'yes-no':
      return spoken([yesOrNo(partOf(value, 'answer')), partOf(value, 'explanation')]);
    case 'region-table':
      return regions
        .filter((region) => partOf(value, region) !== undefined)
        .map((region) => `${regionName(region, language)}: ${showNumber(partOf(value, region))}`)
        .join('\n');
    case 'list':
      return (Array.isArray(value) ? value : [])
        .map((row: unknown) =>
          field.columns
            .flatMap((column) => {
              const cell = partOf(row, column.key);
              return cell === undefined ? [] : [answerText(column, cell, language)];
            })
            .join(', '),
        )
        .join('\n');
    case 'website-checklist':
      return field.points
        .flatMap(({ key, title }) => {
          const point = partOf(value, key);
          if (point === undefined) return [];
          return [
            `${nameIn(title, language)}: ${spoken([yesOrNo(partOf(point, 'done')), partOf(point, 'link')])}`,
          ];
        })
        .join('\n');
    default:
      return String(value);
  }
}

function spoken(parts: readonly unknown[]): string {
  return parts.filter((part) => typeof part === 'string' && part !== '').join('. ');
}
