import type { ProblemCause } from '../../domain/views/cause.ts';
import type { ProblemView } from '../../domain/views/problem.ts';
import { shortDay } from '../../text/dates.ts';
import { serviceName } from '../../text/names.ts';
import { entryInWords, passInWords, waitsInWords } from '../../text/problem-words.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Fact, type Frame, facts, frame } from '../frame.ts';
import { type Note, noteField } from '../note.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { type TabLink, tabLinks } from '../tab-links.ts';
import { allAsTyped, asTyped } from '../typed-text.ts';
import template from './problem.card.json' with { type: 'json' };

/** What was said last; all of it is on the problem's page. */
const mostSaid = 3;
const mostActions = 3;

export type ProblemModel = Frame &
  Note & {
    readonly text: string;
    readonly facts: readonly Fact[];
    readonly said: readonly { readonly text: string }[];
    /** Yes, it is solved: before the words that say why it is not. */
    readonly agree: readonly Button[];
    /** What is sent with the note. */
    readonly decide: readonly Button[];
    /** What needs none. */
    readonly plain: readonly Button[];
    readonly links: readonly TabLink[];
  };

const draw = drawer<ProblemModel>(template);

/** A problem: what it is, with whom it lies, what was said; with the answer that its reader can give (R26). */
export function renderProblem(
  view: ProblemView,
  context: CardContext,
  cause: ProblemCause | null = null,
): RenderedCard {
  const { language } = context.reading;
  const summary = cause
    ? causeLine(cause, view, context)
    : `${titleOf(view, context)}: ${serviceName(view.service, language)}`;
  return { card: draw(problemModel(view, context, cause)), summary };
}

export function problemModel(
  view: ProblemView,
  context: CardContext,
  cause: ProblemCause | null = null,
): ProblemModel {
  const { language } = context.reading;
  const service = asTyped(serviceName(view.service, language));
  return {
    ...frame(context, titleOf(view, context), service, cause ? asTyped(causeLine(cause, view, context)) : ''),
    text: asTyped(view.text),
    facts: factsOf(view, context),
    said: view.entries
      .slice(-mostSaid)
      .map((entry) => ({ text: entryInWords(allAsTyped(entry), context.reading) })),
    ...notedIn(view, context),
    ...actionsOf(view, context),
  };
}

function causeLine(cause: ProblemCause, view: ProblemView, { reading }: CardContext): string {
  const service = serviceName(view.service, reading.language);
  return textIn(reading.language).problem.causes[cause]({ service });
}

/** The title is the question where there is one. */
function titleOf({ state, viewer }: ProblemView, { reading }: CardContext): string {
  const { titles } = textIn(reading.language).problem;
  if (viewer.may.includes('answer-problem')) return titles.answers;
  return viewer.may.includes('agree-problem') ? titles.agrees : titles[state];
}

function askedAsTyped({ asked }: ProblemView): ProblemView['asked'] {
  return asked && { ...asked, name: asked.name && asTyped(asked.name) };
}

function factsOf(view: ProblemView, { reading }: CardContext): Fact[] {
  const { problem } = textIn(reading.language);
  const { state, raisedBy, raisedAt } = view;
  const waits = waitsInWords({ ...view, asked: askedAsTyped(view) }, reading);
  return facts(
    [state === 'answered' ? problem.facts.waitsFor : problem.facts.with, waits?.who ?? null],
    [problem.facts.due, waits?.until ?? null],
    [problem.facts.raisedBy, problem.raised(asTyped(raisedBy), shortDay(raisedAt, reading))],
  );
}

function notedIn({ viewer }: ProblemView, context: CardContext): Note {
  const { problem } = textIn(context.reading.language);
  const [answers, passes] = [viewer.may.includes('answer-problem'), viewer.may.includes('pass-problem')];
  const label = answers && passes ? problem.bothLabel : answers ? problem.answerLabel : problem.passLabel;
  return noteField(context, { label: answers || passes ? label : null, needed: problem.noteNeeded });
}

function actionsOf(
  view: ProblemView,
  context: CardContext,
): Pick<ProblemModel, 'agree' | 'decide' | 'plain' | 'links'> {
  const { common, problem } = textIn(context.reading.language);
  const about = { problemId: view.id };
  const seen = { ...about, version: view.version };
  const may = (verb: ProblemView['viewer']['may'][number]) => view.viewer.may.includes(verb);
  const decide = [
    ...(may('answer-problem')
      ? [button(context, problem.answer, 'answer-problem', about, { style: 'positive' })]
      : []),
    ...(may('pass-problem')
      ? [button(context, passInWords(view, context.reading.language), 'pass-problem', seen)]
      : []),
  ];
  const agree = may('agree-problem')
    ? [button(context, problem.agree, 'agree-problem', seen, { style: 'positive' })]
    : [];
  const links = tabLinks(context, `problem/${view.id}`, problem.openPage);
  const hasRoom = decide.length + links.length < mostActions;
  const home = hasRoom ? [button(context, common.openHome, 'open-home')] : [];
  return { agree, decide, plain: home, links };
}
