/** What the text of a fault may name, as it was written in the file. */
export type FaultWords = {
  readonly value: string;
  /** What kind of thing a reference means. */
  readonly of: string;
  readonly row: string;
  readonly most: string;
};

/** Why the row cannot be imported, and what to do about it. */
export type WhyAndNow = readonly [why: string, now: string];
