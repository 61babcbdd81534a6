import type {
  DutyView,
  HelpedChapterView,
  HomeView,
  WaitingRequestView,
  WaitingView,
} from '../../domain/views/home.ts';
import { durationInWords, sinceInWords } from '../../text/dates.ts';
import { dutyText, helpedText } from '../../text/duty-text.ts';
import { numberInWords } from '../../text/lists.ts';
import { ballHolder, seatName, serviceName } from '../../text/names.ts';
import { dayOf } from '../../text/report-words.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button, dialogButton } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { dutyActions, untilDay, untilWhen } from '../duty-line.ts';
import { type Frame, frame } from '../frame.ts';
import { gatheringLine } from '../gathering-line.ts';
import type { Line, LinkedLine } from '../line.ts';
import { nextPage } from '../page-of.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { namedTabLinks } from '../tab-links.ts';
import { allAsTyped } from '../typed-text.ts';
import template from './home.card.json' with { type: 'json' };

/** So many duties a card shows at once. */
export const mostDuties = 8;
const mostWaiting = 4;
const mostGatherings = 1;
const mostButtons = 3;

export type HomeModel = Frame & {
  readonly duties: readonly LinkedLine[];
  readonly more: readonly Button[];
  readonly waitingTitle: string;
  readonly waiting: readonly Line[];
  readonly waitingMore: string;
  readonly gatheringsTitle: string;
  readonly gatherings: readonly Line[];
  readonly buttons: readonly Button[];
};

const draw = drawer<HomeModel>(template);

/**
 * What waits for somebody, and what they wait for. `duties` are the lines from `context.from` on, most urgent first;
 * eight are shown at a time.
 */
export function renderHome(view: HomeView, context: CardContext): RenderedCard {
  return { card: draw(homeModel(view, context)), summary: titleOf(view, context) };
}

export function homeModel(view: HomeView, context: CardContext): HomeModel {
  const { language } = context.reading;
  const { home } = textIn(language);
  const duties = view.duties.slice(0, mostDuties);
  const requests = view.requests.slice(0, mostWaiting);
  const waiting = view.waiting.slice(0, mostWaiting - requests.length);
  const waitingCount = view.waitingCount + view.requests.length;
  const unseen = waitingCount - waiting.length - requests.length;
  // After the duties come the chapters that one helps with, on the same pages.
  const helpedBefore = Math.max(0, (context.from ?? 0) - view.dutyCount);
  const helping = view.helping.slice(helpedBefore, helpedBefore + mostDuties - duties.length);
  const count = countOf(view);
  return {
    ...frame(context, titleOf(view, context), count === 0 ? home.empty : ''),
    duties: [
      ...duties.map((duty) => dutyLine(duty, context)),
      ...helping.map((one) => helpedLine(one, context)),
    ],
    more: nextPage(context, 'open-home', duties.length + helping.length, count),
    waitingTitle: waitingCount > 0 ? home.waitingTitle(numberInWords(waitingCount, language)) : '',
    waiting: [
      ...requests.map((one) => requestLine(one, context)),
      ...waiting.map((one) => waitingLine(one, context)),
    ],
    waitingMore: unseen > 0 ? home.waitingMore(numberInWords(unseen, language)) : '',
    gatheringsTitle: view.gatherings.length > 0 ? textIn(language).gathering.homeTitle : '',
    gatherings: view.gatherings
      .slice(0, mostGatherings)
      .map((one) => gatheringLine(one, context, { onlyAsking: true })),
    buttons: homeButtons(view, context),
  };
}

function titleOf(view: HomeView, { reading }: CardContext): string {
  const { home } = textIn(reading.language);
  const count = countOf(view);
  return count === 0 ? home.titleEmpty : home.title(numberInWords(count, reading.language));
}

function countOf({ dutyCount, helping }: HomeView): number {
  return dutyCount + helping.length;
}

