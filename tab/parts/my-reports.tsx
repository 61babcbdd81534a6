import { Link } from '@fluentui/react-link';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { MyReportLine } from '../../domain/views/report.ts';
import { dayWithDistance } from '../../text/dates.ts';
import { numberInWords } from '../../text/lists.ts';
import { serviceName } from '../../text/names.ts';
import { dayOf, withLeftOut } from '../../text/report-words.ts';
import { addressOf } from '../address.ts';
import { useReading, useText } from '../reader.ts';
import { useView } from '../use-view.ts';
import { useHeadings } from './headings.ts';
import { framed, unmarked } from './lines.ts';

const useStyles = makeStyles({
  list: { ...unmarked, display: 'grid', gap: '8px' },
  line: framed,
  detail: { color: tokens.colorNeutralForeground3 },
});

/** The reports that the reader writes in or hands in. */
export function MyReports() {
  const { view } = useView<{ readonly reports: readonly MyReportLine[] }>('reports');
  const headings = useHeadings();
  const styles = useStyles();
  const reading = useReading();
  const { language } = reading;
  const { report: ofReport, writing } = useText();
  if (!view || view.reports.length === 0) return null;
  const words = (number: number) => numberInWords(number, language);
  return (
    <section>
      <h2 className={headings.second}>{writing.myReports}</h2>
      <ul className={styles.list}>
        {view.reports.map((report) => (
          <li key={report.id} className={styles.line}>
            <Link href={addressOf({ page: 'report', id: report.id })}>
              {`${serviceName(report.service, language)}, ${report.year}`}
            </Link>
            <div className={styles.detail}>
              {(report.state === 'submitted'
                ? [`${ofReport.states.submitted}.`]
                : [
                    writing.dueOn(dayWithDistance(dayOf(report.dueOn), reading)),
                    `${withLeftOut(writing.progress(words(report.doneCount), words(report.sectionCount)), report.leftOutCount, language)}.`,
                    ...(report.mine.sectionCount > 0
                      ? [
                          `${writing.mineProgress(words(report.mine.doneCount), words(report.mine.sectionCount))}.`,
                        ]
                      : []),
                  ]
              ).join(' ')}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
