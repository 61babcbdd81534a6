import { makeStyles } from '@griffel/react';
import { daysFrom, mondayOf, onTheWall } from '../../domain/calendar.ts';
import type { ReminderChange, ReminderPreview } from '../../domain/views/reminder-preview.ts';
import { dayInWords, shortDay } from '../../text/dates.ts';
import { capital, listInWords, numberInWords } from '../../text/lists.ts';
import { dayOf } from '../../text/report-words.ts';
import type { Sent } from '../json.ts';
import { PageState } from '../parts/page-state.tsx';
import { Sideways } from '../parts/sideways.tsx';
import { useTables } from '../parts/tables.ts';
import { useReading, useText } from '../reader.ts';
import { useView } from '../use-view.ts';
import { DaysPicture } from './days.tsx';
import type { Draft } from './one-day.tsx';

const days = 60;

const useStyles = makeStyles({ summary: { cursor: 'pointer', padding: '8px 0' } });

/** What would come of something if it were saved as it stands in the form: what changes, and then all of it. */
export function DraftPreview(draft: Draft) {
  const { reminderPage } = useText();
  const styles = useStyles();
  const { view, problem, reread } = useView<ReminderChange>('reminder-change', draft);
  if (problem) return <p role="alert">{reminderPage.previewWrong}</p>;
  if (!view) return <PageState problem={problem} reread={reread} />;
  const isOfPolicy = 'policy' in draft;
  const period = isOfPolicy ? null : aroundDays(view);
  const lead = isOfPolicy ? reminderPage.previewLead : reminderPage.quiet.calendar;
  return (
    <section aria-label={reminderPage.preview} aria-live="polite">
      <Change view={view} />
      {!isOfPolicy && view.dropped > 0 && <p>{reminderPage.quiet.dropped}</p>}
      {(isOfPolicy || period !== null) && (
        <details>
          <summary className={styles.summary}>{lead}</summary>
          <Whole draft={draft} period={period} name={lead} />
        </details>
      )}
    </section>
  );
}

type Period = { readonly from: string; readonly until: string };

/** The weeks around what changes; null where nothing does. */
function aroundDays({ days: changed }: Sent<ReminderChange>): Period | null {
  const [first, last] = [changed.at(0), changed.at(-1)];
  return first && last ? { from: mondayOf(first.day), until: daysFrom(mondayOf(last.day), 13) } : null;
}

type WholeProps = { readonly draft: Draft; readonly period: Period | null; readonly name: string };

/** The calendar as it becomes, of the next weeks where nothing else is given. */
function Whole({ draft, period, name }: WholeProps) {
  const { now } = useReading();
  const today = onTheWall(now).day;
  const next = { from: daysFrom(today, 1), until: daysFrom(today, days) };
  const { view } = useView<ReminderPreview>('reminder-preview', { ...(period ?? next), ...draft });
  return view && <DaysPicture view={view} name={name} draft={draft} />;
}

function Change({ view }: { readonly view: Sent<ReminderChange> }) {
  const reading = useReading();
  const styles = useStyles();
  const { change } = useText().reminderPage;
  const words = (count: number) => numberInWords(count, reading.language);
  const { added, dropped, moved, channelDays } = view;
  const from = dayInWords(dayOf(view.from), reading);
  const until = dayInWords(dayOf(view.until), reading);
  const inWords = (some: readonly string[]) =>
    some.length === 0
      ? change.never
      : listInWords(
          some.map((day) => shortDay(dayOf(day), reading)),
          reading.language,
        );
  return (
    <>
      <p>
        {added + dropped + moved === 0
          ? change.nothing(from, until)
          : change.sums(from, until, words(added), words(dropped), words(moved))}{' '}
        {view.count > 0 && change.people(words(view.count), view.count)}
      </p>
      {channelDays && <p>{change.channels(inWords(channelDays.before), inWords(channelDays.after))}</p>}
      {view.days.length > 0 && <Days days={view.days} />}
      {view.people.length > 0 && (
        <details>
          <summary className={styles.summary}>{change.whom}</summary>
          {view.people.length < view.count && (
            <p>{change.some(words(view.people.length), words(view.count))}</p>
          )}
          <People people={view.people} />
        </details>
      )}
    </>
  );
}

function Days({ days: rows }: { readonly days: Sent<ReminderChange>['days'] }) {
  const tables = useTables();
  const reading = useReading();
  const { change } = useText().reminderPage;
  const { number } = tables;
  const words = (count: number) => numberInWords(count, reading.language);
  return (
    <Sideways label={change.byDay}>
      <table className={tables.table} style={{ maxWidth: '560px' }}>
        <thead>
          <tr>
            <th scope="col">{change.day}</th>
            <th scope="col" className={number}>
              {change.before}
            </th>
            <th scope="col" className={number}>
              {change.after}
            </th>
            <th scope="col" className={number}>
              {change.difference}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ day, before, after }) => (
            <tr key={day}>
              <th scope="row">{capital(dayInWords(dayOf(day), reading), reading.language)}</th>
              <td className={number}>{words(before)}</td>
              <td className={number}>{words(after)}</td>
              <td className={number}>{signed(after - before, words) ?? change.others}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  );
}

/** With its sign; null where as many are reminded as before, and others. */
function signed(difference: number, words: (count: number) => string): string | null {
  if (difference === 0) return null;
  return difference > 0 ? `+${words(difference)}` : `−${words(-difference)}`;
}

function People({ people }: { readonly people: Sent<ReminderChange>['people'] }) {
  const tables = useTables();
  const { language } = useReading();
  const { change } = useText().reminderPage;
  const words = (count: number) => (count === 0 ? '' : numberInWords(count, language));
  const columns = ['added', 'dropped', 'moved'] as const;
  return (
    <Sideways label={change.whom}>
      <table className={tables.table} style={{ maxWidth: '560px' }}>
        <thead>
          <tr>
            <th scope="col">{change.person}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className={tables.number}>
                {change[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((one, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two people may have the same name, and the order is theirs
            <tr key={`${one.name} ${index}`}>
              <th scope="row">{one.name}</th>
              {columns.map((column) => (
                <td key={column} className={tables.number}>
                  {words(one[column])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  );
}
