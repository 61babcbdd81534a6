import { z } from 'zod';
import { fieldsOfGathering } from '../../domain/gathering-fields.ts';
import { longestAnswer, longestHideReason, longestQuestion, questionScopes } from '../../domain/question.ts';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import type { GatheringFormPage } from '../../domain/views/gathering.ts';
import { adoptAnswer } from '../../store/commands/adopt-answer.ts';
import { answerInTalk } from '../../store/commands/answer-in-talk.ts';
import { answerQuestion } from '../../store/commands/answer-question.ts';
import { askQuestion } from '../../store/commands/ask-question.ts';
import { cancelGathering } from '../../store/commands/cancel-gathering.ts';
import { changeGathering } from '../../store/commands/change-gathering.ts';
import { claimQuestion } from '../../store/commands/claim-question.ts';
import { createGathering } from '../../store/commands/create-gathering.ts';
import { dropAnswer } from '../../store/commands/drop-answer.ts';
import { editQuestion } from '../../store/commands/edit-question.ts';
import { hideQuestion } from '../../store/commands/hide-question.ts';
import { inviteGuests } from '../../store/commands/invite-guests.ts';
import { leaveGathering } from '../../store/commands/leave-gathering.ts';
import { mergeQuestion } from '../../store/commands/merge-question.ts';
import { publishAnswers } from '../../store/commands/publish-answers.ts';
import { publishQuestion } from '../../store/commands/publish-question.ts';
import { registerGuest } from '../../store/commands/register-guest.ts';
import { releaseQuestion } from '../../store/commands/release-question.ts';
import { routeQuestion } from '../../store/commands/route-question.ts';
import { voteQuestion } from '../../store/commands/vote-question.ts';
import { withdrawQuestion } from '../../store/commands/withdraw-question.ts';
import { gatheringAnswers } from '../../store/queries/gathering-answers.ts';
import { gatheringFigures } from '../../store/queries/gathering-figures.ts';
import { gatheringFormView } from '../../store/queries/gathering-form-view.ts';
import { gatheringInChat } from '../../store/queries/gathering-in-chat.ts';
import { gatheringView } from '../../store/queries/gathering-view.ts';
import { gatherings } from '../../store/queries/gatherings.ts';
import { ownQuestions } from '../../store/queries/own-questions.ts';
import { questionList } from '../../store/queries/question-list.ts';
import { questionQueue } from '../../store/queries/question-queue.ts';
import { questionView } from '../../store/queries/question-view.ts';
import { similarQuestions } from '../../store/queries/similar-questions.ts';
import { answeredAlready } from '../answered-already.ts';
import { gatheringForm } from '../gathering-form.ts';
import { field, parseInput } from '../input.ts';
import { answersDocument } from './answers-document.ts';
import { does } from './does.ts';
import type { TabCommand, TabQuery } from './tab-call.ts';

const list = z.object({ id: field.id, order: z.enum(['votes', 'time']).default('votes') });
/** The chat of a meeting, as Teams names it to the page; whoever is not invited is told of none. */
const place = z.object({ chat: z.string().max(300).default('') });
/** At one gathering, or anywhere. */
const own = z.object({ id: field.optionalId });
const changed = z.object({ gatheringId: field.id, version: z.int() });
const alike = z.object({ id: field.id, text: field.text(5_000) });
/** The claim under which a question is treated. */
const held = z.object({ questionId: field.id, writerId: field.id, fence: z.int().min(0) });

