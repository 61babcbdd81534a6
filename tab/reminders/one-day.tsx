import { Button } from '@fluentui/react-button';
import { makeStyles, mergeClasses } from '@griffel/react';
import { useEffect, useRef, useState } from 'react';
import type { PolicyKey } from '../../domain/reminder-policy.ts';
import type { PreviewRow, ReminderPreview } from '../../domain/views/reminder-preview.ts';
import { dayInWords } from '../../text/dates.ts';
import { dutyText } from '../../text/duty-text.ts';
import { capital } from '../../text/lists.ts';
import { dayOf } from '../../text/report-words.ts';
import type { Sent } from '../json.ts';
import { useHeadings } from '../parts/headings.ts';
import { PageState } from '../parts/page-state.tsx';
import { Sideways } from '../parts/sideways.tsx';
import { useTables } from '../parts/tables.ts';
import { useReading, useText } from '../reader.ts';
import { useView } from '../use-view.ts';
import { useFields, useRows } from './fields.ts';
import { stepInWords } from './step-in-words.ts';

// A long list begins at the top of the window, and its end is further down.
const useStyles = makeStyles({ day: { scrollMarginTop: '8px' } });

/** What is not saved, as JSON: the steps of a policy, or a line of the days without reminders that comes or goes. */
export type Draft =
  | { readonly policy: PolicyKey; readonly steps: string }
  | { readonly add: string }
  | { readonly remove: string };

type OneDayProps = { readonly day: string; readonly isChannelDay: boolean; readonly draft: Draft | null };

/** Who is reminded on a day, of what, why and where. */
export function OneDay({ day, isChannelDay, draft }: OneDayProps) {
  const styles = useStyles();
  const headings = useHeadings();
  const fields = useFields();
  const reading = useReading();
  const { reminderPage } = useText();
  const [after, setAfter] = useState(0);
  const { view, problem, reread } = useView<ReminderPreview>('reminder-preview', {
    from: day,
    until: day,
    after: String(after),
    ...draft,
  });
  const place = useRef<HTMLElement>(null);
  const isThere = view !== null;
  // What was asked for is in sight, also where the calendar fills the window.
  useEffect(() => {
    if (isThere) place.current?.scrollIntoView({ block: 'nearest' });
  }, [isThere]);
  const [found] = view?.days ?? [];
  const name = capital(dayInWords(dayOf(day), reading), reading.language);
  return (
    <section aria-live="polite" ref={place} className={styles.day}>
      <h3 className={headings.third}>{name}</h3>
      {!view && <PageState problem={problem} reread={reread} isPart />}
      {found && <p>{reminderPage.ofDay(found.reminders, found.people)}</p>}
      {isChannelDay && <p>{reminderPage.channelsToo}</p>}
      {view && view.rows.length > 0 && <DayRows rows={view.rows} label={name} />}
      <div className={fields.row}>
        {after > 0 && <Button onClick={() => setAfter(0)}>{reminderPage.first}</Button>}
        {view && view.rows.length > 0 && after + view.rows.length < view.total && (
          <Button onClick={() => setAfter(after + view.rows.length)}>{reminderPage.more}</Button>
        )}
      </div>
    </section>
  );
}

type DayRowsProps = { readonly rows: readonly Sent<PreviewRow>[]; readonly label: string };

/** The reminders of one day as a table. */
export function DayRows({ rows, label }: DayRowsProps) {
  const tables = useTables();
  const styles = useRows();
  const reading = useReading();
  const { reminderPage } = useText();
  const { columns } = reminderPage;
  return (
    <Sideways label={label}>
      <table className={mergeClasses(tables.table, styles.rows)}>
        <thead>
          <tr>
            <th scope="col">{columns.person}</th>
            <th scope="col">{columns.duty}</th>
            <th scope="col">{columns.why}</th>
            <th scope="col">{columns.way}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.personName} ${row.duty.id} ${row.why}`}>
              <th scope="row">{row.personName}</th>
              <td>{dutyText(row.duty, reading.language)}</td>
              <td>
                {stepInWords(row.step, reminderPage)}; {reminderPage.why[row.why]}
              </td>
              <td>{reminderPage.ways[row.way]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  );
}
