import { daysFrom, workDayFrom } from './calendar.ts';
import type { SectionContent } from './content-faults.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Part } from './report.ts';

/** The region's assessment of a report that was handed in (R40), and what comes of it. */

/** `sent`: the service was told. `paused`: the report was opened again; it goes on when it is handed in anew. */
export const assessmentStates = ['open', 'completed', 'sent', 'paused'] as const;
export type AssessmentState = (typeof assessmentStates)[number];

/** What an assessment finds needed (R41). */
export const followUpNeeds = ['none', 'region', 'interregional'] as const;
export type FollowUpNeed = (typeof followUpNeeds)[number];

/** The question whose answer says whether anything has to be followed up. */
export const followUpQuestion = 'follow-up';

/** What stands on top of the feedback. */
export const letterQuestion = 'letter';

/** What several services may share: for the national assessment, and no part of what the service is told. */
export const sharedQuestion = 'shared-challenges';

/** Days that a region has at least, however late a report comes. */
const daysToAssess = 21;

/**
 * By when a report about `year` is assessed: the end of March, so that what is common can be a case for the medical
 * directors in May [ours]; three weeks after it came, when it came late.
 */
export function assessmentDueOn(year: number, submittedOn: string): string {
  const usual = `${year + 1}-03-31`;
  const atLeast = daysFrom(submittedOn, daysToAssess);
  return workDayFrom(atLeast > usual ? atLeast : usual);
}

/** By when the coordinator has the case about the reports of `year` ready for the medical directors' meeting. */
export function caseDueOn(year: number): string {
  return workDayFrom(`${year + 1}-05-02`);
}

export function followUpOf(content: SectionContent): FollowUpNeed | null {
  return followUpNeeds.find((need) => need === content[followUpQuestion]) ?? null;
}

/** What is done with it is not written in any more: nothing of a report that was handed in, or of an assessment. */
export function refuseFrozen(part: Pick<Part, 'kind'>): Refusal {
  return refuse(part.kind === 'assessment' ? 'assessment-completed' : 'report-frozen');
}
