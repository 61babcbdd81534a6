import type { TimeText } from '../nb/time.ts';

/** Days, times and durations in words. */
export const time: TimeText = {
  today: 'today',
  tomorrow: 'tomorrow',
  yesterday: 'yesterday',
  inDays: (days) => `in ${days} days`,
  daysAgo: (days) => `${days} days ago`,
  day: (weekday, day, month) => `${weekday} ${day} ${month}`,
  shortDay: (day, month) => `${day} ${month}`,
  withYear: (day, year) => `${day} ${year}`,
  withDistance: (day, distance) => `${day} (${distance})`,
  at: (day, hour, minute) => `${day} at ${hour}:${minute}`,
  since: (when) => `since ${when}`,
  lessThanADay: 'less than a day',
  days: (count) => (count === 1 ? '1 day' : `${count} days`),
  months: (count) => (count === 1 ? '1 month' : `${count} months`),
  years: (count) => (count === 1 ? '1 year' : `${count} years`),
};
