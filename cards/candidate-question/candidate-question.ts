import { aboutNomination, type Button, button } from '../button.ts';
import { type Asked, type Below, decisionCard } from '../decision-card.ts';
import type { Frame } from '../frame.ts';
import { type QuestionRound, questionRounds } from '../question-rounds.ts';
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

/** Asks the service leader what the candidate wants to know before answering (R17). */
export const candidateQuestionCard = decisionCard({
  name: 'candidateQuestion',
  verb: 'answer-candidate',
  template,
  lead: ({ words, people }) => words.lead(people),
  below,
});

function below({ view, words, context }: Asked<'candidateQuestion'>): Below<CandidateQuestionModel> {
  return {
    rounds: questionRounds(view, context, 'service'),
    answerLabel: words.answer,
    answer: context.filled?.comment ?? '',
    answerNeeded: words.needed,
    answerSeen: words.seen,
    send: button(context, words.send, 'answer-candidate', aboutNomination(view), { style: 'positive' }),
    withdraw: withdraw(view, context),
  };
}
