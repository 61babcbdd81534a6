import { numberOrDash } from '../../text/lists.ts';
import { useReader, useText } from '../reader.ts';
import { FoldedTable } from './folded-table.tsx';
import { StackedBars } from './stacked-bars.tsx';

/** A number for each of the years, in their order; null where there is none. */
type YearValues = readonly (number | null)[];

type YearBarsProps = {
  readonly years: readonly number[];
  readonly values: YearValues;
  /** What fills a bar. */
  readonly most: number;
  readonly label: (year: string, value: number, at: number) => string;
};

/** A bar for each year; a year without a number says so. */
export function YearBars({ years, values, most, label }: YearBarsProps) {
  const { comparison } = useText();
  return (
    <StackedBars
      bars={years.map((year, at) => {
        const name = String(year);
        const value = values[at] ?? null;
        return {
          key: name,
          label: value === null ? comparison.missing(name) : label(name, value, at),
          parts: [{ part: 'full', value: value ?? 0 }],
          of: most,
        };
      })}
    />
  );
}

type YearTableProps = {
  readonly title: string;
  readonly years: readonly number[];
  readonly columns: readonly { readonly title: string; readonly values: YearValues }[];
};

/** The numbers of such bars, a row for each year. */
export function YearTable({ title, years, columns }: YearTableProps) {
  const { language } = useReader();
  const { comparison, pages } = useText();
  return (
    <FoldedTable
      summary={pages.figures.asTable}
      label={title}
      caption={title}
      heading={comparison.year}
      columns={columns.map((column) => column.title)}
      rows={years.map((year, at) => ({
        key: String(year),
        name: String(year),
        cells: columns.map(({ values }) => numberOrDash(values[at] ?? null, language)),
      }))}
    />
  );
}
