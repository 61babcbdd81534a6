import type { RegionFigures, RegionList } from '../domain/region-figures.ts';
import type { RegionView } from '../domain/views/region.ts';
import { numberInWords } from '../text/lists.ts';
import { textIn } from '../text/text-in.ts';
import { type Button, button } from './button.ts';
import type { CardContext } from './card-context.ts';

const figureOf: Readonly<Record<Exclude<RegionList, 'services'>, keyof RegionFigures>> = {
  waiting: 'waiting',
  vacant: 'vacant',
  'in-process': 'inProcess',
};

/** Every figure opens its list. */
export function listButtons({ region, figures }: RegionView, context: CardContext): Button[] {
  const { language } = context.reading;
  const { open } = textIn(language).region;
  return (Object.keys(figureOf) as (keyof typeof figureOf)[]).map((list) =>
    button(context, open[list](numberInWords(figures[figureOf[list]], language)), 'open-region-list', {
      region,
      list,
    }),
  );
}

export function servicesButton({ region }: RegionView, context: CardContext): Button {
  const { open } = textIn(context.reading.language).region;
  return button(context, open.services(), 'open-region-list', { region, list: 'services' });
}
