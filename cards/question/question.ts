import type { QuestionView } from '../../domain/views/faq.ts';
import { dayWithDistance, momentInWords } from '../../text/dates.ts';
import { capital } from '../../text/lists.ts';
import { regionName } from '../../text/names.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Fact, type Frame, facts, frame } from '../frame.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { allAsTyped, asTyped } from '../typed-text.ts';
import template from './question.card.json' with { type: 'json' };

/** Where the answer is written (input `answer`). */
type AnswerForm = {
  readonly label: string;
  readonly value: string;
  readonly needed: string;
  readonly note: string;
  readonly send: Button;
  readonly shown: boolean;
};

export type QuestionModel = Frame & {
  readonly text: string;
  readonly facts: readonly Fact[];
  readonly answered: string;
  readonly answer: string;
  /** What somebody wrote who was not the first to answer. */
  readonly notSent: string;
  readonly form: AnswerForm;
  readonly buttons: readonly Button[];
};

const draw = drawer<QuestionModel>(template);
const mostSignsInNotice = 120;

/** A question to the service unit: asked of whoever may answer, and the receipt of all others once it is answered. */
export function renderQuestion(view: QuestionView, context: CardContext): RenderedCard {
  return { card: draw(questionModel(view, context)), summary: summaryOf(view, context) };
}

export function questionModel(view: QuestionView, context: CardContext): QuestionModel {
  const { question } = textIn(context.reading.language);
  const shown = allAsTyped(view);
  return {
    ...frame(context, titleOf(shown, context), leadOf(shown, context)),
    text: shown.text,
    facts: factsOf(view, context),
    answered: shown.answer
      ? question.answeredBy(shown.answer.by, momentInWords(shown.answer.at, context.reading))
      : '',
    answer: shown.answer?.text ?? '',
    notSent: notSent(view, context),
    form: answerForm(view, context),
    buttons: buttonsOf(view, context),
  };
}

/** Plain text: a notice shows no Markdown. */
function summaryOf(view: QuestionView, context: CardContext): string {
  const { question } = textIn(context.reading.language);
  if (view.viewer.mayAnswer) return question.notice(view.askedBy, inOneLine(view.text));
  if (view.viewer.asked && view.answer) return question.yourAnswerNotice(inOneLine(view.answer.text));
  return titleOf(view, context);
}

function inOneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > mostSignsInNotice ? `${line.slice(0, mostSignsInNotice)}…` : line;
}

function titleOf(view: QuestionView, { reading }: CardContext): string {
  const { question } = textIn(reading.language);
  const { asked, mayAnswer } = view.viewer;
  if (asked) return view.answer ? question.yourAnswerTitle : question.sentTitle;
  if (view.answer) return question.answeredTitle(view.askedBy);
  return mayAnswer ? question.title(view.askedBy) : question.waitingTitle(view.askedBy);
}

function leadOf(view: QuestionView, { reading }: CardContext): string {
  const { question } = textIn(reading.language);
  const asked = question.asked(momentInWords(view.askedAt, reading));
  if (view.answer) return asked;
  if (view.viewer.asked) return question.sentTo(ownerName(view, reading.language));
  if (!view.viewer.mayAnswer) return question.waitsFor(ownerName(view, reading.language));
  return view.dueAt ? `${asked} ${question.answerBy(dayWithDistance(view.dueAt, reading))}` : asked;
}

function ownerName({ owner }: QuestionView, language: CardContext['reading']['language']): string {
  const { common } = textIn(language);
  const name =
    owner.kind === 'regional-contact'
      ? common.contactsOf(regionName(owner.region, language))
      : common.roles[owner.kind];
  return capital(name, language);
}

/** Whoever answers sees what the asker was shown already. */
function factsOf(view: QuestionView, { reading }: CardContext): Fact[] {
  const { faq, question } = textIn(reading.language);
  if (view.viewer.asked) return [];
  return facts([question.shown, view.entry ? faq.entries[view.entry].question : question.nothingFound]);
}

function notSent(view: QuestionView, { filled, reading }: CardContext): string {
  const written = view.viewer.mayAnswer ? '' : (filled?.answer ?? '').trim();
  return written === '' ? '' : textIn(reading.language).question.notSent(asTyped(written));
}

function answerForm(view: QuestionView, context: CardContext): AnswerForm {
  const { question } = textIn(context.reading.language);
  return {
    label: question.answerLabel,
    value: context.filled?.answer ?? '',
    needed: question.answerNeeded,
    note: question.answerNote(allAsTyped(view).askedBy),
    send: button(
      context,
      question.markAnswered,
      'answer-question',
      { questionId: view.id, version: view.version },
      { style: 'positive' },
    ),
    shown: view.viewer.mayAnswer,
  };
}

function buttonsOf(view: QuestionView, context: CardContext): Button[] {
  const { common, question } = textIn(context.reading.language);
  return view.viewer.asked
    ? [button(context, question.askMore, 'open-faq'), button(context, common.openHome, 'open-home')]
    : [button(context, common.openHome, 'open-home')];
}
