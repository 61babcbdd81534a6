const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MOST_KEPT = 5_000;

/** What calendar and clock on the wall show in Oslo. */
export type OsloTime = {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
  /** From 0, Sunday. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  /** Days since the first of January 1970: the difference between two of them is one of days. */
  readonly dayNumber: number;
};

export function inOslo(date: Date): OsloTime {
  const local = date.getTime() + offsetOf(date.getTime());
  const shown = new Date(local);
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    weekday: shown.getUTCDay(),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
    dayNumber: Math.floor(local / DAY_MS),
  };
}

const wallClock = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Europe/Oslo',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});

/** Every card tells of a dozen moments, and asking `Intl` costs more than all the rest: clocks change at full hours. */
const offsets = new Map<number, number>();

function offsetOf(time: number): number {
  const hour = Math.floor(time / HOUR_MS);
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  const offset = askOffset(hour * HOUR_MS);
  if (offsets.size >= MOST_KEPT) offsets.clear();
  offsets.set(hour, offset);
  return offset;
}

function askOffset(time: number): number {
  const parts = Object.fromEntries(
    wallClock.formatToParts(time).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - time;
}
