import type { GroupDeed } from '../../domain/group-deeds.ts';
import type { Verb } from '../../domain/verbs.ts';
import type { GroupCause } from '../../domain/views/cause.ts';
import type { GroupView } from '../../domain/views/group.ts';
import { shortDay } from '../../text/dates.ts';
import { whenItIs } from '../../text/gathering-words.ts';
import { groupCauseLine, markInWords } from '../../text/group-words.ts';
import { capital, listInWords, numberInWords } from '../../text/lists.ts';
import { groupName } from '../../text/names.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Fact, type Frame, facts, frame } from '../frame.ts';
import type { Line } from '../line.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { type TabLink, tabLinks } from '../tab-links.ts';
import { allAsTyped } from '../typed-text.ts';
import template from './group.card.json' with { type: 'json' };
import { seatLine } from './seat-line.ts';

export type GroupModel = Frame & {
  readonly attentionTitle: string;
  readonly attention: readonly { readonly text: string }[];
  readonly facts: readonly Fact[];
  readonly seatsTitle: string;
  readonly lines: readonly Line[];
  /** To the group's page: its meetings, and all that is no card's. */
  readonly links: readonly TabLink[];
  readonly buttons: readonly Button[];
  readonly moreTitle: string;
  /** What is begun in the group, each in a short form. */
  readonly more: readonly Button[];
};

const mostActions = 3;

const forms = {
  'call-group-meeting': 'open-meeting-form',
  'raise-problem': 'open-problem-form',
  'tell-spread': 'open-spread-form',
} as const satisfies Record<GroupDeed, Verb>;

const draw = drawer<GroupModel>(template);

/** A reference group: what somebody should look at, who leads it, and seat by seat who sits in it. */
export function renderGroup(
  view: GroupView,
  context: CardContext,
  cause: GroupCause | null = null,
): RenderedCard {
  const { language } = context.reading;
  const summary = cause
    ? groupCauseLine(cause, view, language)
    : capital(groupName(view.service, language), language);
  return { card: draw(groupModel(view, context, cause)), summary };
}

export function groupModel(
  view: GroupView,
  context: CardContext,
  cause: GroupCause | null = null,
): GroupModel {
  const { language } = context.reading;
  const { group } = textIn(language);
  const shown = allAsTyped(view);
  return {
    ...frame(
      context,
      capital(groupName(shown.service, language), language),
      seatCount(view, context),
      cause ? groupCauseLine(cause, shown, language) : '',
    ),
    attentionTitle: `⚠ ${group.attentionTitle}`,
    attention: view.attention.map((mark) => ({ text: markInWords(mark, language) })),
    facts: groupFacts(shown, context),
    seatsTitle: group.seatsTitle,
    lines: shown.seats.map((seat, index) => seatLine(seat, view.seats[index]?.seat ?? seat.seat, context)),
    ...actionsOf(view, context),
  };
}

function seatCount({ seats }: GroupView, { reading }: CardContext): string {
  const { group } = textIn(reading.language);
  const vacant = seats.filter((one) => one.vacantSince !== null).length;
  const all = numberInWords(seats.length, reading.language);
  if (vacant === 1) return group.oneVacantOf(all);
  return vacant === 0 ? group.allFilled(all) : group.seatCount(all, numberInWords(vacant, reading.language));
}

/** R12: what its members know is told of the group as a whole. */
function groupFacts(
  { leader, lastMetOn, closedOn, nextMeeting, competences }: GroupView,
  { reading }: CardContext,
): Fact[] {
  const { group, groupMeeting } = textIn(reading.language);
  return facts(
    [group.leader, leader ? withTrust(leader) : group.noLeader],
    [group.decidedBy, leader?.decidedBy ? decision(leader.decidedBy, leader.decidedOn, reading) : null],
    [group.ended, closedOn && shortDay(closedOn, reading)],
    [group.lastMet, lastMetOn && shortDay(lastMetOn, reading)],
    [groupMeeting.next, nextMeeting && whenItIs(nextMeeting, reading)],
    [group.competences, competences.length > 0 ? listInWords(competences, reading.language) : null],
  );
}

function withTrust({ name, trust }: NonNullable<GroupView['leader']>): string {
  return trust ? `${name}, ${trust}` : name;
}

function decision(by: string, on: Date | null, reading: CardContext['reading']): string {
  return on ? `${by}, ${shortDay(on, reading)}` : by;
}

/**
 * Three at the most: the group's page, what the reader can do with the group, the own seat, the way home. Whoever can
 * begin something in it has that under "more", with whatever has no room above.
 */
function actionsOf(
  view: GroupView,
  context: CardContext,
): Pick<GroupModel, 'links' | 'buttons' | 'moreTitle' | 'more'> {
  const { common, group, groupForm } = textIn(context.reading.language);
  const serviceId = view.service.id;
  const links = tabLinks(context, `group/${serviceId}`, group.openPage);
  const all = groupButtons(view, context);
  const deeds = view.viewer.deeds.map((deed) =>
    button(context, groupForm.buttons[deed], forms[deed], { serviceId }),
  );
  const room = mostActions - links.length - (deeds.length > 0 ? 1 : 0);
  return {
    links,
    buttons: all.slice(0, room),
    moreTitle: common.more,
    more: deeds.length > 0 ? [...deeds, ...all.slice(room)] : [],
  };
}

function groupButtons({ service, viewer, seats }: GroupView, context: CardContext): Button[] {
  const { common, group } = textIn(context.reading.language);
  const own = seats.find(({ holder }) => holder?.personId === viewer.personId);
  return [
    ...(viewer.may.includes('designate-leader')
      ? [button(context, group.designate, 'open-group-leader', { serviceId: service.id })]
      : []),
    ...(viewer.may.includes('add-seat')
      ? [button(context, group.addSeat, 'open-new-seat', { serviceId: service.id })]
      : []),
    ...(own ? [button(context, group.ownSeat, 'open-seat', { seatId: own.seat.id })] : []),
    button(context, common.openHome, 'open-home'),
  ];
}
