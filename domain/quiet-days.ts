import { daysFrom, daysUntil, easterSunday, isWorkDay } from './calendar.ts';
import { hasIdentityNumber } from './identity-number.ts';
import { isDay } from './report.ts';

/**
 * Days on which people are at work and yet nobody is reminded: half days, and those on which hospitals do the least.
 * They count like public holidays for when reminders come, and move no due day. Days are Oslo's.
 */

/** Comes each year: `12-24`, or the Wednesday before Maundy Thursday, which moves with Easter. */
export type YearlyDay = string;
export const wednesdayBeforeEaster = 'wednesday-before-easter';

/** Days of one year, both counted in, and what the coordinator calls them; the name may be empty. */
export type QuietSpan = { readonly from: string; readonly until: string; readonly name: string };

/** One line of the list. */
export type QuietEntry = { readonly yearly: YearlyDay } | QuietSpan;

type QuietLists = { readonly yearly: readonly YearlyDay[]; readonly spans: readonly QuietSpan[] };

/** What held before a change, up to the day whose reminders were claimed last by then: what came by it has come. */
type EarlierQuietDays = QuietLists & { readonly until: string };

export type QuietDays = QuietLists & {
  /** In order; left out where nothing was changed. */
  readonly earlier?: readonly EarlierQuietDays[];
};

/** What is so until a coordinator changes it [ours]: half days in most hospitals. */
export const usualQuietDays: QuietDays = { yearly: ['12-24', '12-31'], spans: [] };

export const noQuietDays: QuietDays = { yearly: [], spans: [] };

/** How far a coordinator can go: reminders that stay away for months help nobody. */
export const quietBounds = {
  mostDays: 31,
  yearsAhead: 2,
  mostYearly: 20,
  mostSpans: 20,
  longestName: 60,
} as const;

/** A span that ended longer ago than this touches no round of reminders any more. */
const daysKept = 90;

/** A list of them as something from outside gives it; null when it is none. */
export function quietDaysFrom(value: unknown): QuietDays | null {
  if (typeof value !== 'object' || value === null) return null;
  const { yearly, spans } = value as { readonly yearly?: unknown; readonly spans?: unknown };
  if (!Array.isArray(yearly) || !Array.isArray(spans)) return null;
  const entries = [...yearly.map((day) => ({ yearly: day as unknown })), ...(spans as unknown[])].map(
    quietEntryFrom,
  );
  if (!entries.every((entry) => entry !== null)) return null;
  const found = entries.reduce(withEntry, noQuietDays);
  const earlier = earlierFrom((value as { readonly earlier?: unknown }).earlier);
  return earlier.length > 0 ? { ...found, earlier } : found;
}

function earlierFrom(value: unknown): readonly EarlierQuietDays[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) => {
    const lists = quietDaysFrom(one);
    const until = lists && (one as { readonly until?: unknown }).until;
    return lists && isDay(until) ? [{ yearly: lists.yearly, spans: lists.spans, until }] : [];
  });
}

/** One line of the list as something from outside gives it; null when it is no day, too long, or names a patient. */
export function quietEntryFrom(value: unknown): QuietEntry | null {
  if (typeof value !== 'object' || value === null) return null;
  const { yearly, from, until, name } = value as Readonly<Record<string, unknown>>;
  if (yearly !== undefined) return isYearly(yearly) ? { yearly } : null;
  if (!isDay(from) || !isDay(until) || typeof name !== 'string') return null;
  const days = daysUntil(from, until) + 1;
  if (days < 1 || days > quietBounds.mostDays) return null;
  const isBearable = name.length <= quietBounds.longestName && !hasIdentityNumber(name);
  return isBearable ? { from, until, name: name.trim() } : null;
}

/** Whether a line may be added on a day: not what is over, and not what nobody plans for yet. */
export function isAhead(entry: QuietEntry, today: string): boolean {
  if ('yearly' in entry) return true;
  return entry.until >= today && daysUntil(today, entry.from) <= quietBounds.yearsAhead * 366;
}

export function hasEntry({ yearly, spans }: QuietDays, entry: QuietEntry): boolean {
  if ('yearly' in entry) return yearly.includes(entry.yearly);
  return spans.some(({ from, until }) => from === entry.from && until === entry.until);
}

