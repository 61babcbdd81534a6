import { type Refusal, refuse } from './refusal.ts';
import type { SectionOwner } from './report-template.ts';
import type { Region } from './vocabulary.ts';

/** The words of the annual report. A report has parts, each with one owner; a part has sections. */

/**
 * Who a part belongs to. The regional ones have the region's seat, a site's its leader. The assessment is no part of
 * what is handed in: the service's region writes it about the report, in sections that are taken and kept like others.
 */
export const partKinds = ['service', 'site', 'group', 'regional', 'assessment'] as const;
export type PartKind = (typeof partKinds)[number];
/** A part of the report itself. */
export type ReportPartKind = Exclude<PartKind, 'assessment'>;

/** Whose part a section of a template belongs to. A network's coordinating unit is led by its service leader (R39). */
export const partOfOwner: Readonly<Record<SectionOwner, PartKind>> = {
  'service-leader': 'service',
  'site-leader': 'site',
  'group-leader': 'group',
  'regional-member': 'regional',
  'regional-contact': 'assessment',
};

/** What is written of a section. That somebody writes in it just now is the lock's to say. */
export const sectionStates = ['not-begun', 'draft', 'done', 'returned', 'left-out'] as const;
export type SectionState = (typeof sectionStates)[number];

/** `returned`: handed in once, and opened again by the region's contact. */
export const reportStates = ['open', 'submitted', 'returned'] as const;
export type ReportState = (typeof reportStates)[number];

/**
 * Why a text is kept beside the report: it came after its lease was lost, somebody else went on with the section, the
 * report was handed in or its round closed, or its writer does not write there any more.
 */
export const draftCauses = ['lease-lost', 'taken-over', 'frozen', 'right-ended'] as const;
export type DraftCause = (typeof draftCauses)[number];

export type Part = {
  readonly id: string;
  readonly kind: PartKind;
  /** The site of a site's part. */
  readonly siteId: string | null;
  /** The region of a regional part. */
  readonly region: Region | null;
};

/** Days as `2027-02-10`; they are Oslo's. */
export type CycleDates = {
  /** R38: services are told late in autumn, groups in January. */
  readonly servicesToldOn: string;
  readonly groupsToldOn: string;
  /** The service's and the sites' parts. */
  readonly serviceDueOn: string;
  /** The group's and the regions' parts. */
  readonly groupDueOn: string;
  /** R30: the whole. */
  readonly submissionDueOn: string;
};

/** R30: all parts at once, or the older 1 March for groups (setting `group-deadline`). */
export type GroupDeadline = 'february' | 'march';

/** The dates of the cycle about a year, unless the coordinator chooses others; it is written in the year after. */
export function usualDates(year: number, groups: GroupDeadline): CycleDates {
  const next = year + 1;
  const older = groups === 'march';
  return {
    servicesToldOn: `${year}-11-15`,
    groupsToldOn: `${next}-01-10`,
    serviceDueOn: `${next}-01-25`,
    groupDueOn: older ? `${next}-03-01` : `${next}-02-05`,
    submissionDueOn: older ? `${next}-03-10` : `${next}-02-10`,
  };
}

/** Parts are due no later than the whole, and nothing before the year is over. */
export function refuseDates(year: number, dates: CycleDates): Refusal | null {
  const { serviceDueOn, groupDueOn, submissionDueOn } = dates;
  const areDays = Object.values(dates).every(isDay);
  const inOrder =
    serviceDueOn > `${year}-12-31` &&
    groupDueOn > `${year}-12-31` &&
    serviceDueOn <= submissionDueOn &&
    groupDueOn <= submissionDueOn;
  return areDays && inOrder ? null : refuse('cycle-dates-wrong');
}

/** Whether a text is a day of the calendar, as `2027-02-10`. */
export function isDay(text: unknown): text is string {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** The day on which a part is due; the report's own day when it was put off (then nothing in it is due later). */
export function partDueOn(kind: PartKind, dates: CycleDates, extendedTo: string | null): string {
  const usual = kind === 'service' || kind === 'site' ? dates.serviceDueOn : dates.groupDueOn;
  return extendedTo && extendedTo > dates.submissionDueOn ? extendedTo : usual;
}

/** Characters of a section's content as JSON: about forty pages. */
export const largestContent = 200_000;
/** Characters of a reason. */
export const longestReason = 1_000;
