import type { TimeText } from '../nb/time.ts';

/** Days, times and durations in words. The space after the dot does not break, or Markdown would make a list of it. */
export const time: TimeText = {
  today: 'i dag',
  tomorrow: 'i morgon',
  yesterday: 'i går',
  inDays: (days) => `om ${days} dagar`,
  daysAgo: (days) => `for ${days} dagar sidan`,
  day: (weekday, day, month) => `${weekday} ${day}.\u00a0${month}`,
  shortDay: (day, month) => `${day}.\u00a0${month}`,
  withYear: (day, year) => `${day} ${year}`,
  withDistance: (day, distance) => `${day} (${distance})`,
  at: (day, hour, minute) => `${day} kl.\u00a0${hour}.${minute}`,
  since: (when) => `sidan ${when}`,
  lessThanADay: 'under ein dag',
  days: (count) => (count === 1 ? '1 dag' : `${count} dagar`),
  months: (count) => (count === 1 ? '1 månad' : `${count} månader`),
  years: (count) => `${count} år`,
};
