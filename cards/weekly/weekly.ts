import type { WeeklyView } from '../../domain/views/region.ts';
import { durationInWords, shortDay, weekNumber } from '../../text/dates.ts';
import { capital, numberInWords } from '../../text/lists.ts';
import { regionName, seatName, serviceName } from '../../text/names.ts';
import { textIn } from '../../text/text-in.ts';
import type { Button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type FiguresChart, figuresChart } from '../figures-chart.ts';
import { type Frame, frame } from '../frame.ts';
import { listButtons, servicesButton } from '../region-buttons.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { allAsTyped } from '../typed-text.ts';
import template from './weekly.card.json' with { type: 'json' };

export type WeeklyModel = Frame & {
  readonly state: string;
  readonly chart: FiguresChart;
  readonly oldestTitle: string;
  readonly oldest: readonly { readonly text: string; readonly detail: string }[];
  readonly services: readonly Button[];
  readonly buttons: readonly Button[];
};

const draw = drawer<WeeklyModel>(template);

/** The region's figures of a week. The newest card follows them; an older one says that it is older. */
export function renderWeekly(view: WeeklyView, context: CardContext): RenderedCard {
  const { language } = context.reading;
  const { week } = textIn(language).region;
  const { vacant, inProcess, waiting } = view.figures;
  const [free, going, ours] = [vacant, inProcess, waiting].map((one) => numberInWords(one, language));
  return {
    card: draw(weeklyModel(view, context)),
    summary: week.summary(regionName(view.region, language), free ?? '', going ?? '', ours ?? ''),
  };
}

export function weeklyModel(view: WeeklyView, context: CardContext): WeeklyModel {
  const { language } = context.reading;
  const { week } = textIn(language).region;
  const isNewest = view.week === view.newestWeek;
  const { seats, vacant } = view.figures;
  const name = regionName(view.region, language);
  return {
    ...frame(context, week.title(weekNumber(view.week), name), leadOf(view, context)),
    state: isNewest ? week.live : week.older(weekNumber(view.newestWeek)),
    chart: figuresChart(view.figures, context),
    oldestTitle: isNewest ? (vacant === 0 ? week.noneVacant : week.oldest) : '',
    oldest: view.oldest.map((line) => oldestLine(line, context)),
    services: isNewest && seats > 0 ? [servicesButton(view, context)] : [],
    buttons: isNewest ? listButtons(view, context) : [],
  };
}

function leadOf({ figures }: WeeklyView, { reading }: CardContext): string {
  const { week } = textIn(reading.language).region;
  const { filled, seats } = figures;
  return week.lead(numberInWords(filled, reading.language), numberInWords(seats, reading.language));
}

function oldestLine(line: WeeklyView['oldest'][number], { reading }: CardContext) {
  const { language } = reading;
  const { region } = textIn(language);
  const { seat, service } = allAsTyped(line);
  return {
    text: region.seatIn(capital(seatName(seat, language), language), serviceName(service, language)),
    detail: line.since
      ? region.vacantSince(shortDay(line.since, reading), durationInWords(line.since, reading))
      : '',
  };
}
