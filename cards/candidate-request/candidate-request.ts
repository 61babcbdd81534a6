import { isOpenRequest } from '../../domain/candidate-request.ts';
import type { RequestCause } from '../../domain/views/cause.ts';
import type { RequestView } from '../../domain/views/request.ts';
import { dayInWords, dayWithDistance, durationInWords, momentInWords } from '../../text/dates.ts';
import { capital } from '../../text/lists.ts';
import { ballHolder, regionName } from '../../text/names.ts';
import { peopleOfRequest, requestCauseLine, whatHappenedToRequest } from '../../text/request-words.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Fact, type Frame, facts, frame } from '../frame.ts';
import type { TimelineLine } from '../nomination/timeline.ts';
import { seatAndService } from '../nomination-card.ts';
import { numberFilled } from '../number-filled.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { whoFits } from '../seat-checks.ts';
import { allAsTyped } from '../typed-text.ts';
import template from './candidate-request.card.json' with { type: 'json' };
import {
  type AskedOrganisation,
  aboutRequest,
  askingOrganisation,
  type Close,
  closing,
  type Talk,
  talking,
} from './request-actions.ts';
import { earlierRequestEntries, requestTimelineLines } from './request-lines.ts';
import { type RequestColour, requestState } from './request-state.ts';

export type CandidateRequestModel = Frame & {
  readonly state: { readonly word: string; readonly colour: RequestColour };
  readonly next: string;
  readonly said: { readonly who: string; readonly text: string };
  readonly facts: readonly Fact[];
  readonly effort: {
    readonly label: string;
    readonly value: number | '';
    readonly wrong: string;
    readonly shown: boolean;
  };
  readonly history: string;
  readonly earlier: string;
  readonly timeline: readonly TimelineLine[];
  readonly buttons: readonly Button[];
  readonly organisation: AskedOrganisation;
  readonly talk: Talk;
  readonly close: Close;
};

/** More buttons are not read; somebody with two roles is offered what the case needs first. */
const mostActions = 3;

const draw = drawer<CandidateRequestModel>(template);

/**
 * A request for a candidate (R21): the question for whoever has it, how it stands for everybody else, and the receipt
 * when it is over.
 */
export function renderCandidateRequest(
  view: RequestView,
  context: CardContext,
  cause: RequestCause | null = null,
): RenderedCard {
  const summary = cause ? requestCauseLine(cause, view, context.reading) : titleOf(view, context);
  return { card: draw(candidateRequestModel(view, context, cause)), summary };
}

/** Whether the reader is the one who is asked. */
export function requestIsReaders(view: RequestView): boolean {
  const deciding = ['pass-request', 'name-candidate', 'accept-named', 'comment-named'] as const;
  return deciding.some((verb) => view.viewer.may.includes(verb));
}

export function candidateRequestModel(
  view: RequestView,
  context: CardContext,
  cause: RequestCause | null = null,
): CandidateRequestModel {
  const { reading } = context;
  const { vacancy } = textIn(reading.language);
  const shown = allAsTyped(view);
  const asks = requestIsReaders(view);
  const talk = talking(view, context);
  const close = closing(view, context);
  const organisation = askingOrganisation(view, context);
  return {
    ...frame(context, titleOf(shown, context), leadOf(shown, context), reminderOf(shown, context, cause)),
    state: requestState(view.step, reading.language),
    next: asks || view.inChannel ? '' : whatNow(shown, context),
    said: asks ? lastSaid(shown, context) : { who: '', text: '' },
    facts: factsOf(shown, context),
    effort: {
      label: vacancy.form.effort,
      value: numberFilled(context.filled?.effort),
      wrong: vacancy.form.effortWrong,
      shown: view.viewer.may.includes('accept-named'),
    },
    history: asks ? '' : textIn(reading.language).nomination.history,
    earlier: asks ? '' : earlierRequestEntries(view, context),
    timeline: asks ? [] : requestTimelineLines(view, context),
    buttons: buttonsOf(view, context).slice(0, mostActions - Number(talk.shown) - Number(close.shown)),
    organisation,
    talk,
    close,
  };
}

