import { numberInWords } from '../text/lists.ts';
import type { CardContext } from './card-context.ts';
import type { Fact } from './frame.ts';

/** Counts as a chart of bars, and the same as text for clients that draw none. */
export type Bars = {
  readonly title: string;
  readonly bars: readonly { readonly label: string; readonly value: number; readonly colour: string }[];
  readonly facts: readonly Fact[];
};

const longestBar = 12;

/** Colours are ones that Teams knows in light and in dark; the label and the number say the same. */
export function barsOf(title: string, bars: Bars['bars'], { reading }: CardContext): Bars {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return {
    title,
    bars,
    facts: bars.map(({ label, value }) => ({
      title: label,
      value: `${numberInWords(value, reading.language)} ${'█'.repeat(lengthOf(value, most))}`.trim(),
    })),
  };
}

/** Something is seen of everything that is not nothing. */
function lengthOf(value: number, most: number): number {
  return value === 0 ? 0 : Math.max(1, Math.round((value / most) * longestBar));
}
