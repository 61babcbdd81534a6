import { daysFrom, momentInOslo, mondayOf, onTheWall } from './calendar.ts';
import { isReminderDay, type QuietDays, reminderDayFrom, usualQuietDays } from './quiet-days.ts';

/** Between which hours, how often, and until when somebody is left in peace. */

/** The hours and how often, as the coordinator decides them for all. */
export type HourRules = {
  /** Reminders come from this hour on, on a working day, and none from the second on. */
  readonly fromHour: number;
  readonly untilHour: number;
  /** Whether somebody may choose to hear once a week. */
  readonly allowsWeekly: boolean;
  /** What is due within so many days, or was due, comes on its day all the same. */
  readonly urgentDays: number;
};

/** What the coordinator decides for all. */
export type ReminderRules = HourRules & {
  /** On these nobody is reminded. */
  readonly quietDays: QuietDays;
};

/** Quiet from 16 to 08 [ours]. */
export const usualHours: HourRules = { fromHour: 8, untilHour: 16, allowsWeekly: true, urgentDays: 3 };
export const usualRules: ReminderRules = { ...usualHours, quietDays: usualQuietDays };

export const frequencies = ['daily', 'weekly'] as const;
/** How often somebody wants to hear: each day on which there is something, or as the week begins. */
export type Frequency = (typeof frequencies)[number];

/** For how long somebody may be away without anybody asking: longer absence is a seat's matter (R23). */
export const longestAway = 180;

/** The day whose reminders are to go out now; null at night, on weekends, on holidays and on days without reminders. */
export function reminderDay(now: Date, { fromHour, untilHour, quietDays }: ReminderRules): string | null {
  const { day, minutes } = onTheWall(now);
  const isWithinHours = minutes >= fromHour * 60 && minutes < untilHour * 60;
  return isWithinHours && isReminderDay(day, quietDays) ? day : null;
}

/** Whether a reminder that comes now would come at a quiet hour. */
export function isQuiet(now: Date, rules: ReminderRules): boolean {
  return reminderDay(now, rules) === null;
}

/** From when on reminders come again, for a quiet hour: at the first hour of a day on which they come. */
export function quietUntil(now: Date, { fromHour, quietDays }: ReminderRules): Date {
  const { day, minutes } = onTheWall(now);
  const next = reminderDayFrom(minutes < fromHour * 60 ? day : daysFrom(day, 1), quietDays);
  return momentInOslo(next, `${String(fromHour).padStart(2, '0')}:00`);
}

/** The day to which "tomorrow" puts something off. */
export function dayAfter(day: string, quiet: QuietDays): string {
  return reminderDayFrom(daysFrom(day, 1), quiet);
}

/** Whether whoever hears once a week hears today: on the first day of a week on which reminders come. */
export function beginsWeek(day: string, quiet: QuietDays): boolean {
  return reminderDayFrom(mondayOf(day), quiet) === day;
}

/** How far a coordinator can go: reminders stay within a working day, and nothing urgent waits for weeks. */
export const ruleBounds = { fromHour: [6, 12], untilHour: [13, 20], urgentDays: [0, 14] } as const;

/** The hours as something from outside gives them; null when they make no sense. */
export function hoursFrom(value: unknown): HourRules | null {
  if (typeof value !== 'object' || value === null) return null;
  const { fromHour, untilHour, allowsWeekly, urgentDays } = value as Record<string, unknown>;
  if (!isWithin(fromHour, ...ruleBounds.fromHour) || !isWithin(untilHour, ...ruleBounds.untilHour))
    return null;
  if (typeof allowsWeekly !== 'boolean' || !isWithin(urgentDays, ...ruleBounds.urgentDays)) return null;
  return { fromHour, untilHour, allowsWeekly, urgentDays };
}

function isWithin(value: unknown, least: number, most: number): value is number {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
}
