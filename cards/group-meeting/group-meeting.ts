import { answersTo, type MeetingAnswer, takesPart } from '../../domain/group-meeting.ts';
import type { GroupMeetingCause } from '../../domain/views/cause.ts';
import type { GroupMeetingView } from '../../domain/views/group-meeting.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { whenItIs } from '../../text/gathering-words.ts';
import { meetingAnswerWords, whereItIs } from '../../text/group-meeting-words.ts';
import { capital, listInWords, numberInWords } from '../../text/lists.ts';
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
  /** That what was answered before it was moved counts no more. */
  readonly anew: string;
  /** The ways on that come before the answers: to its page, for whoever calls it; in, for whoever comes. */
  readonly ways: readonly TabLink[];
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
    anew: isAskedAnew(view) ? groupMeeting.answerAnew : '',
    agendaTitle: view.agenda.length > 0 ? groupMeeting.agenda : '',
    agenda: view.agenda.map((item, index) => ({ text: `${index + 1}\\. ${asTyped(item)}` })),
    ...actionsOf(view, context),
  };
}

/** An older card of a meeting that was moved, beside the newer one: when it is now, and the way to it. */
export function renderMovedMeeting(view: GroupMeetingView, context: CardContext): RenderedCard {
  const model = movedMeetingModel(view, context);
  return { card: draw(model), summary: model.title };
}

export function movedMeetingModel(view: GroupMeetingView, context: CardContext): GroupMeetingModel {
  const { groupMeeting } = textIn(context.reading.language);
  return {
    ...groupMeetingModel(view, context),
    title: groupMeeting.movedTo(whenItIs(view, context.reading)),
    facts: [],
    anew: groupMeeting.inNewerCard,
    ...{ agendaTitle: '', agenda: [], ways: [], links: [] },
    buttons: [button(context, groupMeeting.openPage, 'open-group-meeting', { meetingId: view.id })],
  };
}

function causeLine(cause: GroupMeetingCause, view: GroupMeetingView, { reading }: CardContext): string {
  const group = groupName(view.service, reading.language);
  return textIn(reading.language).groupMeeting.causes[cause]({ group, when: whenItIs(view, reading) });
}

/** The title is the question where there is one. */
function stateOf(view: GroupMeetingView, { reading }: CardContext) {
  const { cancelledAt, recordedAt, startsAt, viewer } = view;
  if (cancelledAt) return 'cancelled';
  if (recordedAt) return 'recorded';
  if (startsAt <= reading.now) return 'over';
  if (!viewer.may.includes('answer-group-meeting')) return 'ahead';
  if (viewer.answer) return viewer.answer;
  if (runsIt(view)) return 'ahead';
  return isAskedAnew(view) ? 'moved' : 'asks';
}

/** Whoever called it looks first at who comes. */
function runsIt({ viewer }: GroupMeetingView): boolean {
  return viewer.called && viewer.may.includes('change-group-meeting');
}

function isAskedAnew({ movedFrom, viewer }: GroupMeetingView): boolean {
  return movedFrom !== null && viewer.answer === null && viewer.may.includes('answer-group-meeting');
}

function factsOf(view: GroupMeetingView, context: CardContext): Fact[] {
  const { reading } = context;
  const { language } = reading;
  const { groupMeeting } = textIn(language);
  const { form, recordedAt, guests } = allAsTyped(view);
  const isThere = (guest: (typeof guests)[number]) =>
    recordedAt ? guest.wasThere === true : takesPart(guest.answer);
  const names = guests.filter(isThere).map(({ name }) => name);
  const listed = names.length > 0 ? listInWords(names, language, mostNames) : null;
  const isOn = isAhead(view, context);
  const { movedFrom } = view;
  return facts(
    [groupMeeting.facts.when, whenItIs(view, reading)],
    [groupMeeting.facts.movedFrom, isOn && movedFrom ? whenItIs(movedFrom, reading) : null],
    [groupMeeting.facts.where, asTyped(whereItIs(view, language))],
    isOn && runsIt(view) ? [groupMeeting.facts.answers, countsOf(view, language)] : ['', null],
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

/** "5 invitert, 2 kommer, 1 digitalt, 1 kan ikke, 1 har ikke svart". */
function countsOf({ form, guests }: GroupMeetingView, language: Language): string {
  const { counts } = textIn(language).groupMeeting;
  const count = (answer: MeetingAnswer | null) =>
    numberInWords(guests.filter((guest) => guest.answer === answer).length, language);
  return [
    counts.invited(numberInWords(guests.length, language)),
    ...answersTo(form).map((answer) => counts[answer](count(answer))),
    counts.none(count(null)),
  ].join(', ');
}

type Actions = Pick<GroupMeetingModel, 'ways' | 'buttons' | 'links'>;

/** The answer first; once it is given, the way into meeting and calendar. Whoever calls it looks at its page first. */
function actionsOf(view: GroupMeetingView, context: CardContext): Actions {
  const { common, groupMeeting } = textIn(context.reading.language);
  const buttons = answers(view, context);
  const page = (title: string) => tabLinks(context, `group-meeting/${view.id}`, title);
  const isOn = isAhead(view, context);
  if (isOn && (runsIt(view) || takesPart(view.viewer.answer))) {
    const own = page(runsIt(view) ? groupMeeting.runMeeting : groupMeeting.openPage);
    const into = waysIn(view, context);
    const ways = runsIt(view) ? [...own, ...into] : [...into, ...own];
    return { ways, buttons, links: [] };
  }
  const links = [
    ...(view.minutesLink ? [{ title: groupMeeting.openMinutes, url: view.minutesLink }] : []),
    ...(isOn ? waysIn(view, context) : []),
    ...page(groupMeeting.openPage),
  ];
  const shown = links.slice(0, mostActions - buttons.length);
  return buttons.length + shown.length > 0
    ? { ways: [], buttons, links: shown }
    : { ways: [], buttons: [button(context, common.openHome, 'open-home')], links: [] };
}

export function isAhead(
  { cancelledAt, recordedAt, endsAt }: GroupMeetingView,
  { reading }: CardContext,
): boolean {
  return cancelledAt === null && recordedAt === null && endsAt > reading.now;
}

/** All answers while none is given; after that the others. */
function answers(view: GroupMeetingView, context: CardContext): Button[] {
  const { id, form, viewer } = view;
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
        {
          style: viewer.answer === null && answer === 'yes' && !runsIt(view) ? 'positive' : 'default',
        },
      ),
    );
}

/** Into the meeting and into the calendar; whoever does not come has no use for either. */
function waysIn(
  { link, calendarKey, viewer }: GroupMeetingView,
  { reading, tabUrl }: CardContext,
): TabLink[] {
  const { groupMeeting } = textIn(reading.language);
  if (viewer.answer === 'no') return [];
  const meeting = link ? [{ title: groupMeeting.openMeeting, url: link }] : [];
  return tabUrl
    ? [...meeting, { title: groupMeeting.addToCalendar, url: `${tabUrl}calendar/${calendarKey}.ics` }]
    : meeting;
}
