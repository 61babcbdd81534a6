import type { OverYears } from '../../domain/comparison.ts';
import { numberInWords } from '../../text/lists.ts';
import { nameIn } from '../../text/names.ts';
import { YearBars, YearTable } from '../charts/over-years.tsx';
import type { Sent } from '../json.ts';
import { useReader, useText } from '../reader.ts';
import { useHeadings } from './headings.ts';

type FiguresProps = {
  readonly title: string;
  readonly figures: readonly Sent<OverYears<number>>[];
  readonly years: readonly number[];
};

/** Each question as bars by year, and all of them in one table. */
export function FiguresOverYears({ title, figures, years }: FiguresProps) {
  const headings = useHeadings();
  const { language } = useReader();
  if (figures.length === 0) return null;
  return (
    <section>
      <h2 className={headings.second}>{title}</h2>
      {figures.map((one) => (
        <section key={one.key}>
          <h3 className={headings.third}>{nameIn(one.title, language)}</h3>
          <BarsOverYears years={years} values={one.values} />
        </section>
      ))}
      <YearTable
        title={title}
        years={years}
        columns={figures.map((one) => ({ title: nameIn(one.title, language), values: one.values }))}
      />
    </section>
  );
}

type BarsProps = { readonly years: readonly number[]; readonly values: readonly (number | null)[] };

/** One number by year. */
export function BarsOverYears({ years, values }: BarsProps) {
  const { language } = useReader();
  const { comparison } = useText();
  return (
    <YearBars
      years={years}
      values={values}
      most={Math.max(...values.map((value) => value ?? 0))}
      label={(year, value) => comparison.bar(year, numberInWords(value, language))}
    />
  );
}
