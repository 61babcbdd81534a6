import { policyTextIn } from '../../domain/policy-text.ts';
import { type RoundFigures, roundFigureKeys } from '../../domain/round-status.ts';
import type { MissingPart, RoundStatusView } from '../../domain/views/round-status.ts';
import { dayWithDistance } from '../../text/dates.ts';
import { capital, numberInWords } from '../../text/lists.ts';
import { regionName, serviceName, targetName } from '../../text/names.ts';
import { textIn } from '../../text/text-in.ts';
import { type Bars, barsOf } from '../bars.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Frame, frame } from '../frame.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { type TabLink, tabLinks } from '../tab-links.ts';
import { allAsTyped, asTyped } from '../typed-text.ts';
import template from './round-status.card.json' with { type: 'json' };

export type RoundStatusModel = Omit<Frame, 'notice' | 'noticeStyle' | 'cause'> & {
  readonly chart: Bars;
  readonly words: string;
  readonly missingTitle: string;
  readonly missing: readonly { readonly text: string; readonly colour: 'default' | 'attention' }[];
  readonly live: string;
  /** To the report, or to the overview: who presses sees there what they may see. */
  readonly links: readonly TabLink[];
};

const draw = drawer<RoundStatusModel>(template);

const colours: Readonly<Record<keyof RoundFigures, string>> = {
  done: 'categoricalGreen',
  begun: 'categoricalBlue',
  notBegun: 'categoricalMarigold',
  late: 'categoricalRed',
};

/** How a round of reports stands for a region or a group, for everybody who reads its channel. It names nobody. */
export function renderRoundStatus(view: RoundStatusView, context: CardContext): RenderedCard {
  const model = roundStatusModel(view, context);
  return { card: draw(model), summary: summaryOf(view, context) };
}

export function roundStatusModel(view: RoundStatusView, context: CardContext): RoundStatusModel {
  const { language } = context.reading;
  const { round } = textIn(language);
  const { figures } = view;
  const { lang, title, lead } = frame(context, round.title(String(view.year)), leadOf(view, context));
  const isDone = figures.begun + figures.notBegun + figures.late === 0;
  return {
    lang,
    title,
    lead,
    chart: barsOf(
      round.chart,
      roundFigureKeys.map((key) => ({
        label: round.figures[key],
        value: figures[key],
        colour: colours[key],
      })),
      context,
    ),
    words: isDone ? '' : asTyped(policyTextIn(view.words, language)),
    missingTitle: isDone ? round.allDone : round.missing,
    missing: view.target.kind === 'group' ? partLines(view, context) : serviceLines(view, context),
    live: view.isClosed ? '' : round.live,
    links: linksOf(view, context),
  };
}

function linksOf(view: RoundStatusView, context: CardContext): readonly TabLink[] {
  const { pages, writing } = textIn(context.reading.language);
  return view.reportId === null
    ? tabLinks(context, `overview/${view.year}`, pages.overview.card.open)
    : tabLinks(context, `report/${view.reportId}`, writing.openReport);
}

function leadOf(view: RoundStatusView, { reading }: CardContext): string {
  const { round } = textIn(reading.language);
  const whose = capital(targetName(allAsTyped(view).target, reading.language), reading.language);
  const day = dayWithDistance(new Date(`${view.dueOn}T11:00:00Z`), reading);
  if (view.isClosed) return round.leadClosed(whose);
  return view.isOver ? round.leadOver(whose, day) : round.lead(whose, day);
}

function summaryOf({ figures, target }: RoundStatusView, { reading }: CardContext): string {
  const { language } = reading;
  const all = roundFigureKeys.reduce((sum, key) => sum + figures[key], 0);
  const words = (count: number) => numberInWords(count, language);
  return textIn(language).round.summary(targetName(target, language), words(figures.done), words(all));
}

function partLines({ missing }: RoundStatusView, { reading }: CardContext) {
  const { round } = textIn(reading.language);
  return missing.map((part) => {
    const name = partName(part, { reading });
    const why = part.isVacant ? round.vacant(name) : name;
    return {
      text: part.isLate ? `⚠ ${round.late(why)}` : `○ ${why}`,
      colour: part.isLate ? ('attention' as const) : ('default' as const),
    };
  });
}

function partName(part: MissingPart, { reading }: Pick<CardContext, 'reading'>): string {
  const { parts } = textIn(reading.language).round;
  const place = part.region ? regionName(part.region, reading.language) : asTyped(part.siteName ?? '');
  return parts[part.kind](place);
}

function serviceLines({ services, serviceCount }: RoundStatusView, { reading }: CardContext) {
  const { language } = reading;
  const { round } = textIn(language);
  const lines = services.map(({ service, missing, late }) => {
    const name = serviceName(allAsTyped({ service }).service, language);
    const count = round.partsMissing(name, numberInWords(missing, language));
    return {
      text: late > 0 ? `⚠ ${round.late(count)}` : `○ ${count}`,
      colour: late > 0 ? ('attention' as const) : ('default' as const),
    };
  });
  const unseen = serviceCount - services.length;
  return unseen > 0
    ? [...lines, { text: round.more(numberInWords(unseen, language)), colour: 'default' as const }]
    : lines;
}