/** To its page where the tab is known. */
function helpedLine(one: HelpedChapterView, context: CardContext): LinkedLine {
  const { reading } = context;
  const { section } = textIn(reading.language);
  const text = helpedText(allAsTyped(one), reading.language);
  const links = namedTabLinks(context, `section/${one.sectionId}`, section.write, text);
  const data = { sectionId: one.sectionId };
  return {
    text,
    ...untilDay(dayOf(one.dueOn), reading),
    buttons:
      links.length > 0 ? [] : [dialogButton(context, section.write, 'open-section', data, { tooltip: text })],
    links,
  };
}

function dutyLine(duty: DutyView, context: CardContext): LinkedLine {
  const text = dutyText(allAsTyped(duty), context.reading.language);
  return {
    text,
    ...dutyTime(duty, context),
    ...dutyActions(duty, context),
  };
}

function dutyTime(duty: DutyView, { reading }: CardContext): Pick<Line, 'detail' | 'colour'> {
  const { detail, colour } = untilWhen(duty, { reading });
  if (!duty.requestedAt) return { detail, colour };
  const waited = textIn(reading.language).request.waited(durationInWords(duty.requestedAt, reading));
  return { detail: `${detail}. ${waited}`, colour };
}

/** A request for a candidate ages visibly, and can be asked after once a day (R21). */
function requestLine(one: WaitingRequestView, context: CardContext): Line {
  const { language } = context.reading;
  const { request } = textIn(language);
  const shown = allAsTyped(one);
  const seat = seatName(shown.seat, language);
  const holder = ballHolder({ kind: 'contacts', region: one.region, names: [] }, language);
  const about = { requestId: one.requestId };
  const tooltip = request.openOf(seat);
  return {
    text: request.home.line(seat, serviceName(shown.service, language)),
    detail: request.home.waitsFor(holder, durationInWords(one.askedAt, context.reading)),
    colour: 'default',
    buttons: [
      button(context, request.open, 'open-request', about, { tooltip }),
      button(context, request.home.remind, 'remind-request', about, {
        tooltip: `${request.remind}: ${seat}`,
      }),
    ],
  };
}

function waitingLine(one: WaitingView, context: CardContext): Line {
  const { language } = context.reading;
  const { home, nomination } = textIn(language);
  const shown = allAsTyped(one);
  return {
    text: home.waiting({
      person: shown.personName,
      seat: seatName(shown.seat, language),
      service: serviceName(shown.service, language),
    }),
    detail: home.waitingOn(ballHolder(shown.ball, language), sinceInWords(one.since, context.reading)),
    colour: 'default',
    buttons: [
      button(
        context,
        nomination.open,
        'open-nomination',
        { nominationId: one.nominationId },
        { tooltip: nomination.openOf(one.personName) },
      ),
    ],
  };
}

function homeButtons(view: HomeView, context: CardContext): Button[] {
  const { common, home } = textIn(context.reading.language);
  const proposes = view.roles.includes('service-leader');
  return [
    ...(proposes ? [button(context, home.propose, 'open-vacancies')] : []),
    button(context, home.nominations, 'open-nominations'),
    ...regionButton(view, context),
    // Three buttons are the most; whoever has groups is no beginner, and finds help by writing anything.
    hasGroups(view)
      ? button(context, regionButton(view, context).length > 0 ? home.groups : home.group, 'open-groups')
      : button(context, common.openHelp, 'open-help'),
  ].slice(0, mostButtons);
}

/** Whoever answers for a region, or for all of them, sees how they stand. */
function regionButton({ roles }: HomeView, context: CardContext): Button[] {
  const { home } = textIn(context.reading.language);
  if (roles.includes('national-coordinator')) return [button(context, home.regions, 'open-region')];
  return roles.includes('regional-contact') ? [button(context, home.region, 'open-region')] : [];
}

function hasGroups({ isMember, roles }: HomeView): boolean {
  return isMember || roles.some((role) => role !== 'moderator');
}
