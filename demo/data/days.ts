const dayMilliseconds = 86_400_000;

/** A moment in working hours so many days before `now`; `share` (0 to 1) says how late on that day. */
export function momentBefore(now: Date, days: number, share: number): Date {
  const midnight = Math.floor(now.getTime() / dayMilliseconds) * dayMilliseconds - days * dayMilliseconds;
  return new Date(midnight + (7 + share * 7) * 3_600_000);
}

export function daysAfter(moment: Date, days: number): Date {
  return new Date(moment.getTime() + days * dayMilliseconds);
}

/** The date, `2026-03-01`, without a time of day. */
export function dateOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

export function dateBefore(now: Date, days: number): string {
  return dateOf(momentBefore(now, days, 0.5));
}
