import { cardFieldsOf } from '../../domain/process-card.ts';
import { stepOf } from '../../domain/process-kinds/kinds.ts';
import { inputName } from '../../domain/short-answers.ts';
import type { ProcessCause } from '../../domain/views/cause.ts';
import type { ProcessStepCardView } from '../../domain/views/process.ts';
import { answerInLine } from '../../text/answer-blocks.ts';
import { dayWithDistance, momentInWords } from '../../text/dates.ts';
import { capital } from '../../text/lists.ts';
import { nameIn } from '../../text/names.ts';
import { outcomeName, processKindName, stepOwnerName } from '../../text/process-words.ts';
import { dayOf } from '../../text/report-words.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Fact, type Frame, facts, frame } from '../frame.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { type AnswerInput, inputsOfFields } from '../section/answer-inputs.ts';
import { type TabLink, tabLinks } from '../tab-links.ts';
import { asTyped } from '../typed-text.ts';
import template from './process-step.card.json' with { type: 'json' };

export type ProcessStepModel = Frame & {
  /** What is to be done, for whoever is to do it. */
  readonly text: string;
  readonly facts: readonly Fact[];
  /** What was answered, once it is done. */
  readonly answers: readonly Fact[];
  readonly inputs: readonly (AnswerInput & { readonly isRequired: boolean })[];
  readonly note: string;
  readonly answer: readonly Button[];
  readonly links: readonly TabLink[];
  readonly plain: readonly Button[];
};

const draw = drawer<ProcessStepModel>(template);

/**
 * A step of a service's process: what is to be done by when, or what came of it. A short one is answered here, a long one
 * is written in the tab, where the link leads to it.
 */
export function renderProcessStep(
  view: ProcessStepCardView,
  context: CardContext,
  cause: ProcessCause | null = null,
): RenderedCard {
  const model = processStepModel(view, context, cause);
  const { causes } = textIn(context.reading.language).process;
  const lead = leadOf(view, context);
  return { card: draw(model), summary: cause ? `${causes[cause]} ${lead}` : lead };
}

export function processStepModel(
  view: ProcessStepCardView,
  context: CardContext,
  cause: ProcessCause | null = null,
): ProcessStepModel {
  const { language } = context.reading;
  const { process: words } = textIn(language);
  const { process } = view;
  const step = stepOf(process.kind, view.key);
  const isMine = view.may.includes('complete-process-step');
  return {
    ...frame(
      context,
      step ? nameIn(step.title, language) : '',
      asTyped(leadOf(view, context)),
      cause ? words.causes[cause] : '',
    ),
    text: step && isMine ? nameIn(step.guidance, language) : '',
    facts: factsOf(view, context),
    answers: answersOf(view, context),
    ...formOf(view, context, isMine),
    links: tabLinks(context, `process/${process.id}/${view.id}`, isMine ? words.write : words.open),
    plain: plainButtons(view, context),
  };
}

/** The questions of a short step, for whoever is to answer it. */
function formOf(view: ProcessStepCardView, context: CardContext, isMine: boolean) {
  const { process: words } = textIn(context.reading.language);
  const fields = isMine ? cardFieldsOf(view.process.kind, view.key) : null;
  if (!fields) return { inputs: [], note: isMine ? words.inTab : '', answer: [] };
  const needed = fields.flatMap(({ required, kind, key }) =>
    required ? [inputName({ key }, kind === 'yes-no' ? 'answer' : undefined)] : [],
  );
  const inputs = inputsOfFields(fields, view.content, context).map((input) => ({
    ...input,
    isRequired: needed.includes(input.id),
    error: input.error || words.answerNeeded,
  }));
  const about = { stepId: view.id, revision: view.revision };
  return {
    ...{ inputs, note: '' },
    answer: [button(context, words.answer, 'complete-process-step', about, { style: 'positive' })],
  };
}

function plainButtons(view: ProcessStepCardView, context: CardContext): Button[] {
  const { common, process: words } = textIn(context.reading.language);
  const undo = view.may.includes('undo-process-step')
    ? [button(context, words.page.undo, 'undo-process-step', { stepId: view.id })]
    : [];
  return view.isInChannel ? undo : [...undo, button(context, common.openHome, 'open-home')];
}

/** What a short step was answered with. */
function answersOf({ process, key, state, content }: ProcessStepCardView, { reading }: CardContext): Fact[] {
  const fields = (state === 'done' && cardFieldsOf(process.kind, key)) || [];
  return fields.flatMap((field) => {
    const value = content[field.key];
    if (value === undefined) return [];
    const { language } = reading;
    return [{ title: nameIn(field.title, language), value: asTyped(answerInLine(field, value, language)) }];
  });
}

/** Done, taken back or stopped before it could be asked or told. */
export function isOverBefore(cause: ProcessCause, { state, process }: ProcessStepCardView): boolean {
  if (cause === 'step-moved') return state === 'done' || process.state !== 'open';
  if (cause === 'step-waits') return state !== 'open' || process.state !== 'open';
  if (cause === 'process-stopped') return process.state !== 'stopped';
  if (cause === 'service-ended') return false;
  return state !== 'done';
}

/** "Evaluering: tjenesten". */
function leadOf({ process }: ProcessStepCardView, { reading }: CardContext): string {
  const { language } = reading;
  return textIn(language).process.lead({
    process: processKindName(process.kind, language),
    service: nameIn(process.name, language),
  });
}

function factsOf(view: ProcessStepCardView, { reading }: CardContext): Fact[] {
  const { language } = reading;
  const { process: words, report } = textIn(language);
  const { process, state, done } = view;
  const isAhead = state !== 'done' && process.state === 'open';
  return facts(
    [words.facts.owner, capital(stepOwnerName(view, language), language)],
    [words.facts.due, isAhead ? dayWithDistance(dayOf(view.dueOn), reading) : null],
    [words.facts.done, done && report.by(asTyped(done.by), momentInWords(done.at, reading))],
    [words.facts.decision, process.outcome && outcomeName(process.kind, process.outcome, language)],
    [words.facts.stopped, process.stopReason && asTyped(process.stopReason)],
  );
}
