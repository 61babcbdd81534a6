import { isWebAddress } from './gathering.ts';
import type { GroupStanding } from './group-standing.ts';
import { type Refusal, refuse } from './refusal.ts';

/** Meetings of a reference group: at least one in a year, digital or not (R25). */
export const meetingForms = ['digital', 'in-person', 'both'] as const;
export type MeetingForm = (typeof meetingForms)[number];

/** Where some meet and others are on a screen, whoever comes says which of the two. */
export const meetingAnswers = ['yes', 'digital', 'no'] as const;
export type MeetingAnswer = (typeof meetingAnswers)[number];

/** Whoever takes part, in whichever way. */
export function takesPart(answer: MeetingAnswer | null): boolean {
  return answer === 'yes' || answer === 'digital';
}

/** What can be answered to a meeting of the form. */
export function answersTo(form: MeetingForm): readonly MeetingAnswer[] {
  return form === 'both' ? meetingAnswers : ['yes', 'no'];
}

/** Items of an agenda, and characters of one. */
export const mostItems = 20;
export const longestItem = 200;

export const meetingVerbs = [
  'answer-group-meeting',
  'change-group-meeting',
  'cancel-group-meeting',
  'record-group-meeting',
] as const;
export type MeetingVerb = (typeof meetingVerbs)[number];

/** The group's leader calls its meetings, or whoever helps with that; the service where nobody else does. */
const callers: readonly GroupStanding[] = ['group-leader', 'secretary', 'service-leader'];
/** Who takes part: whoever has a seat, and the service's leader, whose trust pays for the meeting (R28). */
const invited: readonly GroupStanding[] = ['group-leader', 'secretary', 'service-leader', 'member'];

export function mayCallMeetings(standings: readonly GroupStanding[]): boolean {
  return standings.some((one) => callers.includes(one));
}

export type MeetingFacts = {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly cancelledAt: Date | null;
  readonly recordedAt: Date | null;
};

/** What somebody is offered now: answers until it begins, the record once it has. */
export function meetingVerbsFor(
  standings: readonly GroupStanding[],
  meeting: MeetingFacts,
  now: Date,
): MeetingVerb[] {
  const isOn = meeting.cancelledAt === null && meeting.recordedAt === null;
  const isAhead = isOn && now < meeting.startsAt;
  const calls = mayCallMeetings(standings);
  const fits: Readonly<Record<MeetingVerb, boolean>> = {
    'answer-group-meeting': isAhead && standings.some((one) => invited.includes(one)),
    'change-group-meeting': isOn && now < meeting.endsAt && calls,
    // Also one that was recorded by mistake.
    'cancel-group-meeting': meeting.cancelledAt === null && calls,
    // What was recorded can be put right, and the minutes come later.
    'record-group-meeting': meeting.cancelledAt === null && now >= meeting.startsAt && calls,
  };
  return meetingVerbs.filter((verb) => fits[verb]);
}

/** Whoever could do it at another time hears that the meeting moved on. */
export function refuseMeeting(
  standings: readonly GroupStanding[],
  meeting: MeetingFacts,
  verb: MeetingVerb,
  now: Date,
): Refusal | null {
  if (meetingVerbsFor(standings, meeting, now).includes(verb)) return null;
  const everMay =
    verb === 'answer-group-meeting'
      ? standings.some((one) => invited.includes(one))
      : mayCallMeetings(standings);
  return refuse(everMay ? 'meeting-moved-on' : 'unknown-or-forbidden');
}

/** Days in which somebody says who was at a meeting, after it was [ours]. */
export const daysToRecord = 14;

export type MeetingPlan = {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly form: MeetingForm;
  readonly place: string;
  readonly link: string;
  readonly agenda: readonly string[];
};

/** A group seldom meets twice within so many days: whoever calls it is asked once more [ours]. */
export const daysApart = 7;

/** Days ahead that a meeting may lie: one in a year is called in time, and nobody knows the year after the next. */
const farthestMeeting = 550;
const day = 86_400_000;

/**
 * What does not fit in what was filled in; the first fault that is found. A link may follow, a place is asked for.
 * @param now null for a meeting whose time stays as it is, also while it goes on
 */
export function refusePlan(plan: MeetingPlan, now: Date | null): Refusal | null {
  const { startsAt, endsAt, form, place, link, agenda } = plan;
  if (endsAt <= startsAt) return refuse('meeting-ends-before-start');
  if (now && (startsAt <= now || startsAt.getTime() > now.getTime() + farthestMeeting * day)) {
    return refuse('meeting-day-out-of-range');
  }
  if (form !== 'digital' && place === '') return refuse('meeting-place-missing');
  if (link !== '' && !isWebAddress(link)) return refuse('link-invalid');
  return agenda.length > mostItems || agenda.some((item) => item.length > longestItem)
    ? refuse('agenda-too-long', { most: mostItems })
    : null;
}

/** An item a line, as it is typed, without the signs that lists begin with. */
export function agendaOf(typed: string): string[] {
  return typed
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-•*]|\d+[.)])\s*/, '').trim())
    .filter((line) => line !== '');
}

/** So many hours before it begins it is told of once more [ours]. */
export const hoursToRemind = 24;

/** Whoever hears within these hours that it is called or moved is not reminded of it besides. */
export function isToldOfAnew(startsAt: Date, now: Date): boolean {
  return startsAt.getTime() - now.getTime() <= hoursToRemind * 3_600_000;
}
