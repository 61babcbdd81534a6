/** A day in the calendar of Oslo: the number of days since the first of January 1970. */
type DayNumber = number;

const DAY_MS = 86_400_000;

/** The public holidays of Norway that fall on the same date each year: month and day. */
const fixedHolidays = [
  [1, 1],
  [5, 1],
  [5, 17],
  [12, 25],
  [12, 26],
] as const;

/** And those that follow Easter Sunday by so many days: Maundy Thursday, Good Friday ... Whit Monday. */
const daysFromEaster = [-3, -2, 0, 1, 39, 49, 50] as const;

/** The public holidays of a year as ISO days (`2027-03-28`), in order. */
export function holidaysOf(year: number): string[] {
  return [...holidayNumbers(year)].sort((one, other) => one - other).map(isoDay);
}

/** Easter Sunday as an ISO day, by the rule of the Gregorian church. */
export function easterSunday(year: number): string {
  return isoDay(easterNumber(year));
}

/**
 * The same time on the first day from then on at which people are at work: a due date that we set ourselves falls on
 * no weekend and on no public holiday.
 */
export function onWorkingDay(date: Date): Date {
  const first = dayInOslo(date);
  let day = first;
  while (!isWorking(day)) day += 1;
  return atSameTime(date, day - first);
}

/** The moment at which the clock in Oslo shows `15:00` on the day `2027-03-28`; an hour that spring leaves out is the next. */
export function momentInOslo(day: string, clock: string): Date {
  const asUtc = new Date(`${day}T${clock}:00Z`);
  const near = new Date(asUtc.getTime() - offsetOf(asUtc));
  return new Date(asUtc.getTime() - offsetOf(near));
}

/** By when something is done that is due on a day (`2027-02-10`): the last minute that Oslo's clocks show of it. */
export function endOfDay(day: string): Date {
  return momentInOslo(day, '23:59');
}

/** Whether a day (`2027-02-10`) is one on which people are at work. */
export function isWorkDay(day: string): boolean {
  return isWorking(numberOf(day));
}

/** The day itself when people are at work on it, else the nearest one before on which they are. */
export function workDayUntil(day: string): string {
  let number = numberOf(day);
  while (!isWorking(number)) number -= 1;
  return isoDay(number);
}

/** The day itself when people are at work on it, else the nearest one after on which they are. */
export function workDayFrom(day: string): string {
  let number = numberOf(day);
  while (!isWorking(number)) number += 1;
  return isoDay(number);
}

/** So many days later, or earlier: days have no hours, so no change of clocks is in between. */
export function daysFrom(day: string, days: number): string {
  return isoDay(numberOf(day) + days);
}

export function dayBefore(day: string): string {
  return daysFrom(day, -1);
}

export function dayAfter(day: string): string {
  return daysFrom(day, 1);
}

/** The same day so many years later, or earlier; the day before where there is none, as on 29 February. */
export function yearsFrom(day: string, years: number): string {
  const wanted = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return isoDay(numberOf(wanted)) === wanted ? wanted : dayBefore(isoDay(numberOf(wanted)));
}

/** How many days lie between two days; negative when the first is the later one. */
export function daysUntil(from: string, until: string): number {
  return numberOf(until) - numberOf(from);
}

/** The first day, its weekday being Monday, of the week that the day is in. */
export function mondayOf(day: string): string {
  const number = numberOf(day);
  return isoDay(number - ((new Date(number * DAY_MS).getUTCDay() + 6) % 7));
}

/** What a calendar and a clock on a wall in Oslo show: `{ day: '2027-03-28', minutes: 485 }`. */
export function onTheWall(date: Date): { readonly day: string; readonly minutes: number } {
  const shown = date.getTime() + offsetOf(date);
  const day = Math.floor(shown / DAY_MS);
  return { day: isoDay(day), minutes: Math.floor((shown - day * DAY_MS) / 60_000) };
}

/** Clocks may change in between: the time on the wall stays. */
function atSameTime(date: Date, days: number): Date {
  const moved = new Date(date.getTime() + days * DAY_MS);
  return new Date(moved.getTime() + offsetOf(date) - offsetOf(moved));
}

function isWorking(day: DayNumber): boolean {
  const date = new Date(day * DAY_MS);
  const weekday = date.getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidayNumbers(date.getUTCFullYear()).has(day);
}

const known = new Map<number, ReadonlySet<DayNumber>>();

function holidayNumbers(year: number): ReadonlySet<DayNumber> {
  const kept = known.get(year);
  if (kept) return kept;
  const easter = easterNumber(year);
  const made = new Set([
    ...fixedHolidays.map(([month, day]) => dayNumber(year, month, day)),
    ...daysFromEaster.map((days) => easter + days),
  ]);
  known.set(year, made);
  return made;
}

/** The Sunday after the first full moon of spring, as the church reckons both (Meeus, Jones and Butcher). */
function easterNumber(year: number): DayNumber {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7;
  const early = Math.floor((golden + 11 * moon + 22 * toSunday) / 451);
  const days = moon + toSunday - 7 * early + 114;
  return dayNumber(year, Math.floor(days / 31), (days % 31) + 1);
}

function dayNumber(year: number, month: number, day: number): DayNumber {
  return Math.round(Date.UTC(year, month - 1, day) / DAY_MS);
}

function numberOf(day: string): DayNumber {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

function isoDay(day: DayNumber): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

function dayInOslo(date: Date): DayNumber {
  return Math.floor((date.getTime() + offsetOf(date)) / DAY_MS);
}

/** Made when it is first asked: it takes the engine as long as all else that a start does with days. */
let clock: Intl.DateTimeFormat | null = null;

const HOUR_MS = 3_600_000;
const mostOffsets = 5_000;
/** Every card tells of a dozen moments, and asking the clock costs more than all the rest: it changes at full hours. */
const offsets = new Map<number, number>();

/** How far Oslo is ahead of UTC then, in milliseconds. */
export function offsetOf(date: Date): number {
  const hour = Math.floor(date.getTime() / HOUR_MS);
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  const offset = askOffset(new Date(hour * HOUR_MS));
  if (offsets.size >= mostOffsets) offsets.clear();
  offsets.set(hour, offset);
  return offset;
}

/** `GMT+02:00`. */
function askOffset(date: Date): number {
  clock ??= new Intl.DateTimeFormat('en-US', { timeZone: 'Europe/Oslo', timeZoneName: 'longOffset' });
  const zone = clock.formatToParts(date).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, hours = '0', minutes = '0'] = /\+(\d\d):(\d\d)$/.exec(zone) ?? [];
  return (Number(hours) * 60 + Number(minutes)) * 60_000;
}
