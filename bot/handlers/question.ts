import { z } from 'zod';
import { answerInput, renderLeftovers } from '../../cards/leftovers/leftovers.ts';
import { renderModeration } from '../../cards/moderation/moderation.ts';
import { longestAnswer, longestHideReason, longestQuestion } from '../../domain/question.ts';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import { regions } from '../../domain/vocabulary.ts';
import type { CommandContext, Outcome } from '../../store/command.ts';
import { answerInTalk } from '../../store/commands/answer-in-talk.ts';
import { answerQuestion } from '../../store/commands/answer-question.ts';
import { editQuestion } from '../../store/commands/edit-question.ts';
import { handOverQuestion } from '../../store/commands/hand-over-question.ts';
import { hideQuestion } from '../../store/commands/hide-question.ts';
import { mergeQuestion } from '../../store/commands/merge-question.ts';
import { publishQuestion } from '../../store/commands/publish-question.ts';
import { routeQuestion } from '../../store/commands/route-question.ts';
import { takeQuestion } from '../../store/commands/take-question.ts';
import { withdrawQuestion } from '../../store/commands/withdraw-question.ts';
import { gatheringView } from '../../store/queries/gathering-view.ts';
import { leftoversView } from '../../store/queries/leftovers-view.ts';
import { questionQueue } from '../../store/queries/question-queue.ts';
import { questionView } from '../../store/queries/question-view.ts';
import { textIn } from '../../text/text-in.ts';
import { cardContext, type Shown } from '../card-context.ts';
import { commandContext } from '../command-context.ts';
import { type Drawn, drawn, refusedText } from '../drawn.ts';
import { field, parseInput, typedFields } from '../input.ts';
import { isForOthers, refusedToReader } from '../refused-to-reader.ts';
import type { Route } from '../route.ts';
import type { Request, Service } from '../service.ts';
import { showQuestion } from './faq.ts';

const question = z.object({
  questionId: field.id,
  version: field.optionalNumber,
  /** The list that it was answered from, which is shown again. */
  listId: field.optionalId,
});
/** From a moderator's card: what comes next is the gathering's next question. */
const moderated = question.extend({ gatheringId: field.optionalId });
const next = z.object({ gatheringId: field.id, after: field.optionalId });

type Words = keyof ReturnType<typeof textIn>['gathering']['moderation']['done'];

/** The presses on a question: the asker's own, the moderators', and of those who owe an answer. */
export const questionRoutes = {
  'open-moderation': {
    writes: false,
    async answer(service, request) {
      const input = parseInput(next, request.data);
      if (isRefusal(input)) return refusedText(request, input);
      return await showNext(service, request, input);
    },
  },
  'publish-question': moderates(
    'publish-question',
    moderated.extend({ wording: field.text(longestQuestion) }),
    publishQuestion,
  ),
  'answer-in-talk': moderates('answer-in-talk', moderated, answerInTalk),
  'merge-question': moderates(
    'merge-question',
    moderated.extend({ into: field.id }),
    async (context, { into, ...input }) => await mergeQuestion(context, { ...input, intoId: into }),
  ),
  'hide-question': moderates(
    'hide-question',
    moderated.extend({ reason: field.text(longestHideReason) }),
    hideQuestion,
  ),
  'route-question': moderates('route-question', moderated, routeQuestion),
  'answer-question': answeredInItsPlace(
    moderates('answer-question', moderated.extend({ answer: field.required(longestAnswer) }), answerQuestion),
  ),
  'hand-over-question': asksFor(
    question.extend({ to: z.enum([...regions, 'coordinators']) }),
    handOverQuestion,
    ({ reading }) => textIn(reading.language).question.handedOver,
  ),
  'take-question': asksFor(question, takeQuestion, ({ reading }) => textIn(reading.language).question.taken),
  'edit-question': asksFor(
    question.extend({ question: field.text(longestQuestion) }),
    async (context, { question: text, ...input }, request, service) => {
      const before = await questionView(service.store, request.actor, input.questionId);
      const showsName = before?.showsName ?? false;
      return await editQuestion(context, { ...input, text, showsName });
    },
    ({ reading }) => textIn(reading.language).question.saved,
  ),
  'withdraw-question': asksFor(
    question,
    withdrawQuestion,
    ({ reading }) => textIn(reading.language).question.withdrawn,
  ),
} satisfies Record<string, Route>;

/** Done or refused, it is answered with how the question now stands for whoever pressed. */
function asksFor<Schema extends typeof question>(
  schema: Schema,
  run: (
    context: CommandContext,
    input: z.output<Schema>,
    request: Request,
    service: Service,
  ) => Promise<Outcome>,
  confirms: (request: Request) => string,
): Route {
  return {
    writes: true,
    async answer(service, request) {
      const id = parseInput(question, request.data);
      const input = parseInput(schema, request.data);
      const outcome = isRefusal(input)
        ? input
        : await run(commandContext(service, request), input, request, service);
      if (isRefusal(id)) return refusedText(request, id);
      const { questionId } = id;
      if (isRefusal(outcome) && isForOthers(outcome, request)) {
        return await refused(service, request, questionId);
      }
      if (isRefusal(outcome)) {
        const shown = { refusal: outcome, filled: typedFields(request.data) };
        return await showAfter(service, request, id, shown);
      }
      const confirmation = confirms(request);
      // What was given to another region is not this channel's any more.
      if (request.reader.kind === 'channel' && !(await isShown(service, request, questionId))) {
        return { kind: 'text', text: confirmation };
      }
      return await showAfter(service, request, id, { confirmation });
    },
  };
}

