/** The days that a month has, as in a leap year: some years have a 29 February. All there are while no month is chosen. */
export function daysOfMonth(month: string): readonly string[] {
  const most = month === '' ? 31 : new Date(Date.UTC(2028, Number(month), 0)).getUTCDate();
  return Array.from({ length: most }, (_, index) => String(index + 1));
}

/** The day that was chosen, where the month has it; else none, so that nobody saves another one unseen. */
export function dayIn(month: string, day: string): string {
  return daysOfMonth(month).includes(day) ? day : '';
}
