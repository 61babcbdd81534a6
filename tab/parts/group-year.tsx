import { Link } from '@fluentui/react-link';
import { makeStyles } from '@griffel/react';
import type { GroupYear } from '../../domain/views/group-year.ts';
import { dayWithDistance } from '../../text/dates.ts';
import { entryInWords } from '../../text/group-year-words.ts';
import { dayOf } from '../../text/report-words.ts';
import { addressOf } from '../address.ts';
import { YearWheel } from '../charts/year-wheel.tsx';
import type { Sent } from '../json.ts';
import { useReading, useText } from '../reader.ts';
import { useHeadings } from './headings.ts';

const useStyles = makeStyles({
  year: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 320px) minmax(0, 1fr)',
    gap: '16px 32px',
    alignItems: 'center',
    '@media (max-width: 700px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  list: { display: 'grid', gap: '6px', margin: 0, padding: '0 0 0 24px' },
});

/** The year of a group: as a wheel, and as a list with the same numbers. */
export function GroupYearPart({ view }: { readonly view: Sent<GroupYear> | null }) {
  const headings = useHeadings();
  const styles = useStyles();
  const reading = useReading();
  const { groupYear } = useText();
  if (!view) return null;
  return (
    <section>
      <h2 className={headings.second}>{groupYear.page.title}</h2>
      <p>{view.entries.length > 0 ? groupYear.page.lead : groupYear.page.none}</p>
      {view.entries.length > 0 && (
        <div className={styles.year}>
          <YearWheel today={view.today} entries={view.entries} />
          <ol className={styles.list}>
            {view.entries.map((entry) => {
              const what = entryInWords(entry, reading.language);
              return (
                <li key={`${entry.kind} ${entry.day} ${entry.meetingId}`}>
                  {`${dayWithDistance(dayOf(entry.day), reading)}: `}
                  {entry.meetingId ? (
                    <Link href={addressOf({ page: 'group-meeting', id: entry.meetingId })}>{what}</Link>
                  ) : (
                    what
                  )}
                </li>
              );
            })}
          </ol>
        </div>
      )}
    </section>
  );
}
