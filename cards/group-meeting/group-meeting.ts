import { answersTo, takesPart } from '../../domain/group-meeting.ts';
import type { GroupMeetingCause } from '../../domain/views/cause.ts';
import type { GroupMeetingView } from '../../domain/views/group-meeting.ts';
import { whenItIs } from '../../text/gathering-words.ts';
import { meetingAnswerWords, whereItIs } from '../../text/group-meeting-words.ts';
import { capital, listInWords } from '../../text/lists.ts';
import { groupName } from '../../text/names.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Fact, type Frame, facts, frame } from '../frame.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { type TabLink, tabLinks } from '../tab-links.ts';
import { allAsTyped, asTyped } from '../typed-text.ts';
import template from './group-meeting.card.json' with { type: 'json' };

const mostNames = 6;
const mostActions = 3;

export type GroupMeetingModel = Frame & {
  readonly facts: readonly Fact[];
  readonly agendaTitle: string;
  readonly agenda: readonly { readonly text: string }[];
  readonly buttons: readonly Button[];
  readonly links: readonly TabLink[];
};

const draw = drawer<GroupMeetingModel>(template);

/** An invitation to a meeting of the group, and what it becomes: answered, over, held, with its minutes. */
export function renderGroupMeeting(
  view: GroupMeetingView,
  context: CardContext,
  cause: GroupMeetingCause | null = null,
): RenderedCard {
  const summary = causeLine(cause ?? 'meeting-called', view, context);
  return { card: draw(groupMeetingModel(view, context, cause)), summary };
}

export function groupMeetingModel(
  view: GroupMeetingView,
  context: CardContext,
  cause: GroupMeetingCause | null = null,
): GroupMeetingModel {
  const { language } = context.reading;
  const { groupMeeting } = textIn(language);
  return {
    ...frame(
      context,
      groupMeeting.titles[stateOf(view, context)],
      capital(asTyped(groupName(view.service, language)), language),
      cause ? asTyped(causeLine(cause, view, context)) : '',
    ),
    facts: factsOf(view, context),
    agendaTitle: view.agenda.length > 0 ? groupMeeting.agenda : '',
    agenda: view.agenda.map((item, index) => ({ text: `${index + 1}\\. ${asTyped(item)}` })),
    ...actionsOf(view, context),
  };
}

function causeLine(cause: GroupMeetingCause, view: GroupMeetingView, { reading }: CardContext): string {
  const group = groupName(view.service, reading.language);
  return textIn(reading.language).groupMeeting.causes[cause]({ group, when: whenItIs(view, reading) });
}

/** The title is the question where there is one. */
function stateOf({ cancelledAt, recordedAt, startsAt, viewer }: GroupMeetingView, { reading }: CardContext) {
  if (cancelledAt) return 'cancelled';
  if (recordedAt) return 'recorded';
  if (startsAt <= reading.now) return 'over';
  if (!viewer.may.includes('answer-group-meeting')) return 'ahead';
  return viewer.answer ?? 'asks';
}

function factsOf(view: GroupMeetingView, { reading }: CardContext): Fact[] {
  const { language } = reading;
  const { groupMeeting } = textIn(language);
  const { form, recordedAt, guests } = allAsTyped(view);
  const isThere = (guest: (typeof guests)[number]) =>
    recordedAt ? guest.wasThere === true : takesPart(guest.answer);
  const names = guests.filter(isThere).map(({ name }) => name);
  const listed = names.length > 0 ? listInWords(names, language, mostNames) : null;
  return facts(
    [groupMeeting.facts.when, whenItIs(view, reading)],
    [groupMeeting.facts.where, asTyped(whereItIs(view, language))],
    recordedAt
      ? [groupMeeting.facts.there, listed]
      : [groupMeeting.facts.comes, listed ?? groupMeeting.nobodyYet],
    [
      groupMeeting.facts.pays,
      recordedAt ? null : form === 'digital' ? groupMeeting.paysDigital : groupMeeting.paysInPerson,
    ],
    [groupMeeting.facts.calledBy, asTyped(view.calledBy)],
  );
}

type Actions = Pick<GroupMeetingModel, 'buttons' | 'links'>;

/** The answer first; once it is given, the way into calendar and meeting. */
function actionsOf(view: GroupMeetingView, context: CardContext): Actions {
  const { common, groupMeeting } = textIn(context.reading.language);
  const buttons = answers(view, context);
  const links = [
    ...(view.minutesLink ? [{ title: groupMeeting.openMinutes, url: view.minutesLink }] : []),
    ...(isAhead(view, context) ? waysIn(view, context) : []),
    ...tabLinks(context, `group-meeting/${view.id}`, groupMeeting.openPage),
  ];
  const shown = links.slice(0, mostActions - buttons.length);
  return buttons.length + shown.length > 0
    ? { buttons, links: shown }
    : { buttons: [button(context, common.openHome, 'open-home')], links: [] };
}

function isAhead({ cancelledAt, recordedAt, endsAt }: GroupMeetingView, { reading }: CardContext): boolean {
  return cancelledAt === null && recordedAt === null && endsAt > reading.now;
}

/** All answers while none is given; after that the others. */
function answers({ id, form, viewer }: GroupMeetingView, context: CardContext): Button[] {
  if (!viewer.may.includes('answer-group-meeting')) return [];
  const words = meetingAnswerWords(viewer.answer, context.reading.language);
  return answersTo(form)
    .filter((answer) => answer !== viewer.answer)
    .map((answer) =>
      button(
        context,
        words[answer],
        'answer-group-meeting',
        { meetingId: id, answer },
        { style: viewer.answer === null && answer === 'yes' ? 'positive' : 'default' },
      ),
    );
}

function waysIn(
  { link, calendarKey, viewer }: GroupMeetingView,
  { reading, tabUrl }: CardContext,
): TabLink[] {
  const { groupMeeting } = textIn(reading.language);
  const calendar = tabUrl
    ? [{ title: groupMeeting.addToCalendar, url: `${tabUrl}calendar/${calendarKey}.ics` }]
    : [];
  const meeting = link ? [{ title: groupMeeting.openMeeting, url: link }] : [];
  return takesPart(viewer.answer) ? [...calendar, ...meeting] : [...meeting, ...calendar];
}
