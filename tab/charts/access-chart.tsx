import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { type PerRegion, perHundredThousand, sharesOf } from '../../domain/report-numbers.ts';
import type { Population } from '../../domain/report-template.ts';
import { regions } from '../../domain/vocabulary.ts';
import { numberInWords } from '../../text/lists.ts';
import { regionName } from '../../text/names.ts';
import { useReader, useText } from '../reader.ts';
import { FoldedTable } from './folded-table.tsx';

const useStyles = makeStyles({
  chart: { display: 'grid', gap: '12px', margin: '12px 0', padding: 0, listStyle: 'none', maxWidth: '640px' },
  bars: { display: 'grid', gap: '2px' },
  line: { display: 'flex', alignItems: 'center', gap: '8px' },
  track: { flex: '1 1 auto', minWidth: 0 },
  bar: {
    height: '14px',
    minWidth: '2px',
    borderRadius: '2px',
    // Contrast themes of the system would take the colour away.
    forcedColorAdjust: 'none',
  },
  patients: { backgroundColor: tokens.colorBrandBackground },
  population: { backgroundColor: tokens.colorNeutralForeground3 },
  value: { width: '56px', textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  legend: { display: 'flex', flexWrap: 'wrap', gap: '4px 20px' },
  sign: { display: 'inline-block', width: '12px', height: '12px', borderRadius: '2px', marginRight: '6px' },
});

type AccessChartProps = {
  readonly title: string;
  readonly counts: PerRegion;
  readonly population: Population;
};

/** Patients from each region against its people, as bars and as a table with the same numbers. */
export function AccessChart({ title, counts, population }: AccessChartProps) {
  const styles = useStyles();
  const { language } = useReader();
  const { figures } = useText().pages;
  const isWhole = regions.every((region) => counts[region] !== undefined);
  const shares = isWhole ? sharesOf(counts, population) : null;
  if (!shares) return <p>{figures.incomplete}</p>;
  const largest = Math.max(...shares.flatMap((one) => [one.ofCount, one.ofPopulation]));
  const words = (percent: number) => figures.percent(numberInWords(percent, language));
  return (
    <figure style={{ margin: 0 }}>
      <figcaption>
        <div>{figures.accessLead(String(population.year))}</div>
        <div className={styles.legend} aria-hidden="true">
          <span>
            <span className={`${styles.sign} ${styles.patients}`} />
            {figures.shareOfPatients}
          </span>
          <span>
            <span className={`${styles.sign} ${styles.population}`} />
            {figures.shareOfPopulation}
          </span>
        </div>
      </figcaption>
      <ul className={styles.chart} aria-hidden="true">
        {shares.map(({ region, ofCount, ofPopulation }) => (
          <li key={region}>
            <div>{regionName(region, language)}</div>
            <div className={styles.bars}>
              {(
                [
                  ['patients', ofCount],
                  ['population', ofPopulation],
                ] as const
              ).map(([kind, share]) => (
                <div key={kind} className={styles.line}>
                  <div className={styles.track}>
                    <div
                      className={`${styles.bar} ${styles[kind]}`}
                      style={{ width: `${(100 * share) / largest}%` }}
                    />
                  </div>
                  <span className={styles.value}>{words(share)}</span>
                </div>
              ))}
            </div>
          </li>
        ))}
      </ul>
      <AccessTable title={title} counts={counts} population={population} />
    </figure>
  );
}

function AccessTable({ title, counts, population }: AccessChartProps) {
  const { language } = useReader();
  const { figures } = useText().pages;
  const words = (number: number) => numberInWords(number, language);
  const shares = sharesOf(counts, population) ?? [];
  return (
    <FoldedTable
      summary={figures.asTable}
      label={title}
      caption={title}
      heading={figures.region}
      columns={[
        figures.patients,
        figures.shareOfPatients,
        figures.shareOfPopulation,
        figures.perHundredThousand,
      ]}
      rows={regions.map((region) => {
        const count = counts[region] ?? 0;
        const share = shares.find((one) => one.region === region);
        return {
          key: region,
          name: regionName(region, language),
          cells: [
            words(count),
            figures.percent(words(share?.ofCount ?? 0)),
            figures.percent(words(share?.ofPopulation ?? 0)),
            words(perHundredThousand(count, region, population)),
          ],
        };
      })}
    />
  );
}
