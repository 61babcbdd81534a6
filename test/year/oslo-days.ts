/** The model's own calendar: a list of holidays and what the platform knows of Oslo's clocks; nothing of the program's. */

/** Public holidays that are no Sunday, of the years that are played. */
const holidays: ReadonlySet<string> = new Set([
  '2026-12-25',
  '2027-01-01',
  '2027-03-25',
  '2027-03-26',
  '2027-03-29',
  '2027-05-06',
  '2027-05-17',
  '2027-12-25',
  '2028-01-01',
]);

export function isAtWork(day: string): boolean {
  const weekday = noonOf(day).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(day);
}

export function plusDays(day: string, days: number): string {
  return new Date(noonOf(day).getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

/** The day itself, or the nearest one before (-1) or after (1) it on which people are at work. */
export function atWork(day: string, direction: -1 | 1): string {
  let found = day;
  while (!isAtWork(found)) found = plusDays(found, direction);
  return found;
}

const wall = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** `2027-02-10` and `08:00:01`, as a calendar and a clock in Oslo show it. */
export function shownIn(moment: Date): readonly [day: string, clock: string] {
  const [day = '', clock = ''] = wall.format(moment).split(' ');
  return [day, clock];
}

/** The moment at which Oslo's clock shows so on the day; there has to be one. */
export function moment(day: string, clock: string): Date {
  for (const ahead of [1, 2]) {
    const guess = new Date(Date.parse(`${day}T${clock}Z`) - ahead * 3_600_000);
    if (shownIn(guess).join(' ') === `${day} ${clock}`) return guess;
  }
  throw new Error(`There is no ${clock} on ${day}`);
}

/** The Monday of the week that the day is in. */
export function mondayOf(day: string): string {
  return plusDays(day, -((noonOf(day).getUTCDay() + 6) % 7));
}

function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}