function titleOf(view: RequestView, { reading }: CardContext): string {
  const { asks, titles } = textIn(reading.language).request;
  const people = peopleOfRequest(view, reading.language);
  const title =
    isOpenRequest(view.step) && requestIsReaders(view) ? asks[view.step](people) : titles[view.step](people);
  return capital(title, reading.language);
}

/** "Regional representant for Helse Nord, tjenesten. Har ventet i 23 dager." */
function leadOf(shown: RequestView, { reading }: CardContext): string {
  const about = seatAndService(shown, reading.language);
  if (!isOpenRequest(shown.step)) return about;
  return `${about}. ${textIn(reading.language).request.waited(durationInWords(shown.askedAt, reading))}`;
}

/** Who decided what last and when, and what happens next. */
function whatNow(shown: RequestView, { reading }: CardContext): string {
  const { next } = textIn(reading.language).request;
  const follows = next[shown.step](peopleOfRequest(shown, reading.language));
  const last = shown.timeline.findLast(({ kind }) => kind !== 'reminded');
  if (!last || last.kind === 'reported') return follows;
  return `${whatHappenedToRequest(last, reading.language)} ${momentInWords(last.at, reading)}. ${follows}`;
}

function reminderOf(shown: RequestView, { reading }: CardContext, cause: RequestCause | null): string {
  return cause === 'request-reminder' ? requestCauseLine(cause, shown, reading) : '';
}

/** What was written last, for whoever is to act on it. */
function lastSaid(shown: RequestView, { reading }: CardContext): CandidateRequestModel['said'] {
  const entry = shown.timeline.findLast(({ remark }) => remark);
  if (!entry) return { who: '', text: '' };
  const who = entry.region ? `${entry.by} (${regionName(entry.region, reading.language)})` : entry.by;
  const { wrote } = textIn(reading.language).request;
  return { who: wrote(who, momentInWords(entry.at, reading)), text: entry.remark ?? '' };
}

function factsOf(shown: RequestView, { reading }: CardContext): Fact[] {
  const { nomination, request, vacancy } = textIn(reading.language);
  const { named, ball } = shown;
  return facts(
    [request.askedBy, named || !ball ? null : `${shown.askedBy}, ${dayInWords(shown.askedAt, reading)}`],
    [request.person, named && (named.trust ? `${named.name}, ${named.trust}` : named.name)],
    [nomination.competence, named?.competence ?? null],
    [request.suggestedBy, named?.suggestedBy ?? null],
    [
      nomination.holder,
      ball && !requestIsReaders(shown) ? capital(ballHolder(ball, reading.language), reading.language) : null,
    ],
    [nomination.due, ball && shown.dueAt ? dayWithDistance(shown.dueAt, reading) : null],
    [vacancy.who, named || !ball ? null : whoFits(shown, reading.language)],
  );
}

/** The usual answer first. What needs words, and closing, have places of their own. */
function buttonsOf(view: RequestView, context: CardContext): Button[] {
  const { common, request, vacancy } = textIn(context.reading.language);
  const { may, relations } = view.viewer;
  const about = aboutRequest(view);
  const positive = { style: 'positive' } as const;
  const region = regionName(view.namingRegion, context.reading.language);
  const proposes = relations.includes('service-leader') && isOpenRequest(view.step) && view.step !== 'named';
  const { nominationId } = view;
  const offered = [
    ...(may.includes('pass-request')
      ? [button(context, request.pass(region), 'pass-request', about, positive)]
      : []),
    ...(may.includes('name-candidate')
      ? [button(context, request.name, 'open-naming', about, positive)]
      : []),
    ...(may.includes('accept-named')
      ? [button(context, request.accept, 'accept-named', about, positive)]
      : []),
    ...(may.includes('remind-request') && !requestIsReaders(view)
      ? [button(context, request.remind, 'remind-request', about)]
      : []),
    ...(proposes ? [button(context, request.propose, 'open-proposal', { seatId: view.seat.id })] : []),
    ...(nominationId ? [button(context, vacancy.openNomination, 'open-nomination', { nominationId })] : []),
  ];
  return offered.length > 0 ? offered : [button(context, common.openHome, 'open-home')];
}
