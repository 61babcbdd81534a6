import type { QuestionCause } from '../../domain/views/cause.ts';
import type { QuestionView } from '../../domain/views/faq.ts';
import { regions } from '../../domain/vocabulary.ts';
import { dayWithDistance, momentInWords } from '../../text/dates.ts';
import { capital, numberInWords } from '../../text/lists.ts';
import { regionName } from '../../text/names.ts';
import {
  answeredInWords,
  ownerOfQuestion,
  ownQuestionLead,
  ownQuestionTitle,
} from '../../text/question-words.ts';
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
  /** Not beside a form that is unfolded: what sends that one would ask for the answer as well. */
  readonly isRequired: boolean;
  readonly note: string;
  readonly send: Button;
  readonly shown: boolean;
};

/** Something that is asked for when it is unfolded. */
type Unfolded = {
  readonly title: string;
  readonly label: string;
  readonly needed: string;
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
  /** Whoever should answer instead (input `to`). */
  readonly over: Unfolded & {
    readonly choices: readonly { readonly title: string; readonly value: string }[];
  };
  /** The asker's own words, until somebody has taken them up (input `question`). */
  readonly edit: Unfolded & { readonly value: string };
  readonly buttons: readonly Button[];
};

const draw = drawer<QuestionModel>(template);
const mostSignsInNotice = 120;

/** A question: asked of whoever may answer, followed by whoever asked, and the receipt of all once it is answered. */
export function renderQuestion(
  view: QuestionView,
  context: CardContext,
  cause: QuestionCause | null = null,
): RenderedCard {
  return { card: draw(questionModel(view, context)), summary: summaryOf(view, context, cause) };
}

export function questionModel(view: QuestionView, context: CardContext): QuestionModel {
  const { question } = textIn(context.reading.language);
  const shown = allAsTyped(view);
  return {
    ...frame(context, titleOf(shown, context), leadOf(shown, context)),
    text: shown.text,
    facts: factsOf(shown, context),
    answered: shown.answer ? answeredInWords(shown.answer, context.reading) : '',
    answer: shown.answer ? (shown.answer.text ?? question.inTalk) : '',
    notSent: notSent(view, context),
    form: answerForm(view, context),
    over: handOver(view, context),
    edit: editing(view, context),
    buttons: buttonsOf(view, context),
  };
}

/** Plain text: a notice shows no Markdown. */
function summaryOf(view: QuestionView, context: CardContext, cause: QuestionCause | null): string {
  const { question } = textIn(context.reading.language);
  if (cause === 'question-escalated') return question.escalated(nameOf(view, context));
  if (view.viewer.mayAnswer)
    return question.notice(capital(nameOf(view, context), context.reading.language), inOneLine(view.text));
  if (view.viewer.asked) return toAsker(view, context);
  return titleOf(view, context);
}

function toAsker(view: QuestionView, context: CardContext): string {
  const { question } = textIn(context.reading.language);
  if (view.answer) {
    return view.answer.text === null
      ? question.inTalkNotice
      : question.yourAnswerNotice(inOneLine(view.answer.text));
  }
  if (view.step === 'merged') return question.mergedNotice;
  if (view.step === 'hidden') return question.hiddenNotice(inOneLine(view.reason ?? ''));
  if (view.step === 'routed' && view.gathering)
    return question.routedNotice(ownerOfQuestion(view, context.reading.language));
  return titleOf(view, context);
}

function nameOf({ askedBy }: QuestionView, { reading }: CardContext): string {
  return askedBy ?? textIn(reading.language).question.unnamed;
}

function inOneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > mostSignsInNotice ? `${line.slice(0, mostSignsInNotice)}…` : line;
}

function titleOf(view: QuestionView, context: CardContext): string {
  const { question } = textIn(context.reading.language);
  const { asked, mayAnswer } = view.viewer;
  if (asked) return ownQuestionTitle(view, context.reading.language);
  const name = nameOf(view, context);
  if (view.answer) return question.answeredTitle(capital(name, context.reading.language));
  return mayAnswer ? question.title(name) : question.waitingTitle(capital(name, context.reading.language));
}

