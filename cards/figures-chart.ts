import type { RegionFigures } from '../domain/region-figures.ts';
import { numberInWords } from '../text/lists.ts';
import { textIn } from '../text/text-in.ts';
import type { CardContext } from './card-context.ts';
import type { Fact } from './frame.ts';

/** The figures as a chart of bars, and the same as text for clients that draw none. */
export type FiguresChart = {
  readonly title: string;
  readonly bars: readonly { readonly label: string; readonly value: number; readonly colour: string }[];
  readonly facts: readonly Fact[];
};

/** Colours that Teams knows in light and in dark; the label and the number say the same. */
const colours = {
  filled: 'categoricalGreen',
  vacant: 'categoricalRed',
  inProcess: 'categoricalBlue',
  waiting: 'categoricalMarigold',
} as const satisfies Partial<Record<keyof RegionFigures, string>>;
const order = ['filled', 'vacant', 'inProcess', 'waiting'] as const;
const longestBar = 12;

export function figuresChart(figures: RegionFigures, { reading }: CardContext): FiguresChart {
  const { region } = textIn(reading.language);
  const most = Math.max(1, ...order.map((one) => figures[one]));
  return {
    title: region.chart,
    bars: order.map((one) => ({
      label: region.figures[one],
      value: figures[one],
      colour: colours[one],
    })),
    facts: order.map((one) => ({
      title: region.figures[one],
      value:
        `${numberInWords(figures[one], reading.language)} ${'█'.repeat(barOf(figures[one], most))}`.trim(),
    })),
  };
}

/** Something is seen of everything that is not nothing. */
function barOf(value: number, most: number): number {
  return value === 0 ? 0 : Math.max(1, Math.round((value / most) * longestBar));
}
