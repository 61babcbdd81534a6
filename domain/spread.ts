import { daysFrom } from './calendar.ts';
import type { GroupStanding } from './group-standing.ts';
import { type Refusal, refuse } from './refusal.ts';
import { isDay } from './report.ts';

/** What a member of a group told others of the service, in the own region: a task of the mandate. */
export const longestSpread = 1_000;
export const longestAudience = 200;
/** Days back that one may lie: what was longer ago is in a report that was handed in. */
const farthestSpread = 730;

export function mayTellSpread(standings: readonly GroupStanding[]): boolean {
  return standings.includes('member');
}

export function refuseSpreadDay(day: string, today: string): Refusal | null {
  const isFit = isDay(day) && day <= today && day >= daysFrom(today, -farthestSpread);
  return isFit ? null : refuse('spread-day-out-of-range');
}
