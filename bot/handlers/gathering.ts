import { z } from 'zod';
import { renderAsking, type Similar } from '../../cards/asking/asking.ts';
import { renderGathering } from '../../cards/gathering/gathering.ts';
import { renderGatheringForm } from '../../cards/gathering-form/gathering-form.ts';
import { renderGatherings } from '../../cards/gatherings/gatherings.ts';
import { isCoordinator } from '../../domain/actor.ts';
import { longestQuestion } from '../../domain/question.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { GatheringBrief } from '../../domain/views/gathering.ts';
import type { CommandContext, Outcome } from '../../store/command.ts';
import { askQuestion } from '../../store/commands/ask-question.ts';
import { cancelGathering } from '../../store/commands/cancel-gathering.ts';
import { changeGathering } from '../../store/commands/change-gathering.ts';
import { createGathering } from '../../store/commands/create-gathering.ts';
import { inviteGuests } from '../../store/commands/invite-guests.ts';
import { leaveGathering } from '../../store/commands/leave-gathering.ts';
import { registerGuest } from '../../store/commands/register-guest.ts';
import { voteQuestion } from '../../store/commands/vote-question.ts';
import { gatheringOfConversation } from '../../store/load-gathering.ts';
import { gatheringFormView } from '../../store/queries/gathering-form-view.ts';
import { gatheringView } from '../../store/queries/gathering-view.ts';
import { gatherings } from '../../store/queries/gatherings.ts';
import { similarQuestions } from '../../store/queries/similar-questions.ts';
import { numberInWords } from '../../text/lists.ts';
import { textIn } from '../../text/text-in.ts';
import { answeredAlready } from '../answered-already.ts';
import { cardContext, type Shown } from '../card-context.ts';
import { commandContext } from '../command-context.ts';
import { asReceipt, type Drawn, drawn, drawnList, refusedText } from '../drawn.ts';
import { gatheringForm } from '../gathering-form.ts';
import { field, parseInput, typedFields } from '../input.ts';
import type { Route } from '../route.ts';
import type { Request, Service } from '../service.ts';
import { showQuestion } from './faq.ts';

const gathering = z.object({ gatheringId: field.id });
const changing = gathering.extend({ version: z.coerce.number().int() });
const asking = gathering.extend({
  question: field.text(longestQuestion),
  item: z.union([z.literal('general').transform(() => null), field.optionalId]),
  own: field.text(5).transform((value) => value === 'true'),
  hidden: field.text(5).transform((value) => value === 'true'),
  anyway: field.text(3),
});
const vote = z.object({
  questionId: field.id,
  gatheringId: field.id,
  vote: z.enum(['yes', 'no']).default('yes'),
});

/** The presses on gatherings, and asking there. */
export const gatheringRoutes = {
  'open-gatherings': {
    writes: false,
    async answer(service, request) {
      const all = await gatherings(service.store, request.actor);
      const [only, ...others] = all;
      if (only && others.length === 0 && !isCoordinator(request.actor)) {
        return await showGathering(service, { ...request, data: { gatheringId: only.id } });
      }
      const mayCreate = isCoordinator(request.actor);
      return drawnList(
        renderGatherings(all, cardContext(request), { mayCreate }),
        'open-gatherings',
        request,
      );
    },
  },
  'open-gathering': { writes: false, answer: async (service, press) => await showGathering(service, press) },
  'open-gathering-form': { writes: false, answer: async (service, press) => await showForm(service, press) },
  'create-gathering': {
    writes: true,
    async answer(service, request) {
      const input = gatheringForm(request.data, request.reading.now);
      const outcome = isRefusal(input)
        ? input
        : await createGathering(commandContext(service, request), input);
      if (isRefusal(outcome)) {
        return await showForm(service, request, { refusal: outcome, filled: typedFields(request.data) });
      }
      const { gatheringId = '' } = outcome.ids;
      return asReceipt(await showGathering(service, { ...request, data: { gatheringId } }));
    },
  },
  'change-gathering': { writes: true, answer: change },
  'cancel-gathering': does(cancelGathering, ({ reading }) => textIn(reading.language).gathering.cancelledNow),
  'invite-guests': does(inviteGuests, (request, outcome) => {
    const { language } = request.reading;
    return textIn(language).gathering.invited(numberInWords(Number(outcome.ids.invited ?? 0), language));
  }),
  'register-guest': does(registerGuest, ({ reading }) => textIn(reading.language).gathering.registeredNow),
  'leave-gathering': does(leaveGathering, ({ reading }) => textIn(reading.language).gathering.leftNow),
  'open-asking': { writes: false, answer: async (service, press) => await showAsking(service, press) },
  'ask-question': { writes: true, answer: ask },
  'vote-question': {
    writes: true,
    async answer(service, request) {
      const input = parseInput(vote, request.data);
      if (isRefusal(input)) return refusedText(request, input);
      const { questionId } = input;
      const outcome = await voteQuestion(commandContext(service, request), {
        questionId,
        vote: input.vote === 'yes',
      });
      const { asking: words } = textIn(request.reading.language).gathering;
      return await showGathering(
        service,
        request,
        isRefusal(outcome)
          ? { refusal: outcome }
          : { confirmation: input.vote === 'yes' ? words.thanks : words.takenBack },
      );
    },
  },
} satisfies Record<string, Route>;

type Done = Extract<Outcome, { kind: 'done' }>;

