const timeInOslo = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});
const DAY_SECONDS = 86_400;
const OPENS_SECONDS = 8 * 3600;

/** Seconds until the clock in Oslo shows eight on a day from Monday to Friday, a minute past so that it has struck. */
export function secondsToMorning(now: Date): number {
  for (let days = 0; ; days += 1) {
    const candidate = secondsTo(now, days);
    if (candidate > 0 && !isWeekend(new Date(now.getTime() + candidate * 1000))) return candidate;
  }
}

/** Clocks may change in between: what the wall shows there is looked at, and made up for. */
function secondsTo(now: Date, days: number): number {
  const plain = OPENS_SECONDS + 60 - secondOfDay(now) + days * DAY_SECONDS;
  return plain + (OPENS_SECONDS + 60 - secondOfDay(new Date(now.getTime() + plain * 1000)));
}

function secondOfDay(date: Date): number {
  const part = (type: string) =>
    Number(timeInOslo.formatToParts(date).find((one) => one.type === type)?.value ?? 0);
  return part('hour') * 3600 + part('minute') * 60 + part('second');
}

function isWeekend(date: Date): boolean {
  const weekday = timeInOslo.formatToParts(date).find(({ type }) => type === 'weekday')?.value;
  return weekday === 'Sat' || weekday === 'Sun';
}
