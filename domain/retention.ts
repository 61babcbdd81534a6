/**
 * How long what people wrote is kept, in months by the business clock, once nobody needs it any more. What is not named
 * here is kept: who sat where, what was decided and by whom, what was handed in, and texts that came too late, until
 * whoever wrote them throws them away.
 */
export const monthsKept = {
  /** Of a report, counted from when it was handed in; the last text of each writing spell stays. */
  revisions: 12,
  /** What was said of a candidate who did not become a member, and why not. */
  proposals: 12,
  /** Questions that are over and were not shown to all. */
  questions: 24,
  /** What was answered to the invitation to a group's meeting; the meeting, and who was there, stay. */
  meetings: 24,
  /** What was written about a problem that is closed; that there was one, and with whom it lay, stays. */
  problems: 36,
  /** Short questions to a group, with what was answered. */
  checkIns: 24,
  /** What members spread in their regions: the reports of the years in between have it. */
  spreads: 36,
  /** Who answered what, and in which words, to a question to many that is over; the counts stay. */
  surveys: 24,
  /** What was begun in steps that were never done, of processes that are over; what was done is part of the decision. */
  steps: 12,
  /** Which message and which card went to whom, and which message reached nobody. */
  messages: 12,
} as const;
export type Retained = keyof typeof monthsKept;
export const retainedKinds = Object.keys(monthsKept) as Retained[];
