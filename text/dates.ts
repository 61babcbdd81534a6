import type { Reading } from '../domain/views/brief.ts';
import type { Language } from '../domain/vocabulary.ts';
import { numberInWords } from './lists.ts';
import { inOslo, type OsloTime } from './oslo-time.ts';
import { type Text, textIn } from './text-in.ts';

const dayMs = 86_400_000;

/** "fredag 10. februar", with the year when it is another than this one. Days are days in Oslo. */
export function dayInWords(date: Date, reading: Reading): string {
  const { time } = textIn(reading.language);
  const day = inOslo(date);
  const { weekday, month } = namesOf(day, reading);
  return withYear(time.day(weekday, String(day.day), month), day.year, reading);
}

/** "onsdag 10. februar 2027", always with its year: for what is read again years later. */
export function fullDay(date: Date, language: Language): string {
  const { time } = textIn(language);
  const day = inOslo(date);
  const { weekday, month } = namesOf(day, { language, now: date });
  return time.withYear(time.day(weekday, String(day.day), month), String(day.year));
}

/** "10. februar". */
export function shortDay(date: Date, reading: Reading): string {
  const day = inOslo(date);
  const words = textIn(reading.language).time.shortDay(String(day.day), namesOf(day, reading).month);
  return withYear(words, day.year, reading);
}

/** "fredag 10. februar (om 12 dager)": for deadlines and other days that count. */
export function dayWithDistance(date: Date, reading: Reading): string {
  const { time } = textIn(reading.language);
  return time.withDistance(dayInWords(date, reading), distanceInWords(date, reading));
}

/** "i dag", "i morgen", "om 12 dager", "for 3 dager siden". */
export function distanceInWords(date: Date, reading: Reading): string {
  const { time } = textIn(reading.language);
  const days = daysBetween(reading.now, date);
  return (
    nearDay(days, time) ??
    (days > 0
      ? time.inDays(numberInWords(days, reading.language))
      : time.daysAgo(numberInWords(-days, reading.language)))
  );
}

/** "i dag kl. 10.42", "i går kl. 09.12", "fredag 6. februar kl. 14.00": for what has happened. */
export function momentInWords(date: Date, reading: Reading): string {
  const { time } = textIn(reading.language);
  const day = nearDay(daysBetween(reading.now, date), time) ?? dayInWords(date, reading);
  const clock = inOslo(date);
  return time.at(day, twoDigits(clock.hour), twoDigits(clock.minute));
}

/** "10.42": for what happens just now. */
export function clockInWords(date: Date, reading: Reading): string {
  const clock = inOslo(date);
  const words = textIn(reading.language).time.clock(twoDigits(clock.hour), twoDigits(clock.minute));
  return daysBetween(reading.now, date) === 0 ? words : momentInWords(date, reading);
}

/** "siden i går", "siden 3. mars": since when somebody has waited. */
export function sinceInWords(date: Date, reading: Reading): string {
  const { time } = textIn(reading.language);
  return time.since(nearDay(daysBetween(reading.now, date), time) ?? shortDay(date, reading));
}

/** "43 dager", "14 måneder", "3 år": how long since then. */
export function durationInWords(since: Date, reading: Reading): string {
  const { time } = textIn(reading.language);
  const days = daysBetween(since, reading.now);
  const months = monthsBetween(inOslo(since), inOslo(reading.now));
  if (days < 1) return time.lessThanADay;
  if (months < 3) return time.days(days);
  return months < 24 ? time.months(months) : time.years(Math.floor(months / 12));
}

/** The number of the week that begins on this day (`2027-01-25`), as Norwegians count weeks: "4". */
export function weekNumber(monday: string): string {
  // A week belongs to the year that its Thursday is in.
  const thursday = Date.parse(`${monday}T00:00:00Z`) + 3 * dayMs;
  const newYear = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1);
  return String(Math.floor((thursday - newYear) / (7 * dayMs)) + 1);
}

/** Whether {@link momentInWords} says it by its date, and so will say the same tomorrow. */
export function isSaidByDate(date: Date, reading: Reading): boolean {
  return daysBetween(reading.now, date) < -1;
}

/** The day in Oslo as forms and the database write it: `2027-01-29`. */
export function dateIn(date: Date): string {
  const { year, month, day } = inOslo(date);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Whether the day is over in Oslo. */
export function isPast(date: Date, reading: Reading): boolean {
  return daysBetween(reading.now, date) < 0;
}

function nearDay(days: number, time: Text['time']): string | null {
  if (days === 0) return time.today;
  if (days === 1) return time.tomorrow;
  return days === -1 ? time.yesterday : null;
}

function daysBetween(from: Date, to: Date): number {
  return inOslo(to).dayNumber - inOslo(from).dayNumber;
}

/** Whole ones: the last counts when its day has come. */
function monthsBetween(from: OsloTime, to: OsloTime): number {
  return (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
}

function withYear(words: string, year: number, reading: Reading): string {
  if (year === inOslo(reading.now).year) return words;
  return textIn(reading.language).time.withYear(words, String(year));
}

/** From the texts, since browsers know no nynorsk. */
function namesOf(day: OsloTime, reading: Reading): { weekday: string; month: string } {
  const { weekdayNames, monthNames } = textIn(reading.language).time;
  // Weeks begin on Monday here and on Sunday there.
  return { weekday: weekdayNames[(day.weekday + 6) % 7] ?? '', month: monthNames[day.month - 1] ?? '' };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
