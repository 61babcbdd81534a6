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
  /** Which message went to whom. */
  messages: 12,
} as const;
export type Retained = keyof typeof monthsKept;
