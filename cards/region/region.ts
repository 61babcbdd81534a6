import type { RegionView } from '../../domain/views/region.ts';
import { regionName } from '../../text/names.ts';
import { textIn } from '../../text/text-in.ts';
import type { Button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type FiguresChart, figuresChart } from '../figures-chart.ts';
import { type Frame, frame } from '../frame.ts';
import { listButtons, servicesButton } from '../region-buttons.ts';
import type { RenderedCard } from '../rendered-card.ts';
import template from './region.card.json' with { type: 'json' };

export type RegionModel = Frame & {
  readonly chart: FiguresChart;
  readonly services: readonly Button[];
  readonly buttons: readonly Button[];
};

const draw = drawer<RegionModel>(template);

/** A region's overview: a picture of the figures, each of which opens its list. */
export function renderRegion(view: RegionView, context: CardContext): RenderedCard {
  const model = regionModel(view, context);
  return { card: draw(model), summary: model.title };
}

export function regionModel(view: RegionView, context: CardContext): RegionModel {
  const { language } = context.reading;
  const { region } = textIn(language);
  return {
    ...frame(context, region.title(regionName(view.region, language)), region.lead),
    chart: figuresChart(view.figures, context),
    services: [servicesButton(view, context)],
    buttons: listButtons(view, context),
  };
}
