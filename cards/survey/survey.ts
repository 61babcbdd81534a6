import { wordingIn } from '../../domain/survey.ts';
import type { SurveyCardView } from '../../domain/views/survey.ts';
import { dayWithDistance, momentInWords } from '../../text/dates.ts';
import { dayOf } from '../../text/report-words.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Fact, type Frame, facts, frame } from '../frame.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { asTyped } from '../typed-text.ts';
import template from './survey.card.json' with { type: 'json' };

type ChoiceInput = {
  readonly label: string;
  readonly value: string;
  readonly needed: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
};

export type SurveyModel = Frame & {
  readonly question: string;
  readonly from: string;
  readonly facts: readonly Fact[];
  /** None where it is answered in words, or is closed. */
  readonly choice: readonly ChoiceInput[];
  readonly commentLabel: string;
  readonly comment: string;
  readonly commentNeeded: boolean;
  readonly wordsNeeded: string;
  readonly send: readonly Button[];
  readonly buttons: readonly Button[];
};

const draw = drawer<SurveyModel>(template);

/** A question of the coordinator's to many: answered here, and changed until it is closed. */
export function renderSurvey(view: SurveyCardView, context: CardContext): RenderedCard {
  const model = surveyModel(view, context);
  const { language } = context.reading;
  const summary = textIn(language).survey.cause(wordingIn(view, language).title);
  return { card: draw(model), summary };
}

export function surveyModel(view: SurveyCardView, context: CardContext): SurveyModel {
  const { reading, filled } = context;
  const { common, survey } = textIn(reading.language);
  const { isOpen, kind, answer } = view;
  const { title, question, choices } = wordingIn(view, reading.language);
  const isWords = kind === 'text';
  const said = answer ? (isOpen ? survey.thanks : '') : '';
  return {
    ...frame(context, asTyped(title), isOpen ? said : survey.closed),
    question: asTyped(question),
    from: survey.from,
    facts: factsOf(view, context),
    choice:
      isOpen && !isWords
        ? [
            {
              label: kind === 'scale' ? `${survey.choose}. ${survey.scaleHint}` : survey.choose,
              value: filled?.choice ?? String(answer?.choice ?? ''),
              needed: survey.choiceNeeded,
              choices: choices.map((title, index) => ({ title: asTyped(title), value: String(index) })),
            },
          ]
        : [],
    commentLabel: isOpen ? (isWords ? survey.words : survey.comment) : '',
    comment: filled?.comment ?? answer?.comment ?? '',
    commentNeeded: isWords,
    wordsNeeded: survey.wordsNeeded,
    send: isOpen
      ? [
          button(
            context,
            answer ? survey.change : survey.send,
            'answer-survey',
            { recipientId: view.id },
            {
              style: 'positive',
            },
          ),
        ]
      : [],
    buttons: [button(context, common.openHome, 'open-home')],
  };
}

function factsOf(view: SurveyCardView, { reading }: CardContext): Fact[] {
  const { isOpen, dueOn, answer } = view;
  const { choices } = wordingIn(view, reading.language);
  const { survey } = textIn(reading.language);
  const chosen = answer && answer.choice !== null ? asTyped(choices[answer.choice] ?? '') : null;
  const when = answer && momentInWords(answer.at, reading);
  return facts(
    [survey.facts.due, isOpen ? dayWithDistance(dayOf(dueOn), reading) : null],
    [survey.facts.answered, when && (chosen ? `${chosen} (${when})` : when)],
  );
}
