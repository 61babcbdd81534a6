import { Link } from '@fluentui/react-link';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { ReportOverview } from '../../domain/views/report.ts';
import type { Region, ServiceType } from '../../domain/vocabulary.ts';
import { capital, numberInWords } from '../../text/lists.ts';
import { regionName } from '../../text/names.ts';
import { useTracks } from '../charts/track.ts';
import type { Sent } from '../json.ts';
import { useHeadings } from '../parts/headings.ts';
import { useReader, useText } from '../reader.ts';

const useStyles = makeStyles({
  both: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(360px, 100%), 1fr))',
    gap: '8px 40px',
  },
  // Stripes, so that it is not told by the colour alone.
  late: {
    backgroundColor: tokens.colorPaletteRedBackground3,
    backgroundImage: `repeating-linear-gradient(45deg, transparent 0 4px, ${tokens.colorNeutralBackground1} 4px 6px)`,
  },
});

type PictureProps = {
  readonly view: Sent<ReportOverview>;
  readonly onRegion: (region: Region) => void;
  readonly onType: (type: ServiceType) => void;
};

/** What is handed in and what is late, by region and by type; each figure opens its list. */
export function OverviewPicture({ view, onRegion, onType }: PictureProps) {
  const styles = useStyles();
  const tracks = useTracks();
  const headings = useHeadings();
  const { language } = useReader();
  const { common, pages, writing } = useText();
  return (
    <div className={styles.both}>
      <section>
        <h2 className={headings.second}>{writing.byRegion}</h2>
        <ul className={tracks.bars}>
          {view.byRegion.map((one) => (
            <Bar
              key={one.region}
              name={regionName(one.region, language)}
              counts={one}
              onShow={() => onRegion(one.region)}
            />
          ))}
        </ul>
      </section>
      <section>
        <h2 className={headings.second}>{pages.overview.byType}</h2>
        <ul className={tracks.bars}>
          {view.byType
            .filter(({ reports }) => reports > 0)
            .map((one) => (
              <Bar
                key={one.type}
                name={capital(common.serviceTypes[one.type], language)}
                counts={one}
                onShow={() => onType(one.type)}
              />
            ))}
        </ul>
      </section>
    </div>
  );
}

type BarProps = {
  readonly name: string;
  readonly counts: { readonly reports: number; readonly submitted: number; readonly late: number };
  readonly onShow: () => void;
};

/** A region that the filter leaves out has no figures here, and still leads to its list. */
function Bar({ name, counts, onShow }: BarProps) {
  const styles = useStyles();
  const tracks = useTracks();
  const { language } = useReader();
  const { overview } = useText().pages;
  const { reports, submitted, late } = counts;
  const words = (count: number) => numberInWords(count, language);
  const share = (count: number) => `${(100 * count) / Math.max(1, reports)}%`;
  return (
    <li>
      <Link as="button" onClick={onShow}>
        {reports === 0 ? name : overview.figure(name, words(submitted), words(reports), words(late))}
      </Link>
      {reports > 0 && (
        <div className={tracks.track} aria-hidden="true">
          <div className={tracks.full} style={{ width: share(submitted) }} />
          <div className={styles.late} style={{ width: share(late) }} />
        </div>
      )}
    </li>
  );
}
