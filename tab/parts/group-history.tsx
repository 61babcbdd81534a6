import { makeStyles } from '@griffel/react';
import type { GroupHistory } from '../../domain/views/group-year.ts';
import { shortDay } from '../../text/dates.ts';
import { capital, numberInWords } from '../../text/lists.ts';
import { seatName } from '../../text/names.ts';
import { dayOf } from '../../text/report-words.ts';
import { useReading, useText } from '../reader.ts';
import { useView } from '../use-view.ts';
import { useHeadings } from './headings.ts';
import { Sideways } from './sideways.tsx';
import { useTables } from './tables.ts';

const useStyles = makeStyles({ summary: { cursor: 'pointer', margin: '8px 0' } });

/** Everybody who has had a seat in a group, from when to when, and who has led it: folded, for it is long. */
export function GroupHistoryPart({ serviceId }: { readonly serviceId: string }) {
  const { view } = useView<GroupHistory>('group-history', { id: serviceId });
  const headings = useHeadings();
  const tables = useTables();
  const styles = useStyles();
  const reading = useReading();
  const { language } = reading;
  const { history } = useText().groupYear;
  if (!view || view.held.length === 0) return null;
  const day = (date: string) => shortDay(dayOf(date), reading);
  return (
    <section>
      <h2 className={headings.second}>{history.title}</h2>
      <details>
        <summary className={styles.summary}>
          {history.unfold(numberInWords(view.held.length, language))}
        </summary>
        <Sideways label={history.title}>
          <table className={tables.table}>
            <thead>
              <tr>
                <th scope="col">{history.name}</th>
                <th scope="col">{history.seat}</th>
                <th scope="col">{history.from}</th>
                <th scope="col">{history.until}</th>
              </tr>
            </thead>
            <tbody>
              {view.held.map((one) => (
                <tr key={`${one.seat.id} ${one.startsOn} ${one.name}`}>
                  <th scope="row">{[one.name, one.trust].filter(Boolean).join(', ')}</th>
                  <td>{capital(seatName(one.seat, language), language)}</td>
                  <td>{day(one.startsOn)}</td>
                  <td>{one.endsOn ? day(one.endsOn) : one.isNow ? history.stays : ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Sideways>
        {view.leaders.length > 0 && (
          <>
            <h3 className={headings.third}>{history.leaders}</h3>
            <ul>
              {view.leaders.map(({ name, from }) => (
                <li key={`${name} ${from}`}>{from ? history.leader(name, day(from)) : name}</li>
              ))}
            </ul>
          </>
        )}
      </details>
    </section>
  );
}
