import { z } from 'zod';
import { momentInOslo } from '../domain/calendar.ts';
import { longestLink, longestPlace } from '../domain/gathering.ts';
import { agendaOf, longestItem, type MeetingPlan, meetingForms, mostItems } from '../domain/group-meeting.ts';
import { longestProblem } from '../domain/problem.ts';
import { longestAudience, longestSpread } from '../domain/spread.ts';
import { regions } from '../domain/vocabulary.ts';
import { field } from './input.ts';

/** What is filled in about a group, on a card as in the tab. */

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const trimmed = (most: number) => field.text(most).transform((text) => text.trim());

export const meetingPlan = z.object({
  day: field.date,
  from: clock,
  to: clock,
  form: z.enum(meetingForms),
  place: trimmed(longestPlace),
  link: trimmed(longestLink),
  agenda: field.text(mostItems * (longestItem + 10)),
});

/** With day and clocks as moments; Oslo's, as they are written. */
export function plannedMeeting({
  day,
  from,
  to,
  agenda,
  ...rest
}: z.output<typeof meetingPlan>): MeetingPlan {
  const [startsAt, endsAt] = [momentInOslo(day, from), momentInOslo(day, to)];
  return { ...rest, startsAt, endsAt, agenda: agendaOf(agenda) };
}

const optionalRegion = z
  .union([z.enum(regions), z.literal('').transform(() => null)])
  .nullish()
  .transform((region) => region ?? null);

export const raisedProblem = z.object({
  serviceId: field.id,
  text: field.required(longestProblem),
  region: optionalRegion,
});

export const toldSpread = z.object({
  serviceId: field.id,
  what: field.required(longestSpread),
  audience: field.required(longestAudience),
  day: field.date,
});
