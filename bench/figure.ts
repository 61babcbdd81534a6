/** What a measure says: the program's value beside that of its baseline, both from the same run. */
export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: 'µs of CPU' | 'ms' | 'MB' | 'a second';
  readonly baseline: number;
  /** `value` by `baseline`. */
  readonly ratio: number;
  readonly direction: 'lower is better' | 'higher is better';
};

/** What a measure aims at, for the table. */
export type Aim =
  | { readonly of: 'ratio' | 'value'; readonly most: number }
  | { readonly of: 'ratio' | 'value'; readonly least: number };
export type AimedFigure = Figure & { readonly aim: Aim };

export function figure(
  name: string,
  unit: Figure['unit'],
  { value, baseline, aim }: { value: number; baseline: number; aim: Aim },
): AimedFigure {
  const rounded = (number: number) => Number(number.toPrecision(4));
  return {
    name,
    value: rounded(value),
    unit,
    baseline: rounded(baseline),
    ratio: rounded(value / baseline),
    direction: 'least' in aim ? 'higher is better' : 'lower is better',
    aim,
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? upper) + upper) / 2 : upper;
}
