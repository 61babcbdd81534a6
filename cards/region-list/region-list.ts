import type { RegionFigures } from '../../domain/region-figures.ts';
import type { RegionLine, RegionListView, RegionView } from '../../domain/views/region.ts';
import { dayWithDistance, durationInWords, isPast, shortDay, sinceInWords } from '../../text/dates.ts';
import { markInShort } from '../../text/group-words.ts';
import { capital, listInWords, numberInWords } from '../../text/lists.ts';
import { regionName, seatName, serviceName } from '../../text/names.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type FiguresChart, noChart, vacantByRegion } from '../figures-chart.ts';
import { type Frame, frame } from '../frame.ts';
import type { Line } from '../line.ts';
import { stateOf } from '../nomination/nomination-state.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { allAsTyped } from '../typed-text.ts';
import template from './region-list.card.json' with { type: 'json' };

export type RegionListModel = Frame & {
  /** Only for all regions together. */
  readonly chart: FiguresChart;
  readonly lines: readonly Line[];
  readonly more: readonly Button[];
  readonly buttons: readonly Button[];
};

const draw = drawer<RegionListModel>(template);

/** The group's own card tells of all. */
const mostMarks = 2;

/** One of a region's lists, some lines at a time. */
export function renderRegionList(view: RegionListView, context: CardContext): RenderedCard {
  const model = regionListModel(view, context);
  return { card: draw(model), summary: model.title };
}

export function regionListModel(view: RegionListView, context: CardContext): RegionListModel {
  const { language } = context.reading;
  const { region } = textIn(language);
  const { list, total } = view;
  return {
    ...frame(
      context,
      region.listTitles[list](regionName(view.region, language), numberInWords(total, language)),
      total === 0 ? region.listEmpty[list] : '',
    ),
    chart: noChart,
    lines: view.lines.map((line) => lineOf(line, view, context)),
    more: more(view, context),
    buttons: [button(context, region.back, 'open-region', { region: view.region })],
  };
}

/** Every region that the reader oversees, for whoever oversees several. */
export function renderRegions(views: readonly RegionView[], context: CardContext): RenderedCard {
  const model = regionsModel(views, context);
  return { card: draw(model), summary: model.title };
}

export function regionsModel(views: readonly RegionView[], context: CardContext): RegionListModel {
  const { language } = context.reading;
  const { common, region } = textIn(language);
  return {
    ...frame(context, region.allTitle, `${region.inAll(counts(inAll(views), context))} ${region.allLead}`),
    chart: vacantByRegion(views, context),
    lines: views.map((view) => {
      const name = regionName(view.region, language);
      return {
        text: name,
        detail: region.countsAndWaiting(
          counts(view.figures, context),
          numberInWords(view.figures.waiting, language),
        ),
        colour: 'default',
        buttons: [
          button(
            context,
            region.show,
            'open-region',
            { region: view.region },
            { tooltip: region.showOf(name) },
          ),
        ],
      };
    }),
    more: [],
    buttons: [button(context, common.openHome, 'open-home')],
  };
}

type Counted = Pick<RegionFigures, 'filled' | 'vacant' | 'inProcess'>;

function inAll(views: readonly RegionView[]): Counted {
  const sum = (figure: keyof Counted) => views.reduce((total, { figures }) => total + figures[figure], 0);
  return { filled: sum('filled'), vacant: sum('vacant'), inProcess: sum('inProcess') };
}

function more({ region, list, lines, total }: RegionListView, context: CardContext): Button[] {
  const from = (context.from ?? 0) + lines.length;
  if (lines.length === 0 || from >= total) return [];
  const { common } = textIn(context.reading.language);
  return [button(context, common.showMore(total - from), 'open-region-list', { region, list, from })];
}

function lineOf(line: RegionLine, { mayOpen }: RegionListView, context: CardContext): Line {
  return {
    text: textOf(line, context),
    ...detailOf(line, context),
    buttons: mayOpen ? openButtons(line, context) : [],
  };
}

function textOf(line: RegionLine, { reading: { language } }: CardContext): string {
  const { region } = textIn(language);
  const shown = allAsTyped(line);
  const service = serviceName(shown.service, language);
  if (shown.list === 'services') return capital(service, language);
  const seat = shown.seat ? seatName(shown.seat, language) : '';
  const place = region.seatIn(capital(seat, language), service);
  return 'personName' in shown && shown.personName
    ? region.personFor(shown.personName, region.seatIn(seat, service))
    : place;
}

function detailOf(line: RegionLine, context: CardContext): Pick<Line, 'detail' | 'colour'> {
  const { reading } = context;
  const { home, region } = textIn(reading.language);
  switch (line.list) {
    case 'services':
      return servicesDetail(line, context);
    case 'vacant': {
      const since = line.since ?? reading.now;
      const vacant = region.vacantSince(shortDay(since, reading), durationInWords(since, reading));
      return { detail: line.isAskedFor ? `${vacant}, ${region.askedFor}` : vacant, colour: 'default' };
    }
    case 'in-process': {
      const { word, colour } = stateOf(line.step, reading.language);
      return { detail: `${word}, ${sinceInWords(line.since ?? reading.now, reading)}`, colour };
    }
    case 'waiting': {
      const { waits } = region;
      const what = waits[line.kind as keyof typeof waits] ?? waits.other;
      if (!line.dueAt) return { detail: what, colour: 'default' };
      const day = dayWithDistance(line.dueAt, reading);
      return isPast(line.dueAt, reading)
        ? { detail: `⚠ ${what}. ${home.overdue(day)}`, colour: 'attention' }
        : { detail: region.whatBy(what, day), colour: 'default' };
    }
  }
}

/** Figures, and what somebody should look at: a word and a sign beside the colour. */
function servicesDetail(
  { figures, attention }: Extract<RegionLine, { list: 'services' }>,
  context: CardContext,
): Pick<Line, 'detail' | 'colour'> {
  const detail = counts(figures, context, false) || textIn(context.reading.language).region.noSeats;
  if (attention.length === 0) return { detail, colour: 'default' };
  const { language } = context.reading;
  const marks = attention.map((mark) => markInShort(mark, language));
  return { detail: `${detail}. ⚠ ${listInWords(marks, language, mostMarks)}`, colour: 'attention' };
}

function openButtons(line: RegionLine, context: CardContext): Button[] {
  const { region } = textIn(context.reading.language);
  const tooltip = textOf(line, context).replaceAll('\\', '');
  if (line.list === 'in-process') {
    const about = { nominationId: line.nominationId };
    return [button(context, region.openCase, 'open-nomination', about, { tooltip })];
  }
  if (line.list === 'services') {
    const about = { serviceId: line.service.id };
    return [button(context, region.show, 'open-group', about, { tooltip: region.showOf(tooltip) })];
  }
  if (line.list !== 'waiting') return [];
  const isRequest = line.kind === 'pass-request' || line.kind === 'name-candidate';
  return [
    isRequest
      ? button(context, region.openCase, 'open-request', { requestId: line.subjectId }, { tooltip })
      : button(context, region.openCase, 'open-nomination', { nominationId: line.subjectId }, { tooltip }),
  ];
}

/** Figures in a line; those that are nought only where they are wanted. */
function counts(figures: Counted, { reading: { language } }: CardContext, withNought = true): string {
  const { count } = textIn(language).region;
  return (['filled', 'vacant', 'inProcess'] as const)
    .filter((figure) => withNought || figures[figure] > 0)
    .map((figure) => count[figure](numberInWords(figures[figure], language)))
    .join(', ');
}
