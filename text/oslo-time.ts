import { offsetOf } from '../domain/calendar.ts';

const DAY_MS = 86_400_000;

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
  const local = date.getTime() + offsetOf(date);
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
