import type { SectionContent } from './content-faults.ts';
import { type Field, fieldsOf } from './report-field.ts';
import { numberOf, type PerRegion, perRegion } from './report-numbers.ts';
import type { Words } from './report-schema.ts';
import type { ReportTemplate } from './report-template.ts';
import { regions } from './vocabulary.ts';

/** What of a report is compared over years, by the question's key. */
export type Figure = { readonly key: string; readonly title: Words; readonly value: number };
export type AccessCounts = { readonly key: string; readonly title: Words; readonly counts: PerRegion };
export type EntryFigures = {
  readonly activity: readonly Figure[];
  /** How many lines each list of the chapter about research has. */
  readonly research: readonly Figure[];
  readonly access: readonly AccessCounts[];
};

const researchChapter = 'research';

type Answered = { readonly key: string; readonly content: SectionContent | null };

/** The numbers of a report; of several sites together. What cannot be added up, such as a median, is left out. */
export function figuresOf(template: ReportTemplate, sections: readonly Answered[]): EntryFigures {
  const answered = sections.flatMap(({ key, content }) => {
    const asked = template.sections.find((one) => one.key === key);
    return asked && content
      ? fieldsOf(asked).map((field) => ({ key, field, value: content[field.key] }))
      : [];
  });
  const activity = answered.flatMap(({ field, value }) => {
    const number = isAddable(field) ? numberOf(field, value) : null;
    return number === null ? [] : [{ key: field.key, title: field.title, value: number }];
  });
  const research = answered.flatMap(({ key, field, value }) =>
    key === researchChapter && field.kind === 'list' && Array.isArray(value)
      ? [{ key: field.key, title: field.title, value: value.length }]
      : [],
  );
  const access = answered.flatMap(({ field, value }) =>
    field.kind === 'region-table' && field.feeds.includes('equal-access')
      ? [{ key: field.key, title: field.title, counts: perRegion(value) }]
      : [],
  );
  return { activity: sumOf(activity), research: sumOf(research), access: sumOfAccess(access) };
}

/** Counted, and compared from year to year: days and percent of two places make no sum. */
function isAddable(field: Field): boolean {
  if (!('feeds' in field) || !field.feeds.includes('change')) return false;
  return field.kind === 'region-table' || !('unit' in field) || field.unit === null;
}

/** One line for each question, in the order in which they were asked first. */
export function sumOf(figures: readonly Figure[]): Figure[] {
  return [...Map.groupBy(figures, ({ key }) => key).values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ ...first, value: same.reduce((sum, { value }) => sum + value, 0) }] : [];
  });
}

export function sumOfAccess(all: readonly AccessCounts[]): AccessCounts[] {
  return [...Map.groupBy(all, ({ key }) => key).values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const counts = Object.fromEntries(
      regions.flatMap((region) => {
        const known = same.flatMap((one) => one.counts[region] ?? []);
        return known.length === 0 ? [] : [[region, known.reduce((sum, count) => sum + count, 0)]];
      }),
    );
    return [{ ...first, counts }];
  });
}

/** A question over the years: null where it was not asked or answered. */
export type OverYears<Value> = {
  readonly key: string;
  readonly title: Words;
  readonly values: readonly (Value | null)[];
};

type OfYear<Value> = { readonly year: number; readonly lines: readonly Value[] };

/** The same questions of several years beside each other; each is called what it was called last. */
export function overYears<Line extends { readonly key: string; readonly title: Words }, Value>(
  years: readonly number[],
  given: readonly OfYear<Line>[],
  read: (line: Line) => Value,
): OverYears<Value>[] {
  const newestFirst = [...given].sort((one, other) => other.year - one.year);
  const titles = new Map<string, Words>();
  for (const { lines } of newestFirst) {
    for (const { key, title } of lines) if (!titles.has(key)) titles.set(key, title);
  }
  return [...titles].map(([key, title]) => ({
    key,
    title,
    values: years.map((year) => {
      const line = given.find((one) => one.year === year)?.lines.find((one) => one.key === key);
      return line ? read(line) : null;
    }),
  }));
}

type Compared = {
  readonly years: readonly number[];
  readonly activity: readonly OverYears<number>[];
  readonly research: readonly OverYears<number>[];
  readonly access: readonly OverYears<PerRegion>[];
};

/** Earlier years with the year of a report beside them, as far as that is written: in place of what was handed in then. */
export function withYear<View extends Compared>(view: View, year: number, figures: EntryFigures): View {
  const years = [...new Set([...view.years, year])].sort((one, other) => one - other);
  const beside = <Line extends { readonly key: string; readonly title: Words }, Value>(
    over: readonly OverYears<Value>[],
    lines: readonly Line[],
    read: (line: Line) => Value,
  ): OverYears<Value>[] => {
    const added = lines.filter(({ key }) => !over.some((one) => one.key === key));
    return [...over, ...added.map(({ key, title }) => ({ key, title, values: [] }))].map((one) => ({
      ...one,
      values: years.map((each) => {
        const line = each === year ? lines.find(({ key }) => key === one.key) : undefined;
        return line ? read(line) : (one.values[view.years.indexOf(each)] ?? null);
      }),
    }));
  };
  return {
    ...view,
    years,
    activity: beside(view.activity, figures.activity, ({ value }) => value),
    research: beside(view.research, figures.research, ({ value }) => value),
    access: beside(view.access, figures.access, ({ counts }) => counts),
  };
}
