import type { SectionContent } from '../domain/content-faults.ts';
import type { ChecklistField, Column, Field, ListField, RegionTableField } from '../domain/report-field.ts';
import { perHundredThousand, perRegion, sharesOf } from '../domain/report-numbers.ts';
import type { Block, TableCell } from '../domain/report-outline.ts';
import type { Population } from '../domain/report-template.ts';
import { type Language, regions } from '../domain/vocabulary.ts';
import { fullDay } from './dates.ts';
import { numberInWords } from './lists.ts';
import { blocksOf } from './markdown.ts';
import { nameIn, regionName } from './names.ts';
import { textIn } from './text-in.ts';

/** Answers of a line or two stand together in a table; the others have a heading of their own. */
export function isShort(field: Field): boolean {
  return !['long-text', 'region-table', 'list', 'website-checklist'].includes(field.kind);
}

export function shortAnswers(fields: readonly Field[], content: SectionContent, language: Language): Block {
  const words = textIn(language).reportDocument;
  return {
    kind: 'table',
    caption: words.shortAnswers,
    columns: [words.question, words.answer].map((title) => ({ title, isNumeric: false })),
    rows: fields.map((field) => [
      { text: nameIn(field.title, language) },
      shortAnswer(field, content[field.key], language),
    ]),
  };
}

export function answerBlocks(
  field: Field,
  value: unknown,
  population: Population,
  language: Language,
): Block[] {
  const heading: Block = { kind: 'heading', level: 3, text: nameIn(field.title, language) };
  if (value === undefined || (Array.isArray(value) && value.length === 0)) {
    const { none, notAnswered } = textIn(language).reportDocument;
    const text = field.kind === 'list' ? none : notAnswered;
    return [heading, { kind: 'paragraph', line: [{ text }], subtle: true }];
  }
  switch (field.kind) {
    case 'long-text':
      return [heading, ...blocksOf(String(value))];
    case 'region-table':
      return [heading, ...regionBlocks(field, value, population, language)];
    case 'list':
      return [heading, listTable(field, value, language)];
    case 'website-checklist':
      return [heading, checklistTable(field, value, language)];
    default:
      return [shortAnswers([field], { [field.key]: value }, language)];
  }
}

/** An answer of a line or two, or a comment, as a card says it. */
export function answerInLine(field: Field, value: unknown, language: Language): string {
  return shortAnswer(field, value, language).text;
}

function shortAnswer(field: Field | Column, value: unknown, language: Language): TableCell {
  const words = textIn(language).reportDocument;
  if (value === undefined) return { text: words.notAnswered };
  switch (field.kind) {
    case 'whole-number':
    case 'decimal': {
      const number = numberInWords(Number(value), language);
      return { text: field.unit ? words.units[field.unit](number) : number };
    }
    case 'choice': {
      const chosen = field.options.find((option) => option.value === value);
      return { text: chosen ? nameIn(chosen.label, language) : String(value) };
    }
    case 'yes-no':
      return { text: yesNo(value, language) };
    case 'tick':
      return { text: value === true ? words.yes : words.no };
    case 'date':
      return { text: fullDay(new Date(`${String(value)}T12:00:00Z`), language) };
    case 'link':
      return { text: String(value), ...(isWebAddress(String(value)) && { link: String(value) }) };
    default:
      return { text: String(value) };
  }
}

function yesNo(value: unknown, language: Language): string {
  const words = textIn(language).reportDocument;
  const { answer, explanation } = value as { answer?: boolean; explanation?: string };
  const said = answer === undefined ? words.notAnswered : answer ? words.yes : words.no;
  return explanation ? words.withExplanation(said, explanation) : said;
}

function regionBlocks(
  field: RegionTableField,
  value: unknown,
  population: Population,
  language: Language,
): Block[] {
  const counts = perRegion(value);
  const words = textIn(language).reportDocument;
  const isAgainstPopulation = field.feeds.includes('equal-access');
  const titles = [
    words.count,
    ...(isAgainstPopulation ? [words.population(String(population.year)), words.perHundredThousand] : []),
  ];
  const table: Block = {
    kind: 'table',
    caption: nameIn(field.title, language),
    columns: [
      { title: words.region, isNumeric: false },
      ...titles.map((title) => ({ title, isNumeric: true })),
    ],
    rows: regions.map((region) => {
      const count = counts[region];
      const numbers =
        count === undefined
          ? [words.notAnswered]
          : [
              count,
              ...(isAgainstPopulation
                ? [population[region], perHundredThousand(count, region, population)]
                : []),
            ];
      const cells = numbers.map((one) => ({
        text: typeof one === 'number' ? numberInWords(one, language) : one,
      }));
      return padded([{ text: regionName(region, language) }, ...cells], titles.length + 1);
    }),
  };
  return isAgainstPopulation ? [...chartOf(field, counts, population, language), table] : [table];
}

/** Rows are as long as the table is wide, or a reader that speaks would lose the column. */
function padded(row: TableCell[], width: number): TableCell[] {
  return [...row, ...Array.from({ length: width - row.length }, () => ({ text: '' }))];
}

/** The share of the patients that each region has, beside its share of the people. */
function chartOf(
  field: RegionTableField,
  counts: ReturnType<typeof perRegion>,
  population: Population,
  language: Language,
): Block[] {
  const words = textIn(language).reportDocument;
  const groups = sharesOf(counts, population)?.map(({ region, ofCount, ofPopulation }) => ({
    label: regionName(region, language),
    values: [ofCount, ofPopulation],
  }));
  if (!groups) return [];
  const title = nameIn(field.title, language);
  const parts = groups.map(({ label, values }) => {
    const [share = 0, ofPeople = 0] = values;
    return words.chartPart(label, numberInWords(share, language), numberInWords(ofPeople, language));
  });
  return [
    {
      kind: 'chart',
      title: words.chartTitle(title),
      alt: words.chartAlt(title, parts.join('; ')),
      series: [words.shareOfCount, words.shareOfPopulation],
      groups,
      unit: '%',
    },
  ];
}

function listTable(field: ListField, value: unknown, language: Language): Block {
  const rows = (Array.isArray(value) ? value : []) as Readonly<Record<string, unknown>>[];
  return {
    kind: 'table',
    caption: nameIn(field.title, language),
    columns: field.columns.map(({ kind, title }) => ({
      title: nameIn(title, language),
      isNumeric: kind === 'whole-number' || kind === 'decimal',
    })),
    rows: rows.map((row) =>
      field.columns.map((column) => {
        const given = row[column.key];
        // An empty box says no; what else is left out is simply not there.
        if (given === undefined && column.kind !== 'tick') return { text: '' };
        return shortAnswer(column, given ?? false, language);
      }),
    ),
  };
}

function checklistTable(field: ChecklistField, value: unknown, language: Language): Block {
  const words = textIn(language).reportDocument;
  const given = value as Readonly<Record<string, { done?: boolean; link?: string } | undefined>>;
  return {
    kind: 'table',
    caption: nameIn(field.title, language),
    columns: [words.point, words.isThere, words.link].map((title) => ({ title, isNumeric: false })),
    rows: field.points.map(({ key, title }) => {
      const point = given[key];
      const done = point?.done === undefined ? words.notAnswered : point.done ? words.yes : words.no;
      const link = point?.link ?? '';
      return [
        { text: nameIn(title, language) },
        { text: done },
        { text: link, ...(isWebAddress(link) && { link }) },
      ];
    }),
  };
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}
