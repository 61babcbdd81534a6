import type { RegionFigures } from '../domain/region-figures.ts';
import type { RegionView } from '../domain/views/region.ts';
import { regionName } from '../text/names.ts';
import { textIn } from '../text/text-in.ts';
import { type Bars, barsOf } from './bars.ts';
import type { CardContext } from './card-context.ts';

/** The figures of a region, or of several, as bars. */
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

/** Where seats are vacant, the region with the most first. */
export function vacantByRegion(views: readonly RegionView[], context: CardContext): FiguresChart {
  const { language } = context.reading;
  const worst = [...views].sort((one, other) => other.figures.vacant - one.figures.vacant);
  const bars = worst.map((one) => ({
    label: regionName(one.region, language),
    value: one.figures.vacant,
    colour: colours.vacant,
  }));
  return barsOf(textIn(language).region.vacantByRegion, bars, context);
}

/** No picture. */
export const noChart: FiguresChart = { title: '', bars: [], facts: [] };