/** What the pages of a gathering may ask for. */
export const gatheringQueries: Readonly<Record<string, TabQuery>> = {
  gatherings: async ({ service, actor }) => ({ gatherings: await gatherings(service.store, actor) }),
  'gathering-form': async ({ service, actor }, { id }) => {
    const view = await gatheringFormView(service.store, actor, id ? String(id) : null);
    if (!view) return refuse('unknown-or-forbidden');
    const { current } = view;
    return {
      moderators: view.moderators,
      filled: current ? fieldsOfGathering(current) : {},
      version: current?.version ?? null,
      changedBy: current?.changedBy ?? null,
      mayCancel: current?.mayCancel ?? false,
    } satisfies GatheringFormPage;
  },
  'gathering-here': async ({ service, actor }, given) => {
    const input = parseInput(place, given);
    if (isRefusal(input)) return input;
    return { id: await gatheringInChat(service.store, actor, input.chat) };
  },
  gathering: async ({ service, actor }, { id }) =>
    (await gatheringView(service.store, actor, String(id))) ?? refuse('unknown-or-forbidden'),
  questions: async ({ service, actor }, given) => {
    const input = parseInput(list, given);
    if (isRefusal(input)) return input;
    const questions = await questionList(service.store, actor, { gatheringId: input.id, order: input.order });
    return questions ? { questions } : refuse('unknown-or-forbidden');
  },
  answers: async ({ service, actor }, { id }) =>
    (await gatheringAnswers(service.store, actor, String(id))) ?? refuse('unknown-or-forbidden'),
  'answers-document': answersDocument,
  'gathering-figures': async ({ service, actor }, { id }) =>
    (await gatheringFigures(service.store, actor, String(id))) ?? refuse('unknown-or-forbidden'),
  queue: async ({ service, actor }, { id }) => {
    const questions = await questionQueue(service.store, actor, String(id));
    return questions ? { questions } : refuse('unknown-or-forbidden');
  },
  question: async ({ service, actor }, { id }) =>
    (await questionView(service.store, actor, String(id))) ?? refuse('unknown-or-forbidden'),
  'own-questions': async ({ service, actor }, given) => {
    const input = parseInput(own, given);
    if (isRefusal(input)) return input;
    return { questions: await ownQuestions(service.store, actor, { gatheringId: input.id }) };
  },
  similar: async ({ service, actor, reading }, given) => {
    const input = parseInput(alike, given);
    if (isRefusal(input)) return input;
    const { id: gatheringId, text } = input;
    const questions = await similarQuestions(service.store, actor, { gatheringId, text });
    if (!questions) return refuse('unknown-or-forbidden');
    return { questions, answered: await answeredAlready(service, { actor, reading }, text, questions) };
  },
};

/** What the pages of a gathering may do: the same commands as the cards'. */
export const gatheringCommands: Readonly<Record<string, TabCommand>> = {
  'create-gathering': async (context, given, { reading }) => {
    const input = gatheringForm(given, reading.now);
    return isRefusal(input) ? input : await createGathering(context, input);
  },
  'change-gathering': async (context, given, { reading, service, actor }) => {
    const about = parseInput(changed, given);
    if (isRefusal(about)) return about;
    const form = await gatheringFormView(service.store, actor, about.gatheringId);
    if (!form) return refuse('unknown-or-forbidden');
    const input = gatheringForm(given, reading.now, form.current);
    return isRefusal(input) ? input : await changeGathering(context, { ...input, ...about });
  },
  'cancel-gathering': does(z.object({ gatheringId: field.id }), cancelGathering),
  'invite-guests': does(z.object({ gatheringId: field.id }), inviteGuests),
  'register-guest': does(z.object({ gatheringId: field.id }), registerGuest),
  'leave-gathering': does(z.object({ gatheringId: field.id }), leaveGathering),
  'ask-question': does(
    z.object({
      gatheringId: field.id,
      text: field.text(longestQuestion),
      itemId: field.optionalId,
      scope: z.enum(questionScopes),
      showsName: z.boolean(),
      earlier: z.array(field.id).max(20).default([]),
    }),
    askQuestion,
  ),
  'publish-answers': does(z.object({ gatheringId: field.id }), publishAnswers),
  'adopt-answer': does(
    z.object({ questionId: field.id, question: field.text(5_000), answer: field.text(5_000) }),
    adoptAnswer,
  ),
  'drop-answer': does(z.object({ questionId: field.id }), dropAnswer),
  'edit-question': does(
    z.object({
      questionId: field.id,
      version: z.int(),
      text: field.text(longestQuestion),
      showsName: z.boolean(),
    }),
    editQuestion,
  ),
  'withdraw-question': does(z.object({ questionId: field.id, version: z.int() }), withdrawQuestion),
  'vote-question': does(z.object({ questionId: field.id, vote: z.boolean() }), voteQuestion),
  'claim-question': does(held.omit({ fence: true }).extend({ version: z.int().nullish() }), claimQuestion),
  'release-question': does(held, releaseQuestion),
  // What is answered or hidden is shown without being taken up, as it stood in the list that it was pressed in.
  'publish-question': does(
    held
      .partial({ writerId: true, fence: true })
      .extend({ version: z.int().optional(), wording: field.text(longestQuestion) })
      .refine(({ writerId, fence, version }) => (writerId && fence !== undefined) || version !== undefined),
    publishQuestion,
  ),
  'answer-in-talk': does(held, answerInTalk),
  'answer-question': does(held.extend({ answer: field.text(longestAnswer) }), answerQuestion),
  'merge-question': does(held.extend({ intoId: field.id }), mergeQuestion),
  'hide-question': does(held.extend({ reason: field.text(longestHideReason) }), hideQuestion),
  'route-question': does(held, routeQuestion),
};