function leadOf(view: QuestionView, context: CardContext): string {
  const { reading } = context;
  const { question } = textIn(reading.language);
  const asked = view.askedAt ? question.asked(momentInWords(view.askedAt, reading)) : '';
  if (view.answer || view.step === 'withdrawn') return asked;
  if (view.viewer.asked) return ownQuestionLead(view, reading.language);
  if (!view.viewer.mayAnswer) return question.waitsFor(ownerOfQuestion(view, context.reading.language));
  const by = view.dueAt ? question.answerBy(dayWithDistance(view.dueAt, reading)) : '';
  return [asked, by].filter(Boolean).join(' ');
}

/** Where it was asked and what of it others see; whoever answers sees what the asker was shown already. */
function factsOf(view: QuestionView, { reading }: CardContext): Fact[] {
  const { faq, question } = textIn(reading.language);
  if (view.gathering) {
    const isWaiting = view.step === 'waiting' && !view.answer;
    return facts(
      [question.gathering, view.gathering.title],
      [question.item, view.gathering.item],
      [question.state, isWaiting ? (view.isPublished ? question.isShown : question.notShown) : null],
      [question.takenBy, view.takenBy],
      [question.votes, view.votes ? numberInWords(view.votes, reading.language) : null],
    );
  }
  if (view.viewer.asked) return [];
  return facts(
    [question.shown, view.entry ? faq.entries[view.entry].question : question.nothingFound],
    [question.takenBy, view.takenBy],
  );
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
    isRequired: !view.viewer.may.includes('hand-over-question'),
    note: question.answerNote(capital(nameOf(allAsTyped(view), context), context.reading.language)),
    send: button(context, question.markAnswered, 'answer-question', aboutQuestion(view), {
      style: 'positive',
    }),
    shown: view.viewer.mayAnswer,
  };
}

function handOver(view: QuestionView, context: CardContext): QuestionModel['over'] {
  const { language } = context.reading;
  const { common, question } = textIn(language);
  const { owner } = view;
  const others = regions.filter((one) => owner?.kind !== 'regional-contact' || owner.region !== one);
  return {
    title: question.handOver,
    label: question.handOverLabel,
    needed: question.handOverNeeded,
    choices: [
      ...others.map((region) => ({
        title: capital(common.contactsOf(regionName(region, language)), language),
        value: region,
      })),
      ...(owner?.kind === 'national-coordinator'
        ? []
        : [{ title: capital(common.roles['national-coordinator'], language), value: 'coordinators' }]),
    ],
    send: button(context, question.handOverNow, 'hand-over-question', aboutQuestion(view)),
    shown: view.viewer.may.includes('hand-over-question'),
  };
}

function editing(view: QuestionView, context: CardContext): QuestionModel['edit'] {
  const { question } = textIn(context.reading.language);
  return {
    title: question.edit,
    label: question.editLabel,
    needed: question.editNeeded,
    value: context.filled?.question ?? view.text,
    send: button(context, question.save, 'edit-question', aboutQuestion(view)),
    shown: mayChange(view),
  };
}

/** The asker's, until somebody has taken it up. */
function mayChange({ viewer, isPublished }: QuestionView): boolean {
  return viewer.asked && !isPublished && viewer.may.includes('edit-question');
}

function aboutQuestion({ id, version }: QuestionView) {
  return { questionId: id, version };
}

function buttonsOf(view: QuestionView, context: CardContext): Button[] {
  const { common, question } = textIn(context.reading.language);
  const home = button(context, common.openHome, 'open-home');
  // A colleague's is not the usual thing to do next, but that nobody has it is.
  if (view.viewer.may.includes('take-question')) {
    return [button(context, question.take, 'take-question', aboutQuestion(view))];
  }
  if (!view.viewer.asked) return [home];
  if (mayChange(view)) {
    return [button(context, question.withdraw, 'withdraw-question', aboutQuestion(view)), home];
  }
  const { gathering } = view;
  const again = gathering
    ? button(context, question.askMore, 'open-asking', { gatheringId: gathering.id })
    : button(context, question.askMore, 'open-faq');
  return [again, home];
}
