import { stepOf } from '../../domain/process-kinds/kinds.ts';
import type { ProcessCause } from '../../domain/views/cause.ts';
import type { ProcessStepCardView } from '../../domain/views/process.ts';
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
import { type TabLink, tabLinks } from '../tab-links.ts';
import { asTyped } from '../typed-text.ts';
import template from './process-step.card.json' with { type: 'json' };

export type ProcessStepModel = Frame & {
  /** What is to be done, for whoever is to do it. */
  readonly text: string;
  readonly facts: readonly Fact[];
  readonly links: readonly TabLink[];
  readonly plain: readonly Button[];
};

const draw = drawer<ProcessStepModel>(template);

/** A step of a service's process: what is to be done by when, or what came of it. It is written in the tab. */
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
  const { common, process: words } = textIn(language);
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
    links: tabLinks(context, `process/${process.id}`, words.open),
    plain: [button(context, common.openHome, 'open-home')],
  };
}

/** Done, taken back or stopped before it could be asked or told. */
export function isOverBefore(cause: ProcessCause, { state, process }: ProcessStepCardView): boolean {
  if (cause === 'step-waits') return state !== 'open' || process.state !== 'open';
  if (cause === 'process-stopped') return process.state !== 'stopped';
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
  const isAsked = state === 'open' && process.state === 'open';
  return facts(
    [words.facts.owner, capital(stepOwnerName(view, language), language)],
    [words.facts.due, isAsked ? dayWithDistance(dayOf(view.dueOn), reading) : null],
    [words.facts.done, done && report.by(asTyped(done.by), momentInWords(done.at, reading))],
    [words.facts.decision, process.outcome && outcomeName(process.kind, process.outcome, language)],
    [words.facts.stopped, process.stopReason && asTyped(process.stopReason)],
  );
}
