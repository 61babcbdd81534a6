import { onTheWall } from '../../domain/calendar.ts';
import { policyTextIn } from '../../domain/policy-text.ts';
import type { Reading } from '../../domain/views/brief.ts';
import type { DutyView } from '../../domain/views/home.ts';
import type { AppointmentNews, DigestView, ReminderLine } from '../../domain/views/reminder.ts';
import { dayWithDistance } from '../../text/dates.ts';
import { dutyTextAlone, othersText } from '../../text/duty-text.ts';
import { listInWords, numberInWords } from '../../text/lists.ts';
import { groupName, seatName, serviceName } from '../../text/names.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { dutyActions, lookButton, untilWhen } from '../duty-line.ts';
import { type Frame, frame } from '../frame.ts';
import type { Line, LinkedLine } from '../line.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { allAsTyped, asTyped } from '../typed-text.ts';
import { leavingReminders } from '../way-back.ts';
import template from './reminders.card.json' with { type: 'json' };

/** More lines than this are not read in a message; the list of all that waits has them. */
const mostLines = 8;
const mostOfOthers = 4;
/** Nobody says good morning after this. */
const morningEnds = 10 * 60;

/** `words`: what the coordinators say of it, at the first line that it is about. */
type Worded = LinkedLine & { readonly words: string };
type Group = { readonly heading: string; readonly lines: readonly Worded[] };
type News = { readonly text: string; readonly buttons: readonly Button[] };
type Away = {
  readonly heading: string;
  readonly rule: string;
  readonly lines: readonly Pick<Line, 'text' | 'detail' | 'colour'>[];
};

export type RemindersModel = Frame & {
  readonly groups: readonly Group[];
  readonly away: readonly Away[];
  readonly newsTitle: string;
  readonly news: readonly News[];
  readonly moreNews: string;
  readonly unseen: string;
  readonly buttons: readonly Button[];
};

const draw = drawer<RemindersModel>(template);

/** What somebody is reminded of today, by service, each line with the button that does it; done, it says so. */
export function renderReminders(view: DigestView, context: CardContext): RenderedCard {
  const card = leavingReminders(draw(remindersModel(view, context)), view.id);
  return { card, summary: titleOf(view, context, (name) => name) };
}

export function remindersModel(view: DigestView, context: CardContext): RemindersModel {
  const { language } = context.reading;
  const { reminder } = textIn(language);
  const own = view.lines.filter(({ awayName }) => awayName === null);
  const unseen = own.length - mostLines;
  return {
    ...frame(context, titleOf(view, context, asTyped), leadOf(view, context)),
    groups: groupsOf(own.slice(0, mostLines), context),
    away: awayOf(view.lines, context),
    ...newsOf(view, context),
    unseen: unseen > 0 ? reminder.unseen(numberInWords(unseen, language)) : '',
    buttons: buttonsOf(view, own, context),
  };
}

function titleOf(
  view: DigestView,
  { reading }: Pick<CardContext, 'reading'>,
  written: (name: string) => string,
): string {
  const { reminder } = textIn(reading.language);
  const [firstName = view.name] = view.name.split(' ');
  const name = written(firstName);
  if (view.lines.length + view.news.length === 0) return reminder.allDone(name);
  const hello = onTheWall(reading.now).minutes < morningEnds ? reminder.morning(name) : reminder.hello(name);
  const own = view.lines.filter(({ awayName }) => awayName === null).length;
  if (view.lines.length === 0) return reminder.onlyNews(hello);
  if (own === 0) return reminder.onlyOfOthers(hello);
  return own === 1 ? reminder.titleOne(hello) : reminder.title(hello, numberInWords(own, reading.language));
}

function leadOf(view: DigestView, { reading }: CardContext): string {
  const { reminder } = textIn(reading.language);
  if (view.lines.length + view.news.length === 0) return reminder.allDoneLead;
  return view.putOffTo ? reminder.putOffTo(dayWithDistance(noonOf(view.putOffTo), reading)) : '';
}

function noonOf(day: string): Date {
  return new Date(`${day}T11:00:00Z`);
}