/** In a list every question has an input of its own. */
function answeredInItsPlace(route: Route): Route {
  return {
    ...route,
    async answer(service, request) {
      const id = parseInput(question, request.data);
      if (isRefusal(id) || !id.listId) return await route.answer(service, request);
      const answer = request.data[answerInput(id.questionId)];
      return await route.answer(service, { ...request, data: { ...request.data, answer } });
    },
  };
}

/** The list that it was pressed in, while something of it is the reader's; else how the question stands. */
async function showAfter(
  service: Service,
  request: Request,
  { questionId, listId }: { readonly questionId: string; readonly listId: string | null },
  shown: Shown,
): Promise<Drawn> {
  const view = listId ? await leftoversView(service.store, request.reader, listId) : null;
  if (!view) return await showQuestion(service, request, questionId, shown);
  const isOpen = view.questions.some(({ id, step }) => id === questionId && step === 'routed');
  const { filled = {}, refusal } = shown;
  const typed = filled[answerInput(questionId)] ?? '';
  const said = refusal && !isOpen ? { ...shown, lost: typed } : shown;
  const shows = { card: 'leftovers', subjectId: view.id, version: view.version } as const;
  return drawn(renderLeftovers(view, cardContext(request, said)), shows);
}

async function refused(service: Service, request: Request, questionId: string): Promise<Drawn> {
  return refusedToReader(request, await isShown(service, request, questionId));
}

async function isShown({ store }: Service, { reader }: Request, questionId: string): Promise<boolean> {
  return (await questionView(store, reader, questionId)) !== null;
}

/**
 * From the moderators' card the next question follows; from the card of whoever owes the answer, the receipt. Refused,
 * the same question comes back with all that was typed.
 */
function moderates<Schema extends typeof moderated>(
  verb: Words,
  schema: Schema,
  run: (context: CommandContext, input: z.output<Schema>) => Promise<Outcome>,
): Route {
  return {
    writes: true,
    async answer(service, request) {
      const id = parseInput(moderated, request.data);
      if (isRefusal(id)) return refusedText(request, id);
      const input = parseInput(schema, request.data);
      const outcome = isRefusal(input) ? input : await run(commandContext(service, request), input);
      const { questionId } = id;
      // The moderators' card names who asked, and is shown to nobody but them.
      const gatheringId = request.reader.kind === 'channel' ? null : id.gatheringId;
      if (isRefusal(outcome)) {
        if (isForOthers(outcome, request)) return await refused(service, request, questionId);
        const shown = { refusal: outcome, filled: typedFields(request.data) };
        const isOpen = outcome.code !== 'question-moved-on' && outcome.code !== 'question-held';
        if (gatheringId && isOpen)
          return await showNext(service, request, { gatheringId, only: questionId }, shown);
        return gatheringId
          ? await showNext(service, request, { gatheringId }, { refusal: outcome, lost: typedOf(request) })
          : await showAfter(service, request, id, shown);
      }
      const { done } = textIn(request.reading.language).gathering.moderation;
      if (gatheringId) return await showNext(service, request, { gatheringId }, { confirmation: done[verb] });
      return await showAfter(service, request, id, id.listId ? { confirmation: done[verb] } : {});
    },
  };
}

/** What a moderator wrote about a question that is not theirs to treat any more. */
function typedOf({ data }: Request): string {
  const { answer = '', reason = '' } = typedFields(data);
  return [answer, reason].filter((text) => text.trim() !== '').join(' ');
}

/** The oldest question that waits and that nobody else has in hand; after the one that was left for later. */
async function showNext(
  service: Service,
  request: Request,
  wanted: { readonly gatheringId: string; readonly after?: string | null; readonly only?: string },
  shown: Shown = {},
): Promise<Drawn> {
  const { store } = service;
  const { actor } = request;
  const [view, queue] = await Promise.all([
    gatheringView(store, actor, wanted.gatheringId),
    questionQueue(store, actor, wanted.gatheringId),
  ]);
  if (!view || !queue) return refusedText(request, refuse('unknown-or-forbidden'));
  const waiting = queue.filter(({ step }) => step === 'waiting');
  const free = waiting.filter(({ heldBy }) => !heldBy || heldBy.personId === actor.personId);
  const unseen = [...free.filter((one) => !one.isPublished), ...free.filter((one) => one.isPublished)];
  const position = unseen.findIndex(({ id }) => id === wanted.after);
  const chosen = wanted.only ?? (unseen[(position + 1) % Math.max(1, unseen.length)]?.id || null);
  const question = chosen ? await questionView(store, actor, chosen) : null;
  const moderation = { gatheringId: view.id, title: view.title, waiting: waiting.length, question };
  return drawn(renderModeration(moderation, cardContext(request, shown)));
}
