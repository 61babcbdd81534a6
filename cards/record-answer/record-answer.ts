import type { AnswerChannel, NominationView } from '../../domain/views/nomination.ts';
import { peopleOf } from '../../text/nomination-words.ts';
import { textIn } from '../../text/text-in.ts';
import { aboutNomination, type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Frame, frame } from '../frame.ts';
import { renderNomination } from '../nomination/nomination.ts';
import { leaderField, leaderLabels, type PersonField } from '../person-field.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { allAsTyped } from '../typed-text.ts';
import template from './record-answer.card.json' with { type: 'json' };

type Choice = { readonly title: string; readonly value: string };

export type RecordAnswerModel = Frame & {
  readonly answerLabel: string;
  readonly answerNeeded: string;
  readonly answer: string;
  readonly answers: readonly Choice[];
  readonly needsLeader: boolean;
  readonly leader: PersonField;
  readonly howLabel: string;
  readonly howNeeded: string;
  readonly how: string;
  readonly channels: readonly Choice[];
  readonly commentLabel: string;
  readonly comment: string;
  readonly send: Button;
  readonly cancel: Button;
};

const draw = drawer<RecordAnswerModel>(template);

/**
 * A contact writes down what a candidate or a line leader answered outside Teams. The status, when there is nothing
 * to write down any more.
 */
export function renderRecordAnswer(view: NominationView, context: CardContext): RenderedCard {
  if (!recordAnswerIsOpen(view)) return renderNomination(view, context);
  return { card: draw(recordAnswerModel(view, context)), summary: titleOf(view, context) };
}

function recordAnswerIsOpen(view: NominationView): boolean {
  return view.viewer.may.includes('record-answer');
}

export function recordAnswerModel(view: NominationView, context: CardContext): RecordAnswerModel {
  const { language } = context.reading;
  const { common, decisions } = textIn(language);
  const { record } = decisions;
  const consents = view.step === 'consent';
  const filled = context.filled ?? {};
  return {
    ...frame(context, titleOf(allAsTyped(view), context), record.lead),
    answerLabel: record.answer,
    answerNeeded: record.answerNeeded,
    answer: filled.answer ?? '',
    answers: [
      { title: consents ? record.consentYes : record.clearanceYes, value: 'yes' },
      { title: consents ? record.consentNo : record.clearanceNo, value: 'no' },
      ...(consents ? [] : [{ title: record.clearanceOther, value: 'other-leader' }]),
    ],
    needsLeader: view.seat.kind !== 'user',
    leader: leaderField(context, {
      ...leaderLabels(language),
      label: consents ? record.leader : record.otherLeader,
    }),
    howLabel: record.how,
    howNeeded: record.howNeeded,
    how: filled.how ?? '',
    channels: channelChoices(context),
    commentLabel: record.comment,
    comment: filled.comment ?? '',
    send: button(context, record.send, 'record-answer', aboutNomination(view), { style: 'positive' }),
    cancel: button(context, common.cancel, 'open-nomination', { nominationId: view.id }),
  };
}

function titleOf(view: NominationView, { reading }: CardContext): string {
  const { record } = textIn(reading.language).decisions;
  const { candidate, leader } = peopleOf(view, reading.language);
  return view.step === 'consent' ? record.titleConsent(candidate) : record.titleClearance(leader);
}

function channelChoices({ reading }: CardContext): Choice[] {
  const { channels } = textIn(reading.language).common;
  return (Object.keys(channels) as AnswerChannel[]).map((value) => ({ title: channels[value], value }));
}
