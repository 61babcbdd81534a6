import type { AimedFigure } from './figure.ts';

/** How much is done: `tiny` only shows that a measure runs, its figures say nothing. */
export type Scope = {
  readonly tiny: boolean;
  /** Whether to say where the measured program's time went. */
  readonly profile: boolean;
  readonly say: (line: string) => void;
};

/** One question about cost, answered beside its baseline. */
export type Measure = (scope: Scope) => Promise<readonly AimedFigure[]>;
