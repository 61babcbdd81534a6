import type { FeedbackCause } from '../../domain/views/cause.ts';
import type { FeedbackView } from '../../domain/views/feedback.ts';
import { momentInWords } from '../../text/dates.ts';
import { listInWords, numberInWords } from '../../text/lists.ts';
import { regionName, serviceName } from '../../text/names.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Fact, type Frame, facts, frame } from '../frame.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { type TabLink, tabLinks } from '../tab-links.ts';
import { asTyped } from '../typed-text.ts';
import template from './feedback.card.json' with { type: 'json' };

const mostNames = 3;

export type FeedbackModel = Frame & {
  readonly facts: readonly Fact[];
  /** What was asked last, and the answer where there is one. */
  readonly said: readonly { readonly who: string; readonly text: string }[];
  readonly note: string;
  /** One press from here to the letter, the assessment and its documents. */
  readonly links: readonly TabLink[];
  readonly buttons: readonly Button[];
};

const draw = drawer<FeedbackModel>(template);

/** The feedback on a report has come; for whoever sent it, who has read it and what is asked. */
export function renderFeedback(
  view: FeedbackView,
  context: CardContext,
  cause: FeedbackCause | null = null,
): RenderedCard {
  const summary = cause
    ? causeLine(cause, view, context)
    : `${titleOf(view, context)}: ${serviceName(view.service, context.reading.language)}`;
  return { card: draw(feedbackModel(view, context, cause)), summary };
}

export function feedbackModel(
  view: FeedbackView,
  context: CardContext,
  cause: FeedbackCause | null = null,
): FeedbackModel {
  const { language } = context.reading;
  const { common, feedback } = textIn(language);
  const service = asTyped(serviceName(view.service, language));
  const link = openQuestions(view) > 0 && view.viewer.mayAnswer ? feedback.answerLink : feedback.readLink;
  return {
    ...frame(context, titleOf(view, context), service, cause ? asTyped(causeLine(cause, view, context)) : ''),
    facts: factsOf(view, context),
    said: saidOf(view, context),
    note: view.viewer.relation === 'addressee' ? feedback.askNote : '',
    links: tabLinks(context, `feedback/${view.id}`, link),
    buttons: [button(context, common.openHome, 'open-home')],
  };
}

function causeLine(cause: FeedbackCause, view: FeedbackView, { reading }: CardContext): string {
  const service = serviceName(view.service, reading.language);
  return textIn(reading.language).feedback.causes[cause]({ service, year: String(view.year) });
}

function titleOf({ year }: FeedbackView, { reading }: CardContext): string {
  return textIn(reading.language).feedback.title(String(year));
}

function openQuestions({ questions }: FeedbackView): number {
  return questions.filter(({ answer }) => answer === null).length;
}

/** To whoever is to answer, what waits for an answer; to the others what was answered last. */
function saidOf({ questions, viewer }: FeedbackView, { reading }: CardContext) {
  const { page } = textIn(reading.language).feedback;
  const waiting = questions.findLast(({ answer }) => answer === null);
  const answered = questions
    .filter(({ answer }) => answer !== null)
    .toSorted((a, b) => Number(a.answer?.at) - Number(b.answer?.at))
    .at(-1);
  const shown = viewer.mayAnswer ? (waiting ?? answered) : (answered ?? waiting);
  if (!shown) return [];
  const line = (words: (who: string, when: string) => string, by: string, at: Date, text: string) => ({
    who: words(asTyped(by), momentInWords(at, reading)),
    text: asTyped(text),
  });
  const { answer } = shown;
  return [
    line(page.asks, shown.askedBy, shown.askedAt, shown.text),
    ...(answer ? [line(page.answers, answer.by, answer.at, answer.text)] : []),
  ];
}

function factsOf(view: FeedbackView, { reading }: CardContext): Fact[] {
  const { language } = reading;
  const { assessment, feedback, report } = textIn(language);
  const count = (value: number) => numberInWords(value, language);
  const { viewer, readers } = view;
  const unread = readers.filter(({ readAt }) => readAt === null).map(({ name }) => asTyped(name));
  const isSender = viewer.relation === 'sender';
  const open = view.followUps.filter(({ state }) => state === 'open').length;
  return facts(
    [feedback.facts.from, regionName(view.region, language)],
    [feedback.facts.sent, report.by(asTyped(view.sent.by), momentInWords(view.sent.at, reading))],
    [
      feedback.facts.followUp,
      open > 0 ? feedback.openFollowUps(count(open)) : assessment.followUpNeeds[view.followUp],
    ],
    [feedback.facts.read, isSender ? feedback.readBy(count(view.readCount), count(view.readerCount)) : null],
    [feedback.facts.unread, isSender ? listInWords(unread, language, mostNames) : null],
  );
}
