/** What a refusal's text may name, in words. */
export type RefusalWords = {
  readonly region: string;
  readonly trust: string;
  readonly field: string;
  readonly most: string;
  readonly person: string;
  /** What is wrong with a template, and what to do about it. */
  readonly fault: string;
};

/** What was not done, why (the rule in plain words), what to do now. */
export type Said = readonly [what: string, why: string, now: string];
