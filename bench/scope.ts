import type { AimedFigure } from './figure.ts';

/** How much is done: `tiny` only shows that a measure runs, its figures say nothing. */
export type Scope = { readonly tiny: boolean; readonly say: (line: string) => void };

/** One question about cost, answered beside its baseline. */
export type Measure = (scope: Scope) => Promise<readonly AimedFigure[]>;
