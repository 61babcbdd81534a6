import { type Refusal, refuse } from './refusal.ts';

/** Webinars, dialogue days and meetings: where people come together, and ask (R57, R58). */
export const gatheringKinds = ['webinar', 'dialogue-day', 'meeting'] as const;
export type GatheringKind = (typeof gatheringKinds)[number];

/** Who can be asked to come; with none of them, everybody. */
export const audienceRoles = [
  'service-leader',
  'site-leader',
  'group-leader',
  'group-member',
  'regional-contact',
] as const;
export type AudienceRole = (typeof audienceRoles)[number];

/** Characters. */
export const longestTitle = 200;
export const longestPlace = 300;
export const longestLink = 1_000;
/** As many items as a programme of a day has, and as many as a card can show. */
export const mostItems = 12;

export type GatheringTimes = {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly askingOpensAt: Date;
  readonly askingClosesAt: Date;
};

/** Where it stands, by the clock alone. */
export type GatheringPhase = 'ahead' | 'on' | 'over';

export function phaseOf(
  { startsAt, endsAt }: Pick<GatheringTimes, 'startsAt' | 'endsAt'>,
  now: Date,
): GatheringPhase {
  if (now < startsAt) return 'ahead';
  return now < endsAt ? 'on' : 'over';
}

/** R57, R58: questions are taken beforehand, during the talks and for some time after; never once it is called off. */
export function refuseAsking(
  gathering: Pick<GatheringTimes, 'askingOpensAt' | 'askingClosesAt'> & { readonly cancelledAt: Date | null },
  now: Date,
): Refusal | null {
  if (gathering.cancelledAt) return refuse('gathering-cancelled');
  if (now < gathering.askingOpensAt) return refuse('asking-not-open');
  return now >= gathering.askingClosesAt ? refuse('asking-closed') : null;
}

/** What does not fit in what the coordinator filled in; the first fault that is found. */
export function refuseGathering(
  times: GatheringTimes,
  where: { readonly place: string; readonly link: string; readonly presentationLink: string },
  now: Date,
): Refusal | null {
  if (times.endsAt <= times.startsAt) return refuse('gathering-ends-before-start');
  if (times.endsAt <= now) return refuse('gathering-is-past');
  if (times.askingClosesAt < times.endsAt || times.askingOpensAt >= times.startsAt) {
    return refuse('asking-times-wrong');
  }
  if (where.place === '' && where.link === '') return refuse('gathering-nowhere');
  return [where.link, where.presentationLink].every((link) => link === '' || isWebAddress(link))
    ? null
    : refuse('link-invalid');
}

/**
 * What does not fit in a change. What is on or over can still be changed, such as to say where the presentation is,
 * as long as it is not moved into the past.
 */
export function refuseChange(
  before: Pick<GatheringTimes, 'startsAt' | 'endsAt'>,
  times: GatheringTimes,
  where: Parameters<typeof refuseGathering>[1],
  now: Date,
): Refusal | null {
  return refuseGathering(times, where, isMoved(before, times) ? now : new Date(0));
}

export function isMoved(
  before: Pick<GatheringTimes, 'startsAt' | 'endsAt'>,
  after: Pick<GatheringTimes, 'startsAt' | 'endsAt'>,
): boolean {
  return (
    before.startsAt.getTime() !== after.startsAt.getTime() ||
    before.endsAt.getTime() !== after.endsAt.getTime()
  );
}

/** Hours before it begins at which those who come, and those who have not answered, are reminded. */
export const hoursOfDayReminder = 24;
/** Minutes before it begins at which those who come are given the way in. */
export const minutesOfStartReminder = 10;

/** Only what a browser opens safely: a link stands behind a button that others press. */
export function isWebAddress(link: string): boolean {
  return /^https:\/\/[^\s<>"]+$/i.test(link) && URL.canParse(link);
}

/** The meeting's own chat, which a Teams link names: `…/l/meetup-join/19%3ameeting_x%40thread.v2/0`; null for other links. */
export function conversationOfLink(link: string): string | null {
  const [, thread = ''] = /\/l\/meetup-join\/([^/?#]+)/.exec(link) ?? [];
  try {
    const conversationId = decodeURIComponent(thread);
    return /^19:[\w.-]+@thread\.v2$/.test(conversationId) ? conversationId : null;
  } catch {
    return null;
  }
}

export type ProgrammeItem = { readonly title: string; readonly speakers: string };

/** The programme as it is typed: an item a line, what is after the last `–`, `-` or `v/` in it says who speaks. */
export function programmeOf(typed: string): ProgrammeItem[] {
  return typed
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-•*]|\d+[.)])\s*/, '').trim())
    .filter((line) => line !== '')
    .map(itemOf);
}

function itemOf(line: string): ProgrammeItem {
  const [, title = line, speakers = ''] = /^(.*\S)\s*(?:\s[–-]\s|\sv\/\s*)(\S.*)$/.exec(line) ?? [];
  return { title: title.replace(/\s+[–-]$/, ''), speakers: speakers.replace(/^v\/\s*/, '') };
}
