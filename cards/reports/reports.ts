import type { MyReportLine } from '../../domain/views/report.ts';
import { dayWithDistance } from '../../text/dates.ts';
import { numberInWords } from '../../text/lists.ts';
import { serviceName } from '../../text/names.ts';
import { dayOf, withLeftOut } from '../../text/report-words.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Frame, frame } from '../frame.ts';
import type { Line } from '../line.ts';
import { nextPage } from '../page-of.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { type TabLink, tabLinks } from '../tab-links.ts';
import { asTyped } from '../typed-text.ts';
import template from './reports.card.json' with { type: 'json' };

const mostLines = 10;

export type ReportsModel = Frame & {
  readonly lines: readonly Line[];
  readonly more: readonly Button[];
  readonly links: readonly TabLink[];
  readonly buttons: readonly Button[];
};

const draw = drawer<ReportsModel>(template);

/** The reports that the reader writes in or hands in, what is due first first. */
export function renderReports(
  lines: readonly MyReportLine[],
  context: CardContext,
  seesOverview = false,
): RenderedCard {
  const model = reportsModel(lines, context, seesOverview);
  return { card: draw(model), summary: model.title };
}

export function reportsModel(
  lines: readonly MyReportLine[],
  context: CardContext,
  seesOverview = false,
): ReportsModel {
  const { language } = context.reading;
  const { common, pages, section } = textIn(language);
  const from = context.from ?? 0;
  const shown = lines.slice(from, from + mostLines);
  return {
    ...frame(
      context,
      section.listTitle(numberInWords(lines.length, language)),
      lines.length === 0 ? section.listEmpty : '',
    ),
    lines: shown.map((line) => lineOf(line, context)),
    more: nextPage(context, 'open-reports', shown.length, lines.length),
    links: tabLinks(context, '', section.openTab),
    buttons: [
      ...(seesOverview ? [button(context, pages.overview.card.button, 'open-report-overview')] : []),
      button(context, common.openHome, 'open-home'),
    ],
  };
}

function lineOf(line: MyReportLine, context: CardContext): Line {
  const { reading } = context;
  const { report, section } = textIn(reading.language);
  const title = report.title({ service: '', year: String(line.year) });
  const service = serviceName(line.service, reading.language);
  const count = (value: number) => numberInWords(value, reading.language);
  const progress = withLeftOut(
    section.progress(count(line.doneCount), count(line.sectionCount)),
    line.leftOutCount,
    reading.language,
  );
  const isOver = line.state === 'submitted';
  return {
    text: `${title}: ${asTyped(service)}`,
    detail: isOver
      ? report.states.submitted
      : section.withDay(progress, dayWithDistance(dayOf(line.dueOn), reading)),
    colour: isOver ? 'good' : 'default',
    buttons: [
      button(
        context,
        report.open,
        'open-report',
        { reportId: line.id },
        { tooltip: `${report.open}: ${service}` },
      ),
    ],
  };
}
