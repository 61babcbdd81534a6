import type { GatheringCause } from '../../domain/views/cause.ts';
import type { GatheringView } from '../../domain/views/gathering.ts';
import { dayInWords, dayWithDistance, momentInWords } from '../../text/dates.ts';
import { whenItIs } from '../../text/gathering-words.ts';
import { listInWords, numberInWords } from '../../text/lists.ts';
import { regionName } from '../../text/names.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button, dialogButton } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Fact, type Frame, facts, frame } from '../frame.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { type TabLink, tabLinks } from '../tab-links.ts';
import { asTyped } from '../typed-text.ts';
import template from './gathering.card.json' with { type: 'json' };

/** As many as are read at a glance; when there are more, one of them unfolds the rest. */
const mostActions = 3;
const mostNames = 3;

export type GatheringModel = Frame & {
  readonly facts: readonly Fact[];
  readonly counts: string;
  readonly invited: string;
  readonly programmeTitle: string;
  readonly programme: readonly { readonly text: string }[];
  /** What is opened first of all: the meeting, while it goes on. */
  readonly firstLinks: readonly TabLink[];
  readonly buttons: readonly Button[];
  readonly links: readonly TabLink[];
  readonly more: {
    readonly title: string;
    readonly shown: boolean;
    readonly buttons: readonly Button[];
    readonly links: readonly TabLink[];
  };
};

const draw = drawer<GatheringModel>(template);

/** An invitation to a gathering, and what it becomes: registered, under way, over; with more on it for those who arrange it. */
export function renderGathering(
  view: GatheringView,
  context: CardContext,
  cause: GatheringCause | null = null,
): RenderedCard {
  const summary = cause ? causeLine(cause, view.title, view, context) : titleOf(view, context, view.title);
  return { card: draw(gatheringModel(view, context, cause)), summary };
}

export function gatheringModel(
  view: GatheringView,
  context: CardContext,
  cause: GatheringCause | null = null,
): GatheringModel {
  const { gathering } = textIn(context.reading.language);
  const title = asTyped(view.title);
  return {
    ...frame(
      context,
      titleOf(view, context, title),
      `${gathering.kinds[view.kind]}. ${gathering.phases[view.phase]}.`,
      cause ? causeLine(cause, title, view, context) : '',
    ),
    facts: factsOf(view, context),
    counts: countsOf(view, context),
    invited: invitedOf(view, context),
    programmeTitle: view.items.length > 0 ? gathering.programme : '',
    programme: view.items.map(({ title: item, speakers }) => ({
      text: speakers ? gathering.speakers(asTyped(item), asTyped(speakers)) : asTyped(item),
    })),
    ...actionsOf(view, context),
  };
}

function causeLine(
  cause: GatheringCause,
  title: string,
  view: GatheringView,
  { reading }: CardContext,
): string {
  return textIn(reading.language).gathering.causes[cause]({ title, when: whenItIs(view, reading) });
}

function titleOf(view: GatheringView, { reading }: CardContext, title: string): string {
  const { gathering } = textIn(reading.language);
  if (view.cancelledAt) return gathering.cancelledTitle(title);
  if (view.viewer.may.includes('register-guest') && !view.organising) return gathering.inviteTitle(title);
  return view.viewer.isRegistered && view.phase === 'ahead' ? gathering.registeredTitle(title) : title;
}

function factsOf(view: GatheringView, { reading }: CardContext): Fact[] {
  const { gathering } = textIn(reading.language);
  const names = listInWords(view.moderators.map(asTyped), reading.language, mostNames);
  return facts(
    [gathering.facts.when, `${whenItIs(view, reading)}`],
    [gathering.facts.where, view.place && asTyped(view.place)],
    [gathering.facts.moderators, names],
    [gathering.facts.asking, askingOf(view, { reading })],
    [gathering.facts.registered, gathering.registered(numberInWords(view.registered, reading.language))],
  );
}

function askingOf(view: GatheringView, { reading }: Pick<CardContext, 'reading'>): string {
  const { gathering } = textIn(reading.language);
  if (reading.now < view.askingOpensAt)
    return gathering.askingFrom(momentInWords(view.askingOpensAt, reading));
  return reading.now < view.askingClosesAt
    ? gathering.askingUntil(dayWithDistance(view.askingClosesAt, reading))
    : gathering.askingClosed(dayInWords(view.askingClosesAt, reading));
}

function countsOf({ organising }: GatheringView, { reading }: CardContext): string {
  if (!organising || organising.counts.asked === 0) return '';
  const words = (count: number) => numberInWords(count, reading.language);
  const { asked, waiting, routed, answered } = organising.counts;
  return textIn(reading.language).gathering.counts(
    words(asked),
    words(waiting),
    words(routed),
    words(answered),
  );
}

