import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import { daysFrom, onTheWall } from '../../domain/calendar.ts';
import type { PreviewRow, ReminderPreview } from '../../domain/views/reminder-preview.ts';
import { dayInWords } from '../../text/dates.ts';
import { capital, numberInWords } from '../../text/lists.ts';
import { dayOf } from '../../text/report-words.ts';
import type { Sent } from '../json.ts';
import { useHeadings } from '../parts/headings.ts';
import { PageState } from '../parts/page-state.tsx';
import { useReading, useText } from '../reader.ts';
import { useView } from '../use-view.ts';
import { DaysPicture } from './days.tsx';
import { useFields } from './fields.ts';
import { DayRows } from './one-day.tsx';
import { partIds } from './parts-of-page.tsx';

const usualPeriod = 60;

const useSummary = makeStyles({ summary: { cursor: 'pointer', padding: '8px 0' } });

/** Who would be reminded when, and why: for any period, as a calendar and as a list. */
export function RemindersToCome() {
  const headings = useHeadings();
  const styles = useFields();
  const { reminderPage } = useText();
  const { now, language } = useReading();
  const today = onTheWall(now).day;
  const [from, setFrom] = useState(daysFrom(today, 1));
  const [until, setUntil] = useState(daysFrom(today, usualPeriod));
  const [after, setAfter] = useState(0);
  const { view, problem, reread } = useView<ReminderPreview>('reminder-preview', {
    from,
    until,
    after: String(after),
  });
  const choose = (set: (day: string) => void) => (day: string) => {
    if (day === '') return;
    set(day);
    setAfter(0);
  };
  return (
    <section>
      <h2 id={partIds.toCome} tabIndex={-1} className={headings.second}>
        {reminderPage.toCome}
      </h2>
      <p>{reminderPage.toComeLead}</p>
      <div className={styles.row}>
        <Field label={reminderPage.from}>
          <Input type="date" value={from} onChange={(_, { value }) => choose(setFrom)(value)} />
        </Field>
        <Field label={reminderPage.until}>
          <Input type="date" value={until} onChange={(_, { value }) => choose(setUntil)(value)} />
        </Field>
      </div>
      {!view && <PageState problem={problem} reread={reread} isPart />}
      {view && (
        <>
          <p>
            {view.total === 0
              ? reminderPage.none
              : reminderPage.total(numberInWords(view.total, language), view.total)}
          </p>
          <DaysPicture view={view} />
          {view.rows.length > 0 && <Rows rows={view.rows} />}
          <div className={styles.row}>
            {after > 0 && <Button onClick={() => setAfter(0)}>{reminderPage.first}</Button>}
            {after + view.rows.length < view.total && view.rows.length > 0 && (
              <Button onClick={() => setAfter(after + view.rows.length)}>{reminderPage.more}</Button>
            )}
          </div>
        </>
      )}
    </section>
  );
}

/** A table for each day. It is long, so it is there for those who ask for it. */
function Rows({ rows }: { readonly rows: readonly Sent<PreviewRow>[] }) {
  const headings = useHeadings();
  const styles = useSummary();
  const reading = useReading();
  const { reminderPage } = useText();
  return (
    <details>
      <summary className={styles.summary}>{reminderPage.tableOf}</summary>
      {[...Map.groupBy(rows, ({ day }) => day)].map(([day, ofDay]) => (
        <section key={day}>
          <h3 className={headings.third}>{capital(dayInWords(dayOf(day), reading), reading.language)}</h3>
          <DayRows rows={ofDay} label={dayInWords(dayOf(day), reading)} />
        </section>
      ))}
    </details>
  );
}