/** In the order of the most urgent line of each. */
function groupsOf(lines: readonly ReminderLine[], context: CardContext): Group[] {
  const groups = new Map<string, ReminderLine[]>();
  for (const line of lines) {
    const key = serviceIdOf(line.duty);
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  const said = new Set<string>();
  return [...groups.values()].map((ofService) => ({
    heading: headingOf(ofService, context),
    lines: ofService.map((line) => {
      const words = asTyped(policyTextIn(line.words, context.reading.language));
      const isNew = words !== '' && !said.has(words);
      said.add(words);
      return { ...lineOf(line, context), words: isNew ? words : '' };
    }),
  }));
}

function serviceIdOf(duty: DutyView): string {
  return 'service' in duty ? duty.service.id : '';
}

function headingOf([first]: readonly ReminderLine[], { reading }: CardContext): string {
  if (!first || !('service' in first.duty)) return textIn(reading.language).reminder.noService;
  return serviceName(allAsTyped(first.duty).service, reading.language);
}

function lineOf({ duty, why, owners }: ReminderLine, context: CardContext): LinkedLine {
  const { language } = context.reading;
  const { reminder } = textIn(language);
  const { detail, colour } = untilWhen(duty, context);
  const waitsFor =
    owners.length > 0 ? reminder.waitsFor(listInWords(owners.map(asTyped), language)) : reminder.vacant;
  return {
    text:
      why === 'owner' ? dutyTextAlone(allAsTyped(duty), language) : othersText(allAsTyped(duty), language),
    detail: why === 'owner' ? detail : `${detail}. ${waitsFor}`,
    colour,
    ...(why === 'owner' ? dutyActions(duty, context) : { buttons: [lookButton(duty, context)], links: [] }),
  };
}

/** Counts alone: whoever reads for somebody else has no more right to their cases than before (R10). */
function awayOf(lines: readonly ReminderLine[], context: CardContext): Away[] {
  const { language } = context.reading;
  const { reminder } = textIn(language);
  const names = [...new Set(lines.flatMap(({ awayName }) => (awayName ? [awayName] : [])))];
  return names.slice(0, mostOfOthers).map((name) => ({
    heading: reminder.awayHeading(asTyped(name)),
    rule: reminder.awayRule(asTyped(name)),
    lines: servicesOf(lines.filter(({ awayName }) => awayName === name)).map((ofService) => ({
      text: `${headingOf(ofService, context)}: ${countInWords(ofService.length, context.reading)}`,
      ...firstDueOf(ofService, context),
    })),
  }));
}

/** R20: what other regions appointed is read in the passing, and leads to the case. */
function newsOf(
  { news }: DigestView,
  context: CardContext,
): Pick<RemindersModel, 'newsTitle' | 'news' | 'moreNews'> {
  const { language } = context.reading;
  const { causes, reminder } = textIn(language);
  const unseen = news.length - mostLines;
  return {
    newsTitle: news.length > 0 ? reminder.newsTitle : '',
    news: news.slice(0, mostLines).map((one) => {
      const lineOf = ({ candidateName: candidate, seat, service }: AppointmentNews) =>
        causes['member-appointed']({
          candidate,
          seat: seatName(seat, language),
          group: groupName(service, language),
        });
      const about = { nominationId: one.nominationId };
      const tooltip = lineOf(one);
      return {
        text: lineOf(allAsTyped(one)),
        buttons: [button(context, reminder.see, 'open-nomination', about, { tooltip })],
      };
    }),
    moreNews: unseen > 0 ? reminder.moreNews(numberInWords(unseen, language)) : '',
  };
}

function countInWords(count: number, { language }: Reading): string {
  const { reminder } = textIn(language);
  return count === 1 ? reminder.oneThing : reminder.things(numberInWords(count, language));
}

function servicesOf(lines: readonly ReminderLine[]): ReminderLine[][] {
  return [...Map.groupBy(lines, ({ duty }) => serviceIdOf(duty)).values()].slice(0, mostLines);
}

function firstDueOf([first]: readonly ReminderLine[], context: CardContext): Pick<Line, 'detail' | 'colour'> {
  return first ? untilWhen(first.duty, context) : { detail: '', colour: 'default' };
}

function buttonsOf(view: DigestView, own: readonly ReminderLine[], context: CardContext): Button[] {
  const { reminder } = textIn(context.reading.language);
  if (view.lines.length + view.news.length === 0) return [button(context, reminder.all, 'open-home')];
  const mayPutOff = view.isToday && view.putOffTo === null && own.length > 0;
  return [
    ...(mayPutOff ? [button(context, reminder.putOff, 'put-off-reminders', { digestId: view.id })] : []),
    button(context, reminder.choose, 'open-reminders', { digestId: view.id }),
    ...(own.length > mostLines ? [button(context, reminder.all, 'open-home')] : []),
  ];
}
