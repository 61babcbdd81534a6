import type { OverYears } from '../../domain/comparison.ts';
import { type PerRegion, perHundredThousand } from '../../domain/report-numbers.ts';
import type { ComparisonView } from '../../domain/views/comparison.ts';
import { regions } from '../../domain/vocabulary.ts';
import { numberInWords, numberOrDash } from '../../text/lists.ts';
import { nameIn, regionName } from '../../text/names.ts';
import { YearBars, YearTable } from '../charts/over-years.tsx';
import type { Sent } from '../json.ts';
import { useReader, useText } from '../reader.ts';
import { useHeadings } from './headings.ts';

/** Patients from each region over the years, for 100,000 of its people: so regions are compared with each other too. */
export function AccessOverYears({ view }: { readonly view: Sent<ComparisonView> }) {
  const headings = useHeadings();
  const { comparison } = useText();
  const { access, of, population } = view;
  if (access.length === 0) return null;
  return (
    <section>
      <h2 className={headings.second}>{'region' in of ? comparison.accessOfAll : comparison.access}</h2>
      <p>{comparison.population(String(population.year))}</p>
      {access.map((one) => (
        <OneQuestion key={one.key} asked={one} view={view} />
      ))}
    </section>
  );
}

type OneQuestionProps = {
  readonly asked: Sent<OverYears<PerRegion>>;
  readonly view: Sent<ComparisonView>;
};

function OneQuestion({ asked, view }: OneQuestionProps) {
  const headings = useHeadings();
  const { language } = useReader();
  const { comparison } = useText();
  const { years, population } = view;
  const ofRegions = regions.map((region) => {
    const counts = years.map((_year, at) => asked.values[at]?.[region] ?? null);
    const rates = counts.map((count) =>
      count === null ? null : perHundredThousand(count, region, population),
    );
    return { region, name: regionName(region, language), counts, rates };
  });
  const most = Math.max(...ofRegions.flatMap(({ rates }) => rates.map((rate) => rate ?? 0)));
  const title = nameIn(asked.title, language);
  return (
    <section>
      <h3 className={headings.third}>{title}</h3>
      {ofRegions.map(({ region, name, counts, rates }) => (
        <section key={region} aria-label={name}>
          <h4 style={{ margin: '16px 0 0', fontWeight: 600 }}>{name}</h4>
          <YearBars
            years={years}
            values={rates}
            most={most}
            label={(year, rate, at) =>
              comparison.accessBar(
                year,
                numberOrDash(counts[at] ?? null, language),
                numberInWords(rate, language),
              )
            }
          />
        </section>
      ))}
      <YearTable
        title={title}
        years={years}
        columns={ofRegions.flatMap(({ name, counts, rates }) => [
          { title: name, values: counts },
          { title: comparison.rateColumn(name), values: rates },
        ])}
      />
    </section>
  );
}
