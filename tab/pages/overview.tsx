import { Link } from '@fluentui/react-link';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import type { OverviewRow, ReportOverview } from '../../domain/views/report.ts';
import { dayWithDistance } from '../../text/dates.ts';
import { numberInWords } from '../../text/lists.ts';
import { regionName, serviceName } from '../../text/names.ts';
import { dayOf } from '../../text/report-words.ts';
import { addressOf } from '../address.ts';
import type { Sent } from '../json.ts';
import { useHeadings } from '../parts/headings.ts';
import { PageState } from '../parts/page-state.tsx';
import { useReading, useText } from '../reader.ts';
import { useView } from '../use-view.ts';

const useStyles = makeStyles({
  bars: { display: 'grid', gap: '8px', margin: 0, padding: 0, listStyle: 'none', maxWidth: '640px' },
  track: {
    display: 'flex',
    height: '20px',
    borderRadius: '4px',
    overflow: 'hidden',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  submitted: { backgroundColor: tokens.colorBrandBackground },
  late: { backgroundColor: tokens.colorPaletteRedBackground3 },
  scroll: { overflowX: 'auto' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    '& th, & td': {
      padding: '8px 12px 8px 0',
      textAlign: 'left',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
});

type Order = 'service' | 'done' | 'late';
const orders: Readonly<Record<Order, (one: Sent<OverviewRow>, other: Sent<OverviewRow>) => number>> = {
  service: (one, other) => one.service.name.nb.localeCompare(other.service.name.nb, 'nb'),
  done: (one, other) => one.doneParts / one.parts.length - other.doneParts / other.parts.length,
  late: (one, other) => other.lateParts - one.lateParts,
};

/** How a round stands: a picture of what is handed in and late in each region, then every report. */
export function OverviewPage() {
  const { view, problem, reread } = useView<ReportOverview>('overview');
  const headings = useHeadings();
  const { writing } = useText();
  if (!view) return <PageState problem={problem} reread={reread} />;
  return (
    <>
      <h1 className={headings.first}>{writing.overviewTitle(String(view.year))}</h1>
      <Regions view={view} />
      <Rows view={view} />
    </>
  );
}

function Regions({ view }: { readonly view: Sent<ReportOverview> }) {
  const headings = useHeadings();
  const styles = useStyles();
  const { language } = useReading();
  const { writing } = useText();
  const words = (count: number) => numberInWords(count, language);
  return (
    <section>
      <h2 className={headings.second}>{writing.byRegion}</h2>
      <ul className={styles.bars}>
        {view.byRegion.map(({ region, reports, submitted, late }) => (
          <li key={region}>
            <div>
              {`${regionName(region, language)}: ${writing.counts(words(submitted), words(reports), words(late))}`}
            </div>
            <div className={styles.track} aria-hidden="true">
              <div
                className={styles.submitted}
                style={{ width: `${(100 * submitted) / Math.max(1, reports)}%` }}
              />
              <div className={styles.late} style={{ width: `${(100 * late) / Math.max(1, reports)}%` }} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Rows({ view }: { readonly view: Sent<ReportOverview> }) {
  const headings = useHeadings();
  const styles = useStyles();
  const reading = useReading();
  const { language } = reading;
  const { report, writing } = useText();
  const [order, setOrder] = useState<Order>('late');
  const rows = [...view.rows].sort(orders[order]);
  const column = (by: Order, title: string) => (
    <th scope="col" aria-sort={order === by ? 'ascending' : 'none'}>
      <Link as="button" onClick={() => setOrder(by)}>
        {title}
      </Link>
    </th>
  );
  return (
    <section>
      <h2 className={headings.second}>{writing.allReports(numberInWords(view.count, language))}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={writing.overviewTitle(String(view.year))}>
        <table className={styles.table}>
          <thead>
            <tr>
              {column('service', writing.service)}
              {column('done', report.facts.done)}
              {column('late', writing.late)}
              <th scope="col">{report.facts.state}</th>
              <th scope="col">{report.facts.due}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Link href={addressOf({ page: 'report', id: row.id })}>
                    {serviceName(row.service, language)}
                  </Link>
                </th>
                <td>
                  {report.partsDone(
                    numberInWords(row.doneParts, language),
                    numberInWords(row.parts.length, language),
                  )}
                </td>
                <td>{row.lateParts > 0 ? `⚠ ${numberInWords(row.lateParts, language)}` : '–'}</td>
                <td>{report.states[row.state]}</td>
                <td>{dayWithDistance(dayOf(row.dueOn), reading)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
