import type { Region } from './vocabulary.ts';

/** What somebody owes an answer to, some days after it was asked. */
export const answerDutyKinds = [
  'fill-seat',
  'answer-consent',
  'answer-candidate',
  'answer-clearance',
  'forward-nomination',
  'appoint-member',
  'resend-nomination',
  'answer-question',
  'moderate-questions',
  'pass-request',
  'name-candidate',
  'answer-named',
  'search-further',
  'designate-leader',
] as const;
export type AnswerDutyKind = (typeof answerDutyKinds)[number];

/** Parts of an annual report, and handing it in (R35): due on the days of the cycle. */
export const reportDutyKinds = [
  'write-service-part',
  'write-site-part',
  'write-group-part',
  'write-regional-part',
  'submit-report',
] as const;
export type ReportDutyKind = (typeof reportDutyKinds)[number];

/** What comes after a report was handed in: due on days of their own (R40, R41). */
export const assessmentDutyKinds = [
  'assess-report',
  'send-feedback',
  'answer-feedback',
  'do-follow-up',
  'confirm-follow-up',
] as const;
export type AssessmentDutyKind = (typeof assessmentDutyKinds)[number];

/** The case about a year's reports, for the medical directors' meeting: about no one service (R41). */
export const caseDutyKind = 'prepare-case';
export type CaseDutyKind = typeof caseDutyKind;

/** What comes back in the life of a service: due on days of its own (R25, R47, R50, R54). */
export const milestoneDutyKinds = ['hold-meeting', 'evaluate-service', 'settle-term'] as const;
export type MilestoneDutyKind = (typeof milestoneDutyKinds)[number];

/** A step of a service's process: due on a day of its own (R47, R48, R50, R53, R54). */
export const processDutyKind = 'do-process-step';
export type ProcessDutyKind = typeof processDutyKind;

/** What a group or its service has to see to between the reports: due on days of its own (R25, R26, R36). */
export const groupDutyKinds = [
  'record-group-meeting',
  'handle-problem',
  'agree-problem',
  'answer-check-in',
  'look-at-website',
] as const;
export type GroupDutyKind = (typeof groupDutyKinds)[number];

/** The answer to a question that the coordinator asks all or some. */
export const surveyDutyKind = 'answer-survey';
export type SurveyDutyKind = typeof surveyDutyKind;

/** What somebody can owe. The home card, reminders and escalation read nothing but duties. */
export const dutyKinds = [
  ...answerDutyKinds,
  ...reportDutyKinds,
  ...assessmentDutyKinds,
  caseDutyKind,
  ...milestoneDutyKinds,
  processDutyKind,
  ...groupDutyKinds,
  surveyDutyKind,
] as const;
export type DutyKind = (typeof dutyKinds)[number];

/** Who owes it: one person, or whoever holds a role. */
export type DutyOwner =
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'service-leader'; readonly serviceId: string }
  | { readonly kind: 'regional-contact'; readonly region: Region }
  | { readonly kind: 'national-coordinator' }
  | { readonly kind: 'group-leader'; readonly serviceId: string }
  /**
   * The region's contacts, but for those who have a part in what is assessed (P24). Where all have, coordinators answer,
   * follow up and confirm in their place.
   */
  | { readonly kind: 'assessor'; readonly region: Region }
  /** Whoever moderates the gathering that the duty is about. */
  | { readonly kind: 'moderator' };

/** Days from the step's start to its due date, before it is moved to a working day; ours, since the mandate names none. */
export const daysToAnswer: Readonly<Record<AnswerDutyKind, number>> = {
  'fill-seat': 30,
  'answer-consent': 14,
  'answer-candidate': 7,
  'answer-clearance': 14,
  'forward-nomination': 7,
  'appoint-member': 14,
  'resend-nomination': 14,
  'answer-question': 7,
  'moderate-questions': 1,
  'pass-request': 7,
  'name-candidate': 30,
  'answer-named': 14,
  'search-further': 14,
  'designate-leader': 30,
};

export function isReportDuty(kind: DutyKind): kind is ReportDutyKind {
  return (reportDutyKinds as readonly string[]).includes(kind);
}

export function isAssessmentDuty(kind: DutyKind): kind is AssessmentDutyKind {
  return (assessmentDutyKinds as readonly string[]).includes(kind);
}

export function isMilestoneDuty(kind: DutyKind): kind is MilestoneDutyKind {
  return (milestoneDutyKinds as readonly string[]).includes(kind);
}

export function isGroupDuty(kind: DutyKind): kind is GroupDutyKind {
  return (groupDutyKinds as readonly string[]).includes(kind);
}
