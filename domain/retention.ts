/**
 * How long what people wrote is usually kept, in months by the business clock, once nobody needs it any more; a
 * coordinator chooses otherwise within the bounds below. What is not named here is kept: who sat where, what was decided and by whom, what was handed in, and texts that came too late, until
 * whoever wrote them throws them away.
 */
export const usualMonths = {
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
export type Retained = keyof typeof usualMonths;
export const retainedKinds = Object.keys(usualMonths) as Retained[];

export type MonthsKept = Readonly<Record<Retained, number>>;

type Bounds = { readonly least: number; readonly most: number };

/**
 * Within which a coordinator chooses [ours]. The least is what the next round of the year still needs: a report is looked
 * at until the next one, problems and what was spread stand beside the reports of the years in between, and an answer is
 * disputed within half a year. The most is what can be said to be needed at all: nothing about people is kept longer than
 * its purpose asks (GDPR, article 5).
 */
export const monthsBounds: Readonly<Record<Retained, Bounds>> = {
  revisions: { least: 12, most: 36 },
  proposals: { least: 6, most: 24 },
  questions: { least: 12, most: 36 },
  meetings: { least: 12, most: 36 },
  problems: { least: 24, most: 60 },
  checkIns: { least: 12, most: 36 },
  spreads: { least: 24, most: 60 },
  surveys: { least: 12, most: 36 },
  steps: { least: 6, most: 24 },
  messages: { least: 6, most: 24 },
};

/** What was chosen, whole numbers within the bounds; null for anything else. What is not named is as usual. */
export function monthsFrom(value: unknown): MonthsKept | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const months: MonthsKept = { ...usualMonths, ...value };
  return retainedKinds.every((kind) => isWithinBounds(kind, months[kind]))
    ? (Object.fromEntries(retainedKinds.map((kind) => [kind, months[kind]])) as Record<Retained, number>)
    : null;
}

export function isWithinBounds(kind: Retained, months: unknown): boolean {
  const { least, most } = monthsBounds[kind];
  return Number.isInteger(months) && Number(months) >= least && Number(months) <= most;
}

export function isSameMonths(one: MonthsKept, other: MonthsKept): boolean {
  return retainedKinds.every((kind) => one[kind] === other[kind]);
}
