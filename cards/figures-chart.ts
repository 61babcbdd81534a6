import type { RegionFigures } from '../domain/region-figures.ts';
import type { RegionView } from '../domain/views/region.ts';
import type { Language } from '../domain/vocabulary.ts';
import { numberInWords } from '../text/lists.ts';
import { regionName } from '../text/names.ts';
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
      value: textBar(figures[one], most, reading.language),
    })),
  };
}

/** Where seats are vacant, the region with the most first. */
export function vacantByRegion(views: readonly RegionView[], { reading }: CardContext): FiguresChart {
  const { language } = reading;
  const { region } = textIn(language);
  const worst = [...views].sort((one, other) => other.figures.vacant - one.figures.vacant);
  const most = Math.max(1, ...worst.map(({ figures }) => figures.vacant));
  return {
    title: region.vacantByRegion,
    bars: worst.map((one) => ({
      label: regionName(one.region, language),
      value: one.figures.vacant,
      colour: colours.vacant,
    })),
    facts: worst.map((one) => ({
      title: regionName(one.region, language),
      value: textBar(one.figures.vacant, most, language),
    })),
  };
}

/** No picture. */
export const noChart: FiguresChart = { title: '', bars: [], facts: [] };

/** "7 ████": the number, and how much of the most it is. */
function textBar(value: number, most: number, language: Language): string {
  return `${numberInWords(value, language)} ${'█'.repeat(barOf(value, most))}`.trim();
}

/** Something is seen of everything that is not nothing. */
function barOf(value: number, most: number): number {
  return value === 0 ? 0 : Math.max(1, Math.round((value / most) * longestBar));
}
