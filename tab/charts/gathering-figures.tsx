import { tokens } from '@fluentui/react-theme';
import { makeStyles, mergeClasses } from '@griffel/react';
import type { FigureCounts, GatheringFigures } from '../../domain/views/gathering-answers.ts';
import type { Region } from '../../domain/vocabulary.ts';
import { spanInWords } from '../../text/answers-outline.ts';
import { numberInWords } from '../../text/lists.ts';
import { regionName } from '../../text/names.ts';
import type { Sent } from '../json.ts';
import { useHeadings } from '../parts/headings.ts';
import { useReader, useText } from '../reader.ts';
import { useView } from '../use-view.ts';
import { FoldedTable } from './folded-table.tsx';
import { useTracks } from './track.ts';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(160px, 1fr))',
    gap: '12px',
    margin: '12px 0',
  },
  fact: { padding: '12px 16px', borderRadius: '8px', border: `1px solid ${tokens.colorNeutralStroke2}` },
  number: { fontSize: '24px', lineHeight: '32px', fontWeight: 600, margin: 0, overflowWrap: 'normal' },
  label: { color: tokens.colorNeutralForeground3 },
  place: { margin: '12px 0', maxWidth: '640px' },
  // Stripes, so that it is not told by the colour alone.
  open: {
    backgroundColor: tokens.colorNeutralBackground1,
    backgroundImage: `repeating-linear-gradient(45deg, transparent 0 4px, ${tokens.colorNeutralForeground3} 4px 6px)`,
  },
  sign: {
    display: 'inline-block',
    width: '12px',
    height: '12px',
    borderRadius: '2px',
    marginRight: '6px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    forcedColorAdjust: 'none',
  },
  legend: { display: 'flex', flexWrap: 'wrap', gap: '4px 20px' },
});

/** How a gathering went: in numbers, as a picture by region, and as the table of the same numbers. */
export function GatheringFiguresPart({ id }: { readonly id: string }) {
  const { view } = useView<GatheringFigures>('gathering-figures', { id });
  const headings = useHeadings();
  const styles = useStyles();
  const { language } = useReader();
  const { figures, figuresNote, figuresTitle } = useText().gatheringAfter;
  if (!view) return null;
  const count = (number: number) => numberInWords(number, language);
  const facts = [
    [figures.invited, count(view.invited)],
    [figures.registered, count(view.registered)],
    [figures.asked, count(view.asked)],
    [figures.answered, count(view.answered)],
    [figures.time, spanInWords(view.medianMinutes, language)],
  ] as const;
  return (
    <section>
      <h2 className={headings.second}>{figuresTitle}</h2>
      <p className={styles.label}>{figuresNote}</p>
      <dl className={styles.facts}>
        {facts.map(([label, number]) => (
          <div key={label} className={styles.fact}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.number}>{number}</dd>
          </div>
        ))}
      </dl>
      <h3 className={headings.third}>{figures.byRegion}</h3>
      <Picture view={view} />
      <Table view={view} />
    </section>
  );
}

type Part = { readonly view: Sent<GatheringFigures> };

function useRegionName(): (region: Region | null) => string {
  const { language } = useReader();
  const { figures } = useText().gatheringAfter;
  return (region) => (region ? regionName(region, language) : figures.noRegion);
}

function Picture({ view }: Part) {
  const styles = useStyles();
  const tracks = useTracks();
  const nameOf = useRegionName();
  const { language } = useReader();
  const { figures } = useText().gatheringAfter;
  const most = Math.max(1, ...view.byRegion.map(({ asked }) => asked));
  const count = (number: number) => numberInWords(number, language);
  const share = (number: number) => `${(100 * number) / most}%`;
  return (
    <figure style={{ margin: 0 }}>
      <figcaption className={styles.legend} aria-hidden="true">
        <span>
          <span className={mergeClasses(tracks.full, styles.sign)} />
          {figures.answered}
        </span>
        <span>
          <span className={mergeClasses(styles.open, styles.sign)} />
          {figures.ofAsked}
        </span>
      </figcaption>
      <ul className={mergeClasses(tracks.bars, styles.place)}>
        {view.byRegion.map((one) => (
          <li key={one.region ?? 'none'}>
            <div>{figures.alt(nameOf(one.region), count(one.asked), count(one.answered))}</div>
            <div className={tracks.track} aria-hidden="true">
              <div className={tracks.full} style={{ width: share(one.answered) }} />
              <div className={styles.open} style={{ width: share(one.asked - one.answered) }} />
            </div>
          </li>
        ))}
      </ul>
    </figure>
  );
}

function Table({ view }: Part) {
  const nameOf = useRegionName();
  const { language } = useReader();
  const { figures } = useText().gatheringAfter;
  const cells = (one: FigureCounts) => [
    numberInWords(one.registered, language),
    numberInWords(one.asked, language),
    numberInWords(one.answered, language),
    spanInWords(one.medianMinutes, language),
  ];
  return (
    <FoldedTable
      summary={figures.asTable}
      label={figures.byRegion}
      heading={figures.region}
      columns={[figures.registered, figures.asked, figures.answered, figures.time]}
      rows={view.byRegion.map((one) => ({
        key: one.region ?? 'none',
        name: nameOf(one.region),
        cells: cells(one),
      }))}
    />
  );
}