/** Whether the list takes no more lines of this kind. */
export function isFull({ yearly, spans }: QuietDays, entry: QuietEntry): boolean {
  return 'yearly' in entry ? yearly.length >= quietBounds.mostYearly : spans.length >= quietBounds.mostSpans;
}

/** In order; a line that is there already stays as it is. */
export function withEntry(quiet: QuietDays, entry: QuietEntry): QuietDays {
  if (hasEntry(quiet, entry)) return quiet;
  if ('yearly' in entry) return { ...quiet, yearly: [...quiet.yearly, entry.yearly].toSorted() };
  const spans = [...quiet.spans, entry].toSorted((one, other) => (one.from < other.from ? -1 : 1));
  return { ...quiet, spans };
}

export function withoutEntry(quiet: QuietDays, entry: QuietEntry): QuietDays {
  if ('yearly' in entry) return { ...quiet, yearly: quiet.yearly.filter((day) => day !== entry.yearly) };
  const isOther = ({ from, until }: QuietSpan) => from !== entry.from || until !== entry.until;
  return { ...quiet, spans: quiet.spans.filter(isOther) };
}

/** Without what was over long before the day. */
export function withoutOver(quiet: QuietDays, today: string): QuietDays {
  const earliest = daysFrom(today, -daysKept);
  return { ...quiet, spans: quiet.spans.filter(({ until }) => until >= earliest) };
}

/**
 * The list after a change, which knows what held before it.
 * @param claimedOn the day whose reminders were claimed last; null where none were yet
 */
export function withBefore(quiet: QuietDays, before: QuietDays, claimedOn: string | null): QuietDays {
  const earliest = claimedOn && daysFrom(claimedOn, -daysKept);
  const kept = (before.earlier ?? []).filter(({ until }) => earliest !== null && until >= earliest);
  const { yearly, spans } = before;
  const isKnown = claimedOn === null || kept.at(-1)?.until === claimedOn;
  const earlier = isKnown ? kept : [...kept, { yearly, spans, until: claimedOn }];
  const lists = { yearly: quiet.yearly, spans: quiet.spans };
  return earlier.length > 0 ? { ...lists, earlier } : lists;
}

/** Days of rounds, both counted in: something came in one of them. */
export type CameBetween = { readonly from: string; readonly until: string };

/**
 * When something came while other days were without reminders; null when it did not. A day that goes, or comes, moves
 * what is planned, and nothing comes twice by it.
 * @param fallsOn the day on which it falls, by any list
 */
export function cameEarlier(
  fallsOn: (quiet: QuietLists) => string,
  { earlier = [] }: QuietDays,
): CameBetween | null {
  let after = '';
  for (const held of earlier) {
    const from = fallsOn(held);
    if (from > after && from <= held.until) return { from, until: held.until };
    after = held.until;
  }
  return null;
}

/** Whether a day is one without reminders, whatever weekday it is. */
export function isQuietDay(day: string, { yearly, spans }: QuietDays): boolean {
  return (
    yearly.includes(day.slice(5)) ||
    spans.some(({ from, until }) => day >= from && day <= until) ||
    (yearly.includes(wednesdayBeforeEaster) && day === daysFrom(easterSunday(Number(day.slice(0, 4))), -4))
  );
}

/** Whether reminders come on a day: people are at work on it, and it is none without reminders. */
export function isReminderDay(day: string, quiet: QuietDays): boolean {
  return isWorkDay(day) && !isQuietDay(day, quiet);
}

/** The day itself when reminders come on it, else the nearest one before on which they do. */
export function reminderDayUntil(day: string, quiet: QuietDays): string {
  let found = day;
  while (!isReminderDay(found, quiet)) found = daysFrom(found, -1);
  return found;
}

/** The day itself when reminders come on it, else the nearest one after on which they do. */
export function reminderDayFrom(day: string, quiet: QuietDays): string {
  let found = day;
  while (!isReminderDay(found, quiet)) found = daysFrom(found, 1);
  return found;
}

function isYearly(value: unknown): value is YearlyDay {
  if (value === wednesdayBeforeEaster) return true;
  // Some years have a 29 February.
  return typeof value === 'string' && /^\d\d-\d\d$/.test(value) && isDay(`2028-${value}`);
}
