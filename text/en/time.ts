/** Days, times and durations in words. The space after the dot does not break, or Markdown would make a list of it. */
export const time = {
  today: 'i dag',
  tomorrow: 'i morgen',
  yesterday: 'i går',
  inDays: (days: string) => `om ${days} dager`,
  daysAgo: (days: string) => `for ${days} dager siden`,
  day: (weekday: string, day: string, month: string) => `${weekday} ${day}.\u00a0${month}`,
  shortDay: (day: string, month: string) => `${day}.\u00a0${month}`,
  withYear: (day: string, year: string) => `${day} ${year}`,
  withDistance: (day: string, distance: string) => `${day} (${distance})`,
  at: (day: string, hour: string, minute: string) => `${day} kl.\u00a0${hour}.${minute}`,
  since: (when: string) => `siden ${when}`,
  lessThanADay: 'under en dag',
  days: (count: number) => (count === 1 ? '1 dag' : `${count} dager`),
  months: (count: number) => (count === 1 ? '1 måned' : `${count} måneder`),
  years: (count: number) => (count === 1 ? '1 år' : `${count} år`),
};

export type TimeText = typeof time;
