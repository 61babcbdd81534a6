import type { OverYears } from '../domain/comparison.ts';
import { type PerRegion, perHundredThousand } from '../domain/report-numbers.ts';
import type { Block, ReportOutline } from '../domain/report-outline.ts';
import type { ComparisonView } from '../domain/views/comparison.ts';
import { type Language, regions } from '../domain/vocabulary.ts';
import { numberInWords, numberOrDash } from './lists.ts';
import { nameIn, regionName, serviceName } from './names.ts';
import { textIn } from './text-in.ts';

/** Years beside each other as a document: each question with a picture and the table of its numbers. */
export function comparisonOutline(view: ComparisonView, language: Language): ReportOutline {
  const { comparison } = textIn(language);
  const title = comparisonTitle(view, language);
  return {
    language,
    title,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'paragraph', line: [{ text: 'region' in view.of ? comparison.leadRegion : comparison.lead }] },
      ...('region' in view.of ? [reportsTable(view, language)] : []),
      ...section(comparison.activity, view.activity, view, language),
      ...section(comparison.research, view.research, view, language),
      ...accessBlocks(view, language),
    ],
  };
}

export function comparisonTitle({ of }: Pick<ComparisonView, 'of'>, language: Language): string {
  const { comparison } = textIn(language);
  return 'region' in of
    ? comparison.ofRegion(regionName(of.region, language))
    : comparison.ofService(serviceName(of.service, language));
}

function reportsTable({ years, reports }: ComparisonView, language: Language): Block {
  const { comparison } = textIn(language);
  return {
    kind: 'table',
    caption: comparison.reports,
    columns: [
      { title: comparison.year, isNumeric: false },
      { title: comparison.reports, isNumeric: true },
    ],
    rows: years.map((year, index) => [
      { text: String(year) },
      { text: numberInWords(reports[index] ?? 0, language) },
    ]),
  };
}

function section(
  title: string,
  figures: readonly OverYears<number>[],
  { years }: ComparisonView,
  language: Language,
): Block[] {
  if (figures.length === 0) return [];
  const { comparison } = textIn(language);
  const names = figures.map((one) => nameIn(one.title, language));
  return [
    { kind: 'heading', level: 2, text: title },
    ...figures.map(
      (one, index): Block => ({
        kind: 'chart',
        title: names[index] ?? '',
        alt: comparison.chartAlt(names[index] ?? ''),
        series: [names[index] ?? ''],
        groups: years.map((year, at) => ({ label: String(year), values: [one.values[at] ?? 0] })),
        unit: '',
      }),
    ),
    {
      kind: 'table',
      caption: title,
      columns: [comparison.year, ...names].map((name, at) => ({ title: name, isNumeric: at > 0 })),
      rows: years.map((year, at) => [
        { text: String(year) },
        ...figures.map(({ values }) => ({ text: numberOrDash(values[at] ?? null, language) })),
      ]),
    },
  ];
}

function accessBlocks({ access, of, years, population }: ComparisonView, language: Language): Block[] {
  const { comparison } = textIn(language);
  if (access.length === 0) return [];
  const names = regions.map((region) => regionName(region, language));
  const rate = (counts: PerRegion | null | undefined, region: (typeof regions)[number]) => {
    const count = counts?.[region];
    return count === undefined ? null : perHundredThousand(count, region, population);
  };
  return [
    { kind: 'heading', level: 2, text: 'region' in of ? comparison.accessOfAll : comparison.access },
    { kind: 'paragraph', line: [{ text: comparison.population(String(population.year)) }], subtle: true },
    ...access.flatMap(({ title, values }): Block[] => {
      const name = nameIn(title, language);
      return [
        { kind: 'heading', level: 3, text: name },
        {
          kind: 'chart',
          title: name,
          alt: comparison.chartAlt(name),
          series: years.map(String),
          groups: regions.map((region) => ({
            label: regionName(region, language),
            values: values.map((counts) => rate(counts, region) ?? 0),
          })),
          unit: comparison.perHundredThousand,
        },
        {
          kind: 'table',
          caption: name,
          columns: [
            { title: comparison.year, isNumeric: false },
            ...names.map((one) => ({ title: comparison.rateColumn(one), isNumeric: true })),
          ],
          rows: years.map((year, at) => [
            { text: String(year) },
            ...regions.map((region) => ({ text: numberOrDash(rate(values[at], region), language) })),
          ]),
        },
      ];
    }),
  ];
}
