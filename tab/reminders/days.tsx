import { tokens } from '@fluentui/react-theme';
import { makeStyles, mergeClasses } from '@griffel/react';
import { useId, useState } from 'react';
import { daysFrom, mondayOf } from '../../domain/calendar.ts';
import type { ReminderPreview } from '../../domain/views/reminder-preview.ts';
import { dayInWords, shortDay } from '../../text/dates.ts';
import { numberInWords } from '../../text/lists.ts';
import { dayOf } from '../../text/report-words.ts';
import type { Sent } from '../json.ts';
import { Sideways } from '../parts/sideways.tsx';
import { useReading, useText } from '../reader.ts';
import { type Draft, OneDay } from './one-day.tsx';

const narrow = '@media (max-width: 600px)';

const useStyles = makeStyles({
  weeks: { borderCollapse: 'separate', borderSpacing: '3px', [narrow]: { borderSpacing: '2px' } },
  week: {
    fontWeight: 400,
    textAlign: 'left',
    whiteSpace: 'nowrap',
    paddingRight: '8px',
    [narrow]: {
      whiteSpace: 'normal',
      overflowWrap: 'normal',
      maxWidth: '7em',
      paddingRight: '4px',
      fontSize: tokens.fontSizeBase200,
    },
  },
  weekday: { whiteSpace: 'nowrap', overflowWrap: 'normal' },
  cell: { padding: 0 },
  day: {
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '3px',
    minWidth: '44px',
    width: '100%',
    height: '34px',
    padding: '0 4px',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
    overflowWrap: 'normal',
    borderRadius: '4px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    [narrow]: { flexDirection: 'column', gap: 0, minWidth: '32px', padding: 0, lineHeight: '14px' },
  },
  pressed: {
    cursor: 'pointer',
    ':hover': { outline: `2px solid ${tokens.colorNeutralStroke1Hover}` },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  open: { outline: `2px solid ${tokens.colorNeutralForeground1}`, outlineOffset: '1px' },
  few: { backgroundColor: tokens.colorBrandBackground2 },
  some: { backgroundColor: tokens.colorBrandBackground2, border: `2px solid ${tokens.colorBrandStroke1}` },
  // A pattern and a sign besides: colours are taken away by whoever chooses their own.
  quiet: {
    color: tokens.colorNeutralForeground2,
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorNeutralStroke2} 0 2px, transparent 2px 7px)`,
  },
  many: { backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px 20px',
    margin: '8px 0',
    padding: 0,
    listStyle: 'none',
    fontSize: tokens.fontSizeBase200,
  },
  means: { display: 'flex', alignItems: 'center', gap: '8px' },
  swatch: { minWidth: '28px', width: '28px', height: '22px' },
});

/** What marks a day on which channels have the card of a round. */
const channelMark = '●';

/** What stands on a day on which nobody is reminded. */
const quietMark = '–';

type Look = 'few' | 'some' | 'many';

type PictureProps = {
  readonly view: Sent<ReminderPreview>;
  /** What a screen reader calls it, where there are several; as the page's part when left out. */
  readonly name?: string;
  /** The steps that are not saved yet, and that the picture is of. */
  readonly draft?: Draft;
};

/**
 * Reminders by day as a calendar: every number is written too, so that the colour says nothing of its own. A day that
 * is pressed shows who is reminded on it.
 */
export function DaysPicture({ view, name: label, draft }: PictureProps) {
  const styles = useStyles();
  const reading = useReading();
  const panel = useId();
  const { reminderPage } = useText();
  const [chosen, setChosen] = useState<string | null>(null);
  const counts = new Map(view.days.map((day) => [day.day, day]));
  const marked = new Set(view.channelDays);
  const quiet = new Map(view.quietDays.map(({ day, name }) => [day, name]));
  const ranges = rangesOf(view);
  const isSomething = (day: string) => counts.has(day) || marked.has(day);
  const open = chosen !== null && isSomething(chosen) ? chosen : null;
  const look = (reminders: number) => {
    const [found] =
      Object.entries(ranges).find(([, [from, to]]) => reminders >= from && reminders <= to) ?? [];
    return found ? styles[found as Look] : '';
  };
  const said = (day: string) => {
    const found = counts.get(day);
    const name = dayInWords(dayOf(day), reading);
    const calledQuiet = quiet.get(day);
    if (calledQuiet !== undefined) return reminderPage.quiet.marked(name, calledQuiet);
    const words = found ? reminderPage.day(name, found.reminders, found.people) : reminderPage.emptyDay(name);
    return marked.has(day) ? `${words}; ${reminderPage.channelDay}` : words;
  };
  return (
    <>
      <Legend ranges={ranges} hasChannels={marked.size > 0} hasQuiet={quiet.size > 0} />
      <Sideways label={label ?? reminderPage.toCome}>
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
                  if (day < view.from || day > view.until) return <td key={name} />;
                  const reminders = counts.get(day)?.reminders ?? 0;
                  const isQuiet = quiet.has(day);
                  const box = mergeClasses(styles.day, look(reminders), isQuiet && styles.quiet);
                  return (
                    <td key={name} className={styles.cell}>
                      {isSomething(day) ? (
                        <button
                          type="button"
                          className={mergeClasses(box, styles.pressed, open === day && styles.open)}
                          title={said(day)}
                          aria-label={said(day)}
                          aria-expanded={open === day}
                          aria-controls={panel}
                          onClick={() => setChosen(open === day ? null : day)}
                        >
                          {reminders > 0 && numberInWords(reminders, reading.language)}
                          {marked.has(day) && <span aria-hidden="true">{channelMark}</span>}
                        </button>
                      ) : (
                        <div
                          className={box}
                          title={said(day)}
                          {...(isQuiet && { role: 'img', 'aria-label': said(day) })}
                        >
                          {isQuiet && quietMark}
                        </div>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Sideways>
      <div id={panel}>
        {open !== null && (
          <OneDay key={open} day={open} isChannelDay={marked.has(open)} draft={draft ?? null} />
        )}
      </div>
    </>
  );
}

type Ranges = Readonly<Partial<Record<Look, readonly [number, number]>>>;

/** From an eighth of the busiest day on there are some, from half of it on many. */
function rangesOf({ days }: Sent<ReminderPreview>): Ranges {
  const most = Math.max(0, ...days.map(({ reminders }) => reminders));
  const [few, some] = [Math.floor(most / 8), Math.floor(most / 2)];
  const ranges = { few: [1, few], some: [few + 1, some], many: [some + 1, most] } as const;
  return Object.fromEntries(Object.entries(ranges).filter(([, [from, to]]) => from <= to));
}

type LegendProps = { readonly ranges: Ranges; readonly hasChannels: boolean; readonly hasQuiet: boolean };

function Legend({ ranges, hasChannels, hasQuiet }: LegendProps) {
  const styles = useStyles();
  const { language } = useReading();
  const { reminderPage } = useText();
  const { legend } = reminderPage;
  const found = Object.entries(ranges) as [Look, readonly [number, number]][];
  if (found.length === 0 && !hasChannels && !hasQuiet) return null;
  const words = (count: number) => numberInWords(count, language);
  return (
    <>
      <ul className={styles.legend} aria-label={legend.title}>
        {found.map(([look, [from, to]]) => (
          <li key={look} className={styles.means}>
            <span className={mergeClasses(styles.day, styles.swatch, styles[look])} aria-hidden="true" />
            {legend.reminders(from === to ? words(from) : `${words(from)}–${words(to)}`, to)}
          </li>
        ))}
        {hasChannels && (
          <li className={styles.means}>
            <span className={mergeClasses(styles.day, styles.swatch)} aria-hidden="true">
              {channelMark}
            </span>
            {legend.channel}
          </li>
        )}
        {hasQuiet && (
          <li className={styles.means}>
            <span className={mergeClasses(styles.day, styles.swatch, styles.quiet)} aria-hidden="true">
              {quietMark}
            </span>
            {reminderPage.quiet.mark}
          </li>
        )}
      </ul>
      {(found.length > 0 || hasChannels) && <p>{legend.press}</p>}
    </>
  );
}

function weeksOf({ from, until }: Sent<ReminderPreview>): string[] {
  const weeks: string[] = [];
  for (let monday = mondayOf(from); monday <= until; monday = daysFrom(monday, 7)) weeks.push(monday);
  return weeks;
}
