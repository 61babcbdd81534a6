import type { OverviewRow, ReportOverview } from '../../domain/views/report.ts';
import { dayWithDistance } from '../../text/dates.ts';
import { numberInWords } from '../../text/lists.ts';
import { regionName, serviceName } from '../../text/names.ts';
import { dayOf } from '../../text/report-words.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import type { FiguresChart } from '../figures-chart.ts';
import { type Frame, frame } from '../frame.ts';
import type { Line } from '../line.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { type TabLink, tabLinks } from '../tab-links.ts';
import { asTyped } from '../typed-text.ts';
import template from './report-overview.card.json' with { type: 'json' };

const mostLate = 5;

export type ReportOverviewModel = Frame & {
  readonly chart: FiguresChart;
  readonly lateTitle: string;
  readonly late: readonly Line[];
  readonly lateMore: string;
  readonly links: readonly TabLink[];
  readonly buttons: readonly Button[];
};

const draw = drawer<ReportOverviewModel>(template);

/** How a round stands, for contacts and the coordinator: what is handed in by region, and what is late. */
export function renderReportOverview(view: ReportOverview, context: CardContext): RenderedCard {
  const model = reportOverviewModel(view, context);
  return { card: draw(model), summary: `${model.title}. ${model.lead}` };
}

export function reportOverviewModel(view: ReportOverview, context: CardContext): ReportOverviewModel {
  const { language } = context.reading;
  const { common, pages } = textIn(language);
  const { card, notOpened } = pages.overview;
  const words = (count: number) => numberInWords(count, language);
  const sum = (count: 'submitted' | 'late') => view.byRegion.reduce((all, one) => all + one[count], 0);
  const late = view.rows.filter(({ lateParts }) => lateParts > 0);
  const unseen = sum('late') - Math.min(late.length, mostLate);
  return {
    ...frame(
      context,
      card.title(String(view.year)),
      view.isOpened ? card.lead(words(sum('submitted')), words(view.count), words(sum('late'))) : notOpened,
    ),
    chart: chartOf(view, context),
    lateTitle: late.length > 0 ? card.lateTitle(words(sum('late'))) : '',
    late: late.slice(0, mostLate).map((row) => lateLine(row, context)),
    lateMore: unseen > 0 ? card.lateMore(words(unseen)) : '',
    links: tabLinks(context, `overview/${view.year}`, card.open),
    buttons: [button(context, common.openHome, 'open-home')],
  };
}

function chartOf({ byRegion }: ReportOverview, { reading }: CardContext): FiguresChart {
  const { card } = textIn(reading.language).pages.overview;
  const words = (count: number) => numberInWords(count, reading.language);
  const named = byRegion.map(({ region, submitted, reports }) => ({
    label: regionName(region, reading.language),
    submitted,
    reports,
  }));
  return {
    title: card.chart,
    bars: named.map(({ label, submitted }) => ({ label, value: submitted, colour: 'categoricalBlue' })),
    facts: named.map(({ label, submitted, reports }) => ({
      title: label,
      value: card.share(words(submitted), words(reports)),
    })),
  };
}

function lateLine(row: OverviewRow, context: CardContext): Line {
  const { reading } = context;
  const { pages, report } = textIn(reading.language);
  const service = serviceName(row.service, reading.language);
  const day = dayWithDistance(dayOf(row.dueOn), reading);
  return {
    text: asTyped(service),
    detail: pages.overview.card.lateDetail(numberInWords(row.lateParts, reading.language), day),
    colour: 'attention',
    buttons: [
      button(
        context,
        report.open,
        'open-report',
        { reportId: row.id },
        { tooltip: `${report.open}: ${service}` },
      ),
    ],
  };
}
