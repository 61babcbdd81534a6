import { z } from 'zod';
import { momentInOslo } from '../domain/calendar.ts';
import {
  audienceRoles,
  type GatheringTimes,
  gatheringKinds,
  longestLink,
  longestPlace,
  longestTitle,
  programmeOf,
} from '../domain/gathering.ts';
import { isRefusal, type Refusal } from '../domain/refusal.ts';
import { languages, regions, serviceTypes } from '../domain/vocabulary.ts';
import type { NewGathering } from '../store/gathering-rows.ts';
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
  opens: z.enum(['keep', 'now', 'week', 'day', 'start']),
  closes: z.enum(['keep', 'end', 'day', 'week', 'fortnight']),
  presentation: field.text(longestLink).transform((text) => text.trim()),
  regions: several(z.enum(regions)),
  roles: several(z.enum(audienceRoles)),
  types: several(z.enum(serviceTypes)),
});

const minute = 60_000;
const day = 1_440 * minute;
const opensBefore = { week: 7 * day, day, start: minute } as const;
const closesAfter = { end: 0, day, week: 7 * day, fortnight: 14 * day } as const;

/**
 * What the coordinator filled in, with its days and clocks as moments; Oslo's, as they are written. `before` is what it
 * changes: asking that stays as it was moves along with the gathering, but for what has opened already.
 */
export function gatheringForm(
  data: unknown,
  now: Date,
  before: GatheringTimes | null = null,
): NewGathering | Refusal {
  const input = parseInput(form, data);
  if (isRefusal(input)) return input;
  const startsAt = momentInOslo(input.day, input.from);
  const endsAt = momentInOslo(input.day, input.to);
  const times = { startsAt, endsAt };
  return {
    kind: input.kind,
    title: input.title,
    language: input.language,
    ...times,
    askingOpensAt: openingOf(input.opens, times, now, before),
    askingClosesAt: closingOf(input.closes, times, before),
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

type Times = Pick<GatheringTimes, 'startsAt' | 'endsAt'>;

function openingOf(
  chosen: z.output<typeof form>['opens'],
  { startsAt }: Times,
  now: Date,
  before: GatheringTimes | null,
): Date {
  if (chosen === 'now') return now;
  if (chosen !== 'keep') return new Date(startsAt.getTime() - opensBefore[chosen]);
  if (!before || before.askingOpensAt <= now) return before?.askingOpensAt ?? now;
  return new Date(startsAt.getTime() - before.startsAt.getTime() + before.askingOpensAt.getTime());
}

function closingOf(
  chosen: z.output<typeof form>['closes'],
  { endsAt }: Times,
  before: GatheringTimes | null,
): Date {
  if (chosen !== 'keep') return new Date(endsAt.getTime() + closesAfter[chosen]);
  const after = before ? before.askingClosesAt.getTime() - before.endsAt.getTime() : closesAfter.week;
  return new Date(endsAt.getTime() + after);
}