/** Before anything is sent to many: to whom, and how many. */
function invitedOf({ organising, phase }: GatheringView, { reading }: CardContext): string {
  if (!organising || phase === 'over') return '';
  const { gathering } = textIn(reading.language);
  const { audience, invited, toInvite } = organising;
  const limits = [
    ...audience.regions.map((region) => regionName(region, reading.language)),
    ...audience.roles.map((role) => gathering.roles[role]),
    ...audience.types.map((type) => textIn(reading.language).common.serviceTypes[type]),
  ];
  const whom = limits.length > 0 ? listInWords(limits, reading.language) : gathering.everybody;
  const count = (number: number) => numberInWords(number, reading.language);
  return `${gathering.facts.audience}: ${whom}. ${toInvite > 0 ? gathering.toInvite(count(toInvite)) : gathering.allInvited(count(invited))}`;
}

type Action = { readonly button: Button } | { readonly link: TabLink };

/** The usual ones in sight, the meeting before all, and the rest unfolded by the last of them. */
function actionsOf(
  view: GatheringView,
  context: CardContext,
): Pick<GatheringModel, 'firstLinks' | 'buttons' | 'links' | 'more'> {
  const { common } = textIn(context.reading.language);
  const home = { button: button(context, common.openHome, 'open-home') };
  const all = offered(view, context);
  const some = all.length > 0 ? all : [home];
  const seen = some.length > mostActions ? some.slice(0, mostActions - 1) : some;
  const rest = some.slice(seen.length);
  const beginsWithLink = seen[0] && 'link' in seen[0];
  return {
    firstLinks: beginsWithLink ? linksIn(seen.slice(0, 1)) : [],
    buttons: buttonsIn(seen),
    links: linksIn(beginsWithLink ? seen.slice(1) : seen),
    more: { title: common.more, shown: rest.length > 0, buttons: buttonsIn(rest), links: linksIn(rest) },
  };
}

function buttonsIn(actions: readonly Action[]): Button[] {
  return actions.flatMap((one) => ('button' in one ? [one.button] : []));
}

function linksIn(actions: readonly Action[]): TabLink[] {
  return actions.flatMap((one) => ('link' in one ? [one.link] : []));
}

/** What the reader may do and open, the most usual first. */
function offered(view: GatheringView, context: CardContext): Action[] {
  const { gathering } = textIn(context.reading.language);
  const { may } = view.viewer;
  const about = { gatheringId: view.id };
  const count = (number: number) => numberInWords(number, context.reading.language);
  const waiting = view.organising?.counts.waiting ?? 0;
  const toInvite = view.organising?.toInvite ?? 0;
  const press = (...pressed: DropFirst<Parameters<typeof button>>): Action[] => [
    { button: button(context, ...pressed) },
  ];
  const when = (isSo: boolean, make: () => Action[]) => (isSo ? make() : []);
  const meeting = linkTo(gathering.openMeeting, view.link);
  const ask = when(may.includes('ask-question'), () => press(gathering.ask, 'open-asking', about));
  const isComing = view.viewer.isRegistered && view.phase === 'ahead';
  const calendar = view.phase === 'over' ? [] : linkTo(gathering.addToCalendar, calendarLink(view, context));
  if (view.cancelledAt) return view.viewer.isRegistered ? calendar : [];
  return [
    ...when(view.phase === 'on', () => [...meeting, ...(view.organising ? [] : ask)]),
    ...when(view.phase === 'over', () => [
      ...page(context, `answers/${view.id}`, gathering.openAnswers),
      ...linkTo(gathering.openPresentation, view.presentationLink),
    ]),
    ...when(may.includes('moderate-questions') && waiting > 0, () =>
      press(gathering.moderate(count(waiting)), 'open-moderation', about),
    ),
    ...when(may.includes('invite-guests') && toInvite > 0, () =>
      press(gathering.invite(count(toInvite)), 'invite-guests', about, { style: 'positive' }),
    ),
    ...when(may.includes('register-guest'), () =>
      press(gathering.register, 'register-guest', about, {
        style: view.organising ? 'default' : 'positive',
      }),
    ),
    ...when(isComing, () => calendar),
    ...when(view.phase !== 'on' || view.organising !== null, () => ask),
    ...(view.organising
      ? page(context, `queue/${view.id}`, gathering.openQueue)
      : page(context, `questions/${view.id}`, gathering.openQuestions)),
    ...when(view.phase === 'ahead', () => meeting),
    ...when(!isComing, () => calendar),
    ...when(view.phase !== 'over', () => linkTo(gathering.openPresentation, view.presentationLink)),
    ...when(may.includes('change-gathering'), () => [
      { button: dialogButton(context, gathering.change, 'open-gathering-form', about) },
    ]),
    ...when(may.includes('leave-gathering'), () => press(gathering.leave, 'leave-gathering', about)),
  ];
}

type DropFirst<All extends readonly unknown[]> = All extends readonly [unknown, ...infer Rest] ? Rest : never;

function linkTo(title: string, url: string | null): Action[] {
  return url ? [{ link: { title, url } }] : [];
}

function page(context: CardContext, to: string, title: string): Action[] {
  return tabLinks(context, to, title).map((link) => ({ link }));
}

/** A file that calendars take; opened anew, it brings the entry up to date. */
function calendarLink({ calendarKey }: GatheringView, { tabUrl }: CardContext): string | null {
  return tabUrl ? `${tabUrl}calendar/${calendarKey}.ics` : null;
}
