import type { YearEntryKind } from './group-year.ts';

/** Who is shown how it works: somebody new in a group, and the leader of a new service (P12). */
export const onboardingKinds = ['member', 'leader'] as const;
export type OnboardingKind = (typeof onboardingKinds)[number];

/** Days in which somebody is new [ours]; who came longer ago has found the way. */
export const daysNew = 14;
/** An appointment can be undone for so long, and whoever was not appointed after all is neither welcomed nor invited. */
export const hoursToUndo = 1;
/** Days in which a service is new, from its start. */
export const daysOfNewService = 365;

/** The days that concern each of them. */
export const daysOfInterest: Readonly<Record<OnboardingKind, readonly YearEntryKind[]>> = {
  member: ['meeting', 'meeting-due', 'groups-told', 'group-due'],
  leader: ['meeting', 'meeting-due', 'services-told', 'service-due', 'submission-due', 'evaluation-due'],
};
export const mostDays = 4;