function does(
  run: (context: CommandContext, input: { readonly gatheringId: string }) => Promise<Outcome>,
  confirms: (request: Request, outcome: Done) => string,
): Route {
  return {
    writes: true,
    async answer(service, request) {
      const input = parseInput(gathering, request.data);
      const outcome = isRefusal(input) ? input : await run(commandContext(service, request), input);
      return await showGathering(
        service,
        request,
        isRefusal(outcome) ? { refusal: outcome } : { confirmation: confirms(request, outcome) },
      );
    },
  };
}

/** What is like it is shown once, before it is sent; whoever sends it again means it. */
async function ask(service: Service, request: Request): Promise<Drawn> {
  const input = parseInput(asking, request.data);
  if (isRefusal(input)) return await showAsking(service, request, { refusal: input });
  const { gatheringId, question: text, item: itemId, own, hidden } = input;
  const isTaken = input.anyway !== 'yes' && (await mayAsk(service, request, gatheringId));
  const similar = isTaken ? await similarTo(service, request, gatheringId, text) : null;
  if (similar && similar.questions.length + similar.answered.length > 0) {
    return await showAsking(service, request, {}, similar);
  }
  const outcome = await askQuestion(commandContext(service, request), {
    gatheringId,
    text,
    itemId,
    scope: own ? 'own-service' : 'everybody',
    showsName: !hidden,
  });
  return isRefusal(outcome)
    ? await showAsking(service, request, { refusal: outcome })
    : await showQuestion(service, request, outcome.ids.questionId ?? '');
}

/** Nobody is asked to choose between what is alike when none of it would be taken any more. */
async function mayAsk({ store }: Service, { actor }: Request, gatheringId: string): Promise<boolean> {
  const view = await gatheringView(store, actor, gatheringId);
  return view?.viewer.may.includes('ask-question') ?? false;
}

async function similarTo(
  service: Service,
  request: Request,
  gatheringId: string,
  text: string,
): Promise<Similar> {
  const questions = (await similarQuestions(service.store, request.actor, { gatheringId, text })) ?? [];
  return { questions, answered: await answeredAlready(service, request, text, questions) };
}

async function showGathering(service: Service, request: Request, shown: Shown = {}): Promise<Drawn> {
  const input = parseInput(gathering, request.data);
  const view = isRefusal(input) ? null : await gatheringView(service.store, request.actor, input.gatheringId);
  if (!view) return refusedText(request, refuse('unknown-or-forbidden'));
  const { id: subjectId, version } = view;
  return drawn(renderGathering(view, cardContext(request, shown)), { card: 'gathering', subjectId, version });
}

/** What was changed since the form was opened is not written over: the form keeps what was typed, and says so. */
async function change(service: Service, request: Request): Promise<Drawn> {
  const about = parseInput(changing, request.data);
  if (isRefusal(about)) return refusedText(request, about);
  const form = await gatheringFormView(service.store, request.actor, about.gatheringId);
  if (!form) return refusedText(request, refuse('unknown-or-forbidden'));
  const input = gatheringForm(request.data, request.reading.now, form.current);
  const outcome = isRefusal(input)
    ? input
    : await changeGathering(commandContext(service, request), { ...input, ...about });
  if (isRefusal(outcome)) {
    return await showForm(service, request, { refusal: outcome, filled: typedFields(request.data) });
  }
  const { changed } = textIn(request.reading.language).gathering;
  return asReceipt(await showGathering(service, request, { confirmation: changed }));
}

/** For the gathering that is named, or for a new one. */
async function showForm(service: Service, request: Request, shown: Shown = {}): Promise<Drawn> {
  const named = parseInput(gathering, request.data);
  const id = isRefusal(named) ? null : named.gatheringId;
  const view = await gatheringFormView(service.store, request.actor, id);
  return view
    ? drawn(renderGatheringForm(view, cardContext(request, shown)))
    : refusedText(request, refuse('unknown-or-forbidden'));
}

/** The form, with whatever was written in it. */
export async function showAsking(
  service: Service,
  request: Request,
  shown: { readonly refusal?: Refusal } = {},
  similar?: Similar,
): Promise<Drawn> {
  const input = parseInput(gathering, request.data);
  const view = isRefusal(input) ? null : await gatheringView(service.store, request.actor, input.gatheringId);
  if (!view) return refusedText(request, refuse('unknown-or-forbidden'));
  const context = cardContext(request, { ...shown, filled: typedFields(request.data) });
  return drawn(renderAsking(view, context, similar));
}

/** Where somebody who writes `spør` is asking: the next gathering that takes questions; null when none does. */
export async function gatheringToAskAt(service: Service, { actor }: Request): Promise<GatheringBrief | null> {
  const open = await gatherings(service.store, actor, 'asking-open');
  return open.find(({ phase }) => phase === 'on') ?? open[0] ?? null;
}

/**
 * A question in the chat of a meeting, which mentions Samråd: everybody there has read it under its writer's name, and
 * only that it has come on is said, or why it has not. null anywhere else.
 */
export async function askInMeeting(service: Service, request: Request, text: string): Promise<Drawn | null> {
  const { conversationId, kind } = request.place;
  if (kind !== 'group' || text.trim() === '') return null;
  const gatheringId = await gatheringOfConversation(service.store.db, conversationId);
  if (!gatheringId) return null;
  const outcome = await askQuestion(commandContext(service, request), {
    gatheringId,
    text,
    itemId: null,
    scope: 'everybody',
    showsName: true,
    conversationId,
  });
  if (isRefusal(outcome)) return refusedText(request, outcome);
  service.wakeDelivery();
  const { asking: words } = textIn(request.reading.language).gathering;
  return { kind: 'text', text: words.sentFromMeeting(request.actor.name) };
}
