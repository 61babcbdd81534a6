import { tokens } from '@fluentui/react-theme';
import { makeStyles, mergeClasses } from '@griffel/react';
import { daysFrom, mondayOf } from '../../domain/calendar.ts';
import type { ReminderPreview } from '../../domain/views/reminder-preview.ts';
import { dayInWords, shortDay } from '../../text/dates.ts';
import { numberInWords } from '../../text/lists.ts';
import { dayOf } from '../../text/report-words.ts';
import type { Sent } from '../json.ts';
import { useReading, useText } from '../reader.ts';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  weeks: { borderCollapse: 'separate', borderSpacing: '3px' },
  week: { fontWeight: 400, textAlign: 'left', whiteSpace: 'nowrap', paddingRight: '8px' },
  weekday: { whiteSpace: 'nowrap', overflowWrap: 'normal' },
  day: {
    width: '40px',
    height: '32px',
    padding: '0 4px',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
    overflowWrap: 'normal',
    borderRadius: '4px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground1,
  },
  outside: { border: 'none' },
  few: { backgroundColor: tokens.colorBrandBackground2 },
  some: { backgroundColor: tokens.colorBrandBackground2, border: `2px solid ${tokens.colorBrandStroke1}` },
  many: { backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand },
});

type PictureProps = {
  readonly view: Sent<ReminderPreview>;
  /** What a screen reader calls it, where there are several; as the page's part when left out. */
  readonly name?: string;
};

/** Reminders by day as a calendar: every number is written too, so that the colour says nothing of its own. */
export function DaysPicture({ view, name: label }: PictureProps) {
  const styles = useStyles();
  const reading = useReading();
  const { reminderPage } = useText();
  const counts = new Map(view.days.map((day) => [day.day, day]));
  const most = Math.max(1, ...view.days.map(({ reminders }) => reminders));
  const look = (reminders: number) =>
    reminders === 0
      ? ''
      : reminders > most / 2
        ? styles.many
        : reminders > most / 8
          ? styles.some
          : styles.few;
  const said = (day: string) => {
    const found = counts.get(day);
    const name = dayInWords(dayOf(day), reading);
    if (!found) return reminderPage.emptyDay(name);
    const words = (count: number) => numberInWords(count, reading.language);
    return reminderPage.day(name, words(found.reminders), words(found.people));
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={label ?? reminderPage.toCome}>
      <table className={styles.weeks}>
        <thead>
          <tr>
            <td />
            {reminderPage.weekdays.map((name) => (
              <th key={name} scope="col" className={styles.weekday}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(view).map((monday) => (
            <tr key={monday}>
              <th scope="row" className={styles.week}>
                {shortDay(dayOf(monday), reading)}
              </th>
              {reminderPage.weekdays.map((name, index) => {
                const day = daysFrom(monday, index);
                if (day < view.from || day > view.until) return <td key={name} className={styles.outside} />;
                const reminders = counts.get(day)?.reminders ?? 0;
                return (
                  <td key={name} className={mergeClasses(styles.day, look(reminders))} title={said(day)}>
                    {reminders > 0 ? numberInWords(reminders, reading.language) : ''}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function weeksOf({ from, until }: Sent<ReminderPreview>): string[] {
  const weeks: string[] = [];
  for (let monday = mondayOf(from); monday <= until; monday = daysFrom(monday, 7)) weeks.push(monday);
  return weeks;
}
