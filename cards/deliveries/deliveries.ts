import { deliveryFailureOf, isPassing } from '../../domain/delivery-failure.ts';
import type { MessageCard } from '../../domain/sending.ts';
import type { Reading } from '../../domain/views/brief.ts';
import type { ReminderAlert } from '../../domain/views/cause.ts';
import { type DeliveryProblemView, type ReachProblem, reachProblems } from '../../domain/views/reach.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { dayInWords, momentInWords } from '../../text/dates.ts';
import { capital, numberInWords } from '../../text/lists.ts';
import { groupName, regionName } from '../../text/names.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Frame, frame } from '../frame.ts';
import type { Line } from '../line.ts';
import { nextPage } from '../page-of.ts';

import type { RenderedCard } from '../rendered-card.ts';
import { allAsTyped } from '../typed-text.ts';
import template from './deliveries.card.json' with { type: 'json' };

const mostLines = 8;

type DeliveryLine = Line & { readonly why: string; readonly remedy: string };

export type DeliveriesModel = Frame & {
  readonly lines: readonly DeliveryLine[];
  readonly more: readonly Button[];
  readonly buttons: readonly Button[];
};

const draw = drawer<DeliveriesModel>(template);

/** Messages that did not arrive: to whom, why in words, and what to do. Eight at a time from `context.from` on. */
export function renderDeliveries(
  views: readonly DeliveryProblemView[],
  context: CardContext,
  health: RemindersRun | null = null,
  alerts: readonly ReminderAlert[] = [],
): RenderedCard {
  const model = deliveriesModel(views, context, health, alerts);
  return { card: draw(model), summary: model.title };
}

export function deliveriesModel(
  views: readonly DeliveryProblemView[],
  context: CardContext,
  health: RemindersRun | null = null,
  alerts: readonly ReminderAlert[] = [],
): DeliveriesModel {
  const { language } = context.reading;
  const { common, reach } = textIn(language);
  const from = context.from ?? 0;
  const shown = views.slice(from, from + mostLines);
  return {
    ...frame(
      context,
      reach.deliveries.title(numberInWords(views.length, language)),
      leadOf(views, context, health),
      alerts.map((one) => reach.deliveries.alerts[one]).join('\n\n'),
    ),
    lines: shown.map((view) => lineOf(view, context)),
    more: nextPage(context, 'open-deliveries', shown.length, views.length),
    buttons: [button(context, common.openHome, 'open-home')],
  };
}

/** Whether reminders run. */
export type RemindersRun = {
  readonly secondsSinceTick: number | null;
  readonly lastDay: string | null;
  readonly waiting: number;
  readonly oldestSeconds: number | null;
};

function leadOf(
  views: readonly DeliveryProblemView[],
  { reading }: CardContext,
  health: RemindersRun | null,
): string {
  const { deliveries } = textIn(reading.language).reach;
  // While something is in line, not all has arrived.
  const none = health && health.waiting > 0 ? deliveries.nothingWrong : deliveries.empty;
  return [views.length === 0 ? none : '', health ? runOf(health, reading) : '']
    .filter((part) => part !== '')
    .join(' ');
}

function runOf(
  { secondsSinceTick, lastDay, waiting, oldestSeconds }: RemindersRun,
  reading: Reading,
): string {
  const { deliveries } = textIn(reading.language).reach;
  if (secondsSinceTick === null) return deliveries.noTick;
  const words = (count: number) => numberInWords(count, reading.language);
  return [
    deliveries.looked(deliveries.seconds(words(secondsSinceTick))),
    lastDay ? deliveries.sent(dayInWords(new Date(`${lastDay}T11:00:00Z`), reading)) : deliveries.noRound,
    deliveries.waiting(words(waiting)),
    ...(oldestSeconds === null ? [] : [deliveries.oldest(words(Math.ceil(oldestSeconds / 60)))]),
  ].join(' ');
}

function lineOf(view: DeliveryProblemView, context: CardContext): DeliveryLine {
  const { language } = context.reading;
  const { reach } = textIn(language);
  const { deliveries } = reach;
  const person = nameOf(allAsTyped(view), language);
  const tried = deliveries.tried(view.attempts, momentInWords(view.createdAt, context.reading));
  return {
    text: `${capital(person, language)}: ${reach.cards[view.card as MessageCard] ?? ''}`,
    detail: `${icons[view.state]} ${deliveries.states[view.state]}. ${tried}.`,
    colour: view.state === 'waiting' ? 'warning' : 'attention',
    ...whyAndRemedy(view, person, context),
    buttons: [
      button(
        context,
        deliveries.retry,
        'retry-delivery',
        { messageId: view.messageId },
        { tooltip: nameOf(view, language) },
      ),
    ],
  };
}

/** Whom the message is for. */
function nameOf({ personName, isToChannel, channel }: DeliveryProblemView, language: Language): string {
  const words = textIn(language).reach.deliveries;
  if (personName !== null) return personName;
  if (!isToChannel) return words.unknownPerson;
  if (!channel) return words.channel;
  return words.channelOf(
    channel.kind === 'region' ? regionName(channel.region, language) : groupName(channel.service, language),
  );
}

const icons = { waiting: '●', unreachable: '⚠', dead: '✖' } as const;

function whyAndRemedy(view: DeliveryProblemView, person: string, { reading }: CardContext) {
  const { deliveries, failures, givenUp, problems } = textIn(reading.language).reach;
  const { problem, state } = view;
  if (isReachProblem(problem)) return said(problems[problem], person);
  const failure = deliveryFailureOf(problem);
  if (!failure) return { why: deliveries.unknownProblem, remedy: deliveries.unknownRemedy };
  // What passes by itself passes only while the message is still tried.
  if (state === 'dead' && isPassing(failure)) {
    return said({ why: failures[failure].why, remedy: givenUp[failure] }, person);
  }
  return said(failures[failure], person);
}

type Words = { readonly why: (name: string) => string; readonly remedy: (name: string) => string };

function said({ why, remedy }: Words, person: string) {
  return { why: why(person), remedy: remedy(person) };
}

function isReachProblem(problem: string | null): problem is ReachProblem {
  return reachProblems.some((one) => one === problem);
}
