import type { NominationView } from '../../domain/views/nomination.ts';
import { peopleOf } from '../../text/nomination-words.ts';
import { textIn } from '../../text/text-in.ts';
import { aboutNomination, type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Frame, frame } from '../frame.ts';
import { causeOf, summaryOf, withDue } from '../nomination-card.ts';
import { type QuestionRound, questionRounds } from '../question-rounds.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { allAsTyped } from '../typed-text.ts';
import { type Withdraw, withdraw } from '../withdraw.ts';
import template from './candidate-question.card.json' with { type: 'json' };

export type CandidateQuestionModel = Frame & {
  readonly rounds: readonly QuestionRound[];
  readonly answerLabel: string;
  readonly answer: string;
  readonly answerNeeded: string;
  readonly answerSeen: string;
  readonly send: Button;
  readonly withdraw: Withdraw;
};

const draw = drawer<CandidateQuestionModel>(template);

/** Asks the service leader what the candidate wants to know before answering (R17). */
export function renderCandidateQuestion(view: NominationView, context: CardContext): RenderedCard {
  const { candidateQuestion } = textIn(context.reading.language).decisions;
  const title = candidateQuestion.title(peopleOf(view, context.reading.language));
  return { card: draw(candidateQuestionModel(view, context)), summary: summaryOf(view, context, title) };
}

export function candidateQuestionIsOpen(view: NominationView): boolean {
  return view.viewer.may.includes('answer-candidate');
}

export function candidateQuestionModel(view: NominationView, context: CardContext): CandidateQuestionModel {
  const { language } = context.reading;
  const words = textIn(language).decisions.candidateQuestion;
  const shown = allAsTyped(view);
  const people = peopleOf(shown, language);
  return {
    ...frame(
      context,
      words.title(people),
      withDue(words.lead(people), view, context),
      causeOf(shown, context),
    ),
    rounds: questionRounds(view, context, 'service'),
    answerLabel: words.answer,
    answer: context.filled?.comment ?? '',
    answerNeeded: words.needed,
    answerSeen: words.seen,
    send: button(context, words.send, 'answer-candidate', aboutNomination(view), { style: 'positive' }),
    withdraw: withdraw(view, context),
  };
}
