import type { GatheringCause } from '../../domain/views/cause.ts';
import type { GatheringView } from '../../domain/views/gathering.ts';
import { dayInWords, dayWithDistance, momentInWords } from '../../text/dates.ts';
import { whenItIs } from '../../text/gathering-words.ts';
import { listInWords, numberInWords } from '../../text/lists.ts';
import { regionName } from '../../text/names.ts';
import { tabLink } from '../../text/teams-links.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Fact, type Frame, facts, frame } from '../frame.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { asTyped } from '../typed-text.ts';
import template from './gathering.card.json' with { type: 'json' };

/** As many as are read at a glance; the rest stand under the card. */
const mostButtons = 3;
const mostNames = 3;

export type GatheringModel = Frame & {
  readonly facts: readonly Fact[];
  readonly counts: string;
  readonly invited: string;
  readonly programmeTitle: string;
  readonly programme: readonly { readonly text: string }[];
  readonly links: readonly { readonly title: string; readonly url: string }[];
  readonly more: readonly Button[];
  readonly buttons: readonly Button[];
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
  const buttons = buttonsOf(view, context);
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
    links: linksOf(view, context),
    more: buttons.slice(mostButtons),
    buttons: buttons.slice(0, mostButtons),
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

function linksOf(view: GatheringView, { appId, reading }: CardContext): GatheringModel['links'] {
  const { gathering } = textIn(reading.language);
  if (view.cancelledAt) return [];
  const page = view.organising ? `queue/${view.id}` : `questions/${view.id}`;
  const title = view.organising ? gathering.openQueue : gathering.openQuestions;
  return [
    ...(view.link && view.phase !== 'over' ? [{ title: gathering.openMeeting, url: view.link }] : []),
    ...(view.presentationLink ? [{ title: gathering.openPresentation, url: view.presentationLink }] : []),
    ...(appId ? [{ title, url: tabLink(appId, page, title) }] : []),
  ];
}

/** The usual one first: what waits, then asking and coming. */
function buttonsOf(view: GatheringView, context: CardContext): Button[] {
  const { gathering } = textIn(context.reading.language);
  const { may } = view.viewer;
  const about = { gatheringId: view.id };
  const count = (number: number) => numberInWords(number, context.reading.language);
  const waiting = view.organising?.counts.waiting ?? 0;
  const toInvite = view.organising?.toInvite ?? 0;
  const offers: readonly (readonly [boolean, () => Button])[] = [
    [
      may.includes('invite-guests') && toInvite > 0,
      () => button(context, gathering.invite(count(toInvite)), 'invite-guests', about, { style: 'positive' }),
    ],
    [
      may.includes('moderate-questions') && waiting > 0,
      () => button(context, gathering.moderate(count(waiting)), 'open-moderation', about),
    ],
    [
      may.includes('register-guest'),
      () =>
        button(context, gathering.register, 'register-guest', about, {
          style: view.organising ? 'default' : 'positive',
        }),
    ],
    [may.includes('ask-question'), () => button(context, gathering.ask, 'open-asking', about)],
    [may.includes('leave-gathering'), () => button(context, gathering.leave, 'leave-gathering', about)],
  ];
  const offered = offers.flatMap(([isOffered, make]) => (isOffered ? [make()] : []));
  const { common } = textIn(context.reading.language);
  return offered.length > 0 ? offered : [button(context, common.openHome, 'open-home')];
}
