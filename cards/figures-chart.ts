import type { RegionFigures } from '../domain/region-figures.ts';
import { textIn } from '../text/text-in.ts';
import { type Bars, barsOf } from './bars.ts';
import type { CardContext } from './card-context.ts';

/** The figures of a region as bars. */
export type FiguresChart = Bars;

const colours = {
  filled: 'categoricalGreen',
  vacant: 'categoricalRed',
  inProcess: 'categoricalBlue',
  waiting: 'categoricalMarigold',
} as const satisfies Partial<Record<keyof RegionFigures, string>>;
const order = ['filled', 'vacant', 'inProcess', 'waiting'] as const;

export function figuresChart(figures: RegionFigures, context: CardContext): FiguresChart {
  const { region } = textIn(context.reading.language);
  const bars = order.map((one) => ({
    label: region.figures[one],
    value: figures[one],
    colour: colours[one],
  }));
  return barsOf(region.chart, bars, context);
}
