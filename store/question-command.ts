import { mayEverWithQuestion, mayNowWithQuestion, relationsToQuestion } from '../domain/question-access.ts';
import type { QuestionVerb } from '../domain/question-verbs.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import { isHeld, isHolding } from '../domain/section-lock.ts';
import type { Verb } from '../domain/verbs.ts';
import { advanceQuestion, type QuestionAdvance } from './advance-question.ts';
import { type CommandContext, done, type Outcome, runCommand } from './command.ts';
import { atGathering, type LoadedQuestion, lockQuestion } from './load-question.ts';
import { nameOf } from './section-command.ts';
import type { Tx } from './store.ts';

export type QuestionInput = {
  readonly questionId: string;
  /** The version that the pressed card shows; without one nothing is said of what was seen. */
  readonly version?: number | null | undefined;
  /** The claim under which it is done, where there is one: a page claims a question before it is treated. */
  readonly writerId?: string | null | undefined;
  readonly fence?: number | null | undefined;
};

/**
 * The frame of every command on a question: lock it, authorise, see that nobody else has it in hand, let the rules
 * decide, advance. Unknown and forbidden look alike; somebody who has a right to it at another step hears that it
 * has moved on.
 */
export async function runQuestionCommand(
  context: CommandContext,
  verb: QuestionVerb & Verb,
  input: QuestionInput,
  decide: (tx: Tx, question: LoadedQuestion) => Promise<QuestionAdvance | Refusal>,
): Promise<Outcome> {
  let gatheringId: string | null = null;
  let isSeenByAll = false;
  const outcome = await runCommand(context, verb, async (tx) => {
    const question = await authorisedQuestion(tx, context, verb, input);
    if (isRefusal(question)) return question;
    const decision = await decide(tx, question);
    if (isRefusal(decision)) return decision;
    await advanceQuestion(tx, context, question, verb, decision);
    gatheringId = question.gatheringId;
    isSeenByAll = question.isPublished || decision.change.published_at !== undefined;
    return done({ questionId: question.id });
  });
  if (gatheringId && !isRefusal(outcome)) tellOfQuestion(context, gatheringId, isSeenByAll);
  return outcome;
}

/** Pages read again: the moderators' always, everybody's where what they see has moved. */
export function tellOfQuestion({ store }: CommandContext, gatheringId: string, isSeenByAll: boolean): void {
  store.changes.tell({ gatheringId, what: 'queue' });
  if (isSeenByAll) store.changes.tell({ gatheringId, what: 'list' });
}

export async function authorisedQuestion(
  tx: Tx,
  { actor }: CommandContext,
  verb: QuestionVerb,
  { questionId, version, writerId, fence }: QuestionInput,
): Promise<LoadedQuestion | Refusal> {
  const question = await lockQuestion(tx, questionId);
  if (!question || actor.kind !== 'person') return refuse('unknown-or-forbidden');
  const relations = relationsToQuestion(actor, question, await atGathering(tx, actor, question.gatheringId));
  if (!mayEverWithQuestion(relations, verb)) return refuse('unknown-or-forbidden');
  if (!mayNowWithQuestion(relations, verb, question.step)) {
    return refuse(
      verb === 'answer-question' && question.step === 'answered' ? 'already-answered' : 'question-moved-on',
    );
  }
  if (verb === 'vote-question') return question;
  const { lock, now } = question;
  const own = { personId: actor.personId, writerId: writerId ?? '' };
  if (writerId && typeof fence === 'number' && !isHolding(lock, own, fence))
    return refuse('question-moved-on');
  const isOthers = isHeld(lock, now) && lock.holder?.personId !== actor.personId;
  if (isOthers && lock.holder) {
    const person = relations.includes('asker') ? null : await nameOf(tx, lock.holder.personId);
    return refuse('question-held', person ? { person } : {});
  }
  // Nobody treats what they were not shown: it may have been edited since their card was drawn.
  const isOutdated = typeof version === 'number' && version < question.version;
  return isOutdated ? refuse('question-moved-on') : question;
}
