import type { OverYears } from '../../domain/comparison.ts';
import { type PerRegion, perHundredThousand } from '../../domain/report-numbers.ts';
import type { ComparisonView } from '../../domain/views/comparison.ts';
import { type Region, regions } from '../../domain/vocabulary.ts';
import { numberInWords } from '../../text/lists.ts';
import { nameIn, regionName } from '../../text/names.ts';
import { FoldedTable } from '../charts/folded-table.tsx';
import { StackedBars } from '../charts/stacked-bars.tsx';
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
  const count = (region: Region, at: number) => asked.values[at]?.[region] ?? null;
  const rate = (region: Region, at: number) => {
    const counted = count(region, at);
    return counted === null ? null : perHundredThousand(counted, region, population);
  };
  const words = (value: number | null) => (value === null ? '–' : numberInWords(value, language));
  const most = Math.max(...regions.flatMap((region) => years.map((_year, at) => rate(region, at) ?? 0)));
  const title = nameIn(asked.title, language);
  return (
    <section>
      <h3 className={headings.third}>{title}</h3>
      {regions.map((region) => (
        <section key={region} aria-label={regionName(region, language)}>
          <h4 style={{ margin: '16px 0 0', fontWeight: 600 }}>{regionName(region, language)}</h4>
          <StackedBars
            bars={years.map((year, at) => {
              const value = rate(region, at);
              return {
                key: String(year),
                label:
                  value === null
                    ? comparison.missing(String(year))
                    : comparison.accessBar(String(year), words(count(region, at)), words(value)),
                parts: [{ part: 'full', value: value ?? 0 }],
                of: most,
              };
            })}
          />
        </section>
      ))}
      <FoldedTable
        summary={comparison.table}
        label={title}
        caption={title}
        heading={comparison.year}
        columns={regions.flatMap((region) => [
          regionName(region, language),
          comparison.rateColumn(regionName(region, language)),
        ])}
        rows={years.map((year, at) => ({
          key: String(year),
          name: String(year),
          cells: regions.flatMap((region) => [words(count(region, at)), words(rate(region, at))]),
        }))}
      />
    </section>
  );
}
