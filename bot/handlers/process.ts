import { z } from 'zod';
import { renderProcessStep } from '../../cards/process-step/process-step.ts';
import { cardFieldsOf } from '../../domain/process-card.ts';
import { stepOf } from '../../domain/process-kinds/kinds.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { inputName, withAnswers } from '../../domain/short-answers.ts';
import type { ProcessStepCardView } from '../../domain/views/process.ts';
import type { Outcome } from '../../store/command.ts';
import { completeProcessStep } from '../../store/commands/complete-process-step.ts';
import { undoProcessStep } from '../../store/commands/undo-process-step.ts';
import { processStepInChannel, processStepView } from '../../store/queries/process-view.ts';
import { faultText } from '../../text/fault-text.ts';
import { textIn } from '../../text/text-in.ts';
import { cardContext, type Shown } from '../card-context.ts';
import { commandContext } from '../command-context.ts';
import { type Drawn, drawn, refusedText, refusedWithWords } from '../drawn.ts';
import { field, parseInput, typedFields } from '../input.ts';
import { isForOthers, refusedToReader } from '../refused-to-reader.ts';
import type { Route } from '../route.ts';
import type { Request, Service } from '../service.ts';

const step = z.object({ stepId: field.id });
const answering = step.extend({ revision: z.number().int().min(0) });

/** Steps of services' processes: the short ones are answered on their card, the others are written in the tab. */
export const processRoutes = {
  'open-process-step': {
    writes: false,
    answer: async (service, request) => await showStep(service, request),
  },
  'complete-process-step': {
    writes: true,
    async answer(service, request) {
      const input = parseInput(answering, request.data);
      const view = isRefusal(input) ? null : await viewFor(service, request, input.stepId);
      if (isRefusal(input) || !view) return refusedText(request, refuse('unknown-or-forbidden'));
      return await showAfter(
        service,
        request,
        view,
        await answerStep(service, request, view, input.revision),
      );
    },
  },
  'undo-process-step': {
    writes: true,
    async answer(service, request) {
      const input = parseInput(step, request.data);
      const view = isRefusal(input) ? null : await viewFor(service, request, input.stepId);
      if (isRefusal(input) || !view) return refusedText(request, refuse('unknown-or-forbidden'));
      const outcome = await undoProcessStep(commandContext(service, request), input);
      const { undone } = textIn(request.reading.language).process.page;
      return isRefusal(outcome)
        ? await showAfter(service, request, view, outcome)
        : await showStep(service, request, { confirmation: undone });
    },
  },
} satisfies Record<string, Route>;

/** What is written already stays where the card does not ask for it. */
async function answerStep(
  service: Service,
  request: Request,
  { id: stepId, key, process, content: standing }: ProcessStepCardView,
  revision: number,
): Promise<Outcome> {
  const fields = cardFieldsOf(process.kind, key);
  if (!fields) return refuse('process-moved-on');
  const content = withAnswers(standing, fields, request.data);
  return await completeProcessStep(commandContext(service, request), { stepId, revision, content });
}

async function showAfter(
  service: Service,
  request: Request,
  view: ProcessStepCardView,
  outcome: Outcome,
): Promise<Drawn> {
  if (!isRefusal(outcome)) {
    const { answered } = textIn(request.reading.language).process;
    return await showStep(service, request, { confirmation: answered });
  }
  if (isForOthers(outcome, request)) return refusedToReader(request, true);
  const filled = typedFields(request.data);
  const warning = faultsIn(outcome, view, request);
  return await showStep(
    service,
    request,
    warning ? { warning, filled } : { refusal: outcome, filled, lost: wordsOf(view, filled) },
  );
}

/** Each answer that does not fit, with what to do about it. */
function faultsIn({ details }: Refusal, { key, process }: ProcessStepCardView, { reading }: Request) {
  const asked = stepOf(process.kind, key);
  const faults = (asked && details.faults) ?? [];
  if (!asked || faults.length === 0) return null;
  return faults
    .slice(0, 3)
    .map((fault) => faultText(fault, asked, reading.language))
    .join(' ');
}

/** What somebody wrote in their own words. */
function wordsOf({ key, process }: ProcessStepCardView, filled: Readonly<Record<string, string>>): string {
  const fields = cardFieldsOf(process.kind, key) ?? [];
  return fields
    .flatMap((one) => (one.kind === 'long-text' || one.kind === 'short-text' ? [filled[inputName(one)]] : []))
    .filter((text) => text?.trim())
    .join(' ');
}

/** In a channel, what the channel shows with the reader's own buttons. */
async function viewFor(
  { store }: Service,
  { actor, reader }: Request,
  stepId: string,
): Promise<ProcessStepCardView | null> {
  return reader.kind === 'channel'
    ? await processStepInChannel(store, reader, actor, stepId)
    : await processStepView(store, actor, stepId);
}

async function showStep(service: Service, request: Request, said: Shown = {}): Promise<Drawn> {
  const input = parseInput(step, request.data);
  const view = isRefusal(input) ? null : await viewFor(service, request, input.stepId);
  if (!view) return refusedWithWords(request, said);
  const { id: subjectId, version } = view;
  const { lost: _, ...kept } = said;
  const shown = view.may.includes('complete-process-step') ? kept : said;
  return drawn(renderProcessStep(view, cardContext(request, shown)), {
    card: 'process-step',
    subjectId,
    version,
    stays: Object.keys(said.filled ?? {}).length > 0,
  });
}
