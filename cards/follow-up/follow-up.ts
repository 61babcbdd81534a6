import type { FollowUpCause } from '../../domain/views/cause.ts';
import type { FollowUpView } from '../../domain/views/feedback.ts';
import { dayWithDistance, momentInWords } from '../../text/dates.ts';
import { regionName, serviceName } from '../../text/names.ts';
import { dayOf } from '../../text/report-words.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Fact, type Frame, facts, frame } from '../frame.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { asTyped } from '../typed-text.ts';
import template from './follow-up.card.json' with { type: 'json' };

export type FollowUpModel = Frame & {
  /** What has to be followed up. */
  readonly text: string;
  readonly facts: readonly Fact[];
  readonly noteLabel: string;
  readonly noteNeeded: string;
  readonly note: string;
  /** What is sent with the note. */
  readonly decide: readonly Button[];
  /** What needs none. */
  readonly plain: readonly Button[];
};

const draw = drawer<FollowUpModel>(template);

/** Something to be followed up: is it done, was it seen, and what became of it. */
export function renderFollowUp(
  view: FollowUpView,
  context: CardContext,
  cause: FollowUpCause | null = null,
): RenderedCard {
  const { language } = context.reading;
  const summary = cause
    ? causeLine(cause, view, context)
    : `${titleOf(view, context)}: ${serviceName(view.service, language)}`;
  return { card: draw(followUpModel(view, context, cause)), summary };
}

export function followUpModel(
  view: FollowUpView,
  context: CardContext,
  cause: FollowUpCause | null = null,
): FollowUpModel {
  const { language } = context.reading;
  const { common, followUp } = textIn(language);
  const service = asTyped(serviceName(view.service, language));
  const about = { followUpId: view.id };
  const seen = { ...about, version: view.version };
  const may = (verb: FollowUpView['viewer']['may'][number]) => view.viewer.may.includes(verb);
  const isAsked = may('finish-follow-up') || may('return-follow-up');
  return {
    ...frame(context, titleOf(view, context), service, cause ? asTyped(causeLine(cause, view, context)) : ''),
    text: asTyped(view.text),
    facts: factsOf(view, context),
    noteLabel: isAsked ? (may('finish-follow-up') ? followUp.doneLabel : followUp.returnLabel) : '',
    noteNeeded: followUp.noteNeeded,
    note: context.filled?.note ?? '',
    decide: [
      ...(may('finish-follow-up')
        ? [button(context, followUp.finish, 'finish-follow-up', about, { style: 'positive' })]
        : []),
      ...(may('return-follow-up') ? [button(context, followUp.giveBack, 'return-follow-up', about)] : []),
    ],
    plain: [
      ...(may('confirm-follow-up')
        ? [button(context, followUp.confirm, 'confirm-follow-up', seen, { style: 'positive' })]
        : []),
      button(context, common.openHome, 'open-home'),
    ],
  };
}

function causeLine(cause: FollowUpCause, view: FollowUpView, { reading }: CardContext): string {
  const service = serviceName(view.service, reading.language);
  return textIn(reading.language).followUp.causes[cause]({ service });
}

/** The title is the question where there is one. */
function titleOf({ state, viewer }: FollowUpView, { reading }: CardContext): string {
  const { titles } = textIn(reading.language).followUp;
  if (viewer.may.includes('finish-follow-up')) return titles.finish;
  if (viewer.may.includes('confirm-follow-up')) return titles.confirm;
  return titles[state];
}

function factsOf(view: FollowUpView, { reading }: CardContext): Fact[] {
  const { language } = reading;
  const { followUp, report } = textIn(language);
  const { done, confirmed, note, state } = view;
  const owner = followUp.owners[view.owner](regionName(view.region, language));
  const isOver = state === 'confirmed' || state === 'dropped';
  return facts(
    [followUp.facts.due, isOver ? null : dayWithDistance(dayOf(view.dueOn), reading)],
    [followUp.facts.owner, owner],
    [
      followUp.facts.found,
      followUp.found(asTyped(view.createdBy), regionName(view.region, language), String(view.year)),
    ],
    [
      followUp.facts.done,
      done && `${report.by(asTyped(done.by), momentInWords(done.at, reading))}: ${asTyped(note ?? '')}`,
    ],
    [followUp.facts.returned, !done && note ? asTyped(note) : null],
    [
      followUp.facts.confirmed,
      confirmed && report.by(asTyped(confirmed.by), momentInWords(confirmed.at, reading)),
    ],
  );
}
