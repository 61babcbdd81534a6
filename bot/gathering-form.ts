import { z } from 'zod';
import { momentInOslo } from '../domain/calendar.ts';
import {
  audienceRoles,
  gatheringKinds,
  longestLink,
  longestPlace,
  longestTitle,
  programmeOf,
} from '../domain/gathering.ts';
import { isRefusal, type Refusal } from '../domain/refusal.ts';
import { languages, regions, serviceTypes } from '../domain/vocabulary.ts';
import type { NewGathering } from '../store/commands/create-gathering.ts';
import { field, parseInput } from './input.ts';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** A field in which several are chosen sends them with commas between. */
const several = <One extends z.ZodType>(one: One) =>
  z.preprocess(
    (chosen) => (typeof chosen === 'string' ? chosen.split(',').filter((value) => value !== '') : []),
    z.array(one).max(200),
  );

const form = z.object({
  kind: z.enum(gatheringKinds),
  title: field.required(longestTitle),
  language: z.enum(languages),
  day: field.date,
  from: clock,
  to: clock,
  link: field.text(longestLink).transform((text) => text.trim()),
  place: field.text(longestPlace).transform((text) => text.trim()),
  items: field.text(4_000),
  moderators: several(field.id),
  opens: z.enum(['now', 'week', 'day', 'start']),
  closes: z.enum(['end', 'day', 'week', 'fortnight']),
  presentation: field.text(longestLink).transform((text) => text.trim()),
  regions: several(z.enum(regions)),
  roles: several(z.enum(audienceRoles)),
  types: several(z.enum(serviceTypes)),
});

const minute = 60_000;
const day = 1_440 * minute;
const opensBefore = { week: 7 * day, day, start: minute } as const;
const closesAfter = { end: 0, day, week: 7 * day, fortnight: 14 * day } as const;

/** What the coordinator filled in, with its days and clocks as moments; Oslo's, as they are written. */
export function gatheringForm(data: unknown, now: Date): NewGathering | Refusal {
  const input = parseInput(form, data);
  if (isRefusal(input)) return input;
  const startsAt = momentInOslo(input.day, input.from);
  const endsAt = momentInOslo(input.day, input.to);
  const opens = input.opens === 'now' ? now : new Date(startsAt.getTime() - opensBefore[input.opens]);
  return {
    kind: input.kind,
    title: input.title,
    language: input.language,
    startsAt,
    endsAt,
    askingOpensAt: opens,
    askingClosesAt: new Date(endsAt.getTime() + closesAfter[input.closes]),
    place: input.place,
    link: input.link,
    presentationLink: input.presentation,
    items: programmeOf(input.items),
    moderatorIds: input.moderators,
    regions: input.regions,
    types: input.types,
    roles: input.roles,
  };
}
