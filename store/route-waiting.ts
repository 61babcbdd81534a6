import type { QuestionOwner } from '../domain/views/faq.ts';
import { advanceQuestion, ownerOfWaiting } from './advance-question.ts';
import type { CommandContext } from './command.ts';
import { addLeftover, tellAskersOfLeftovers, tellOfLeftovers } from './leftovers.ts';
import { type LoadedQuestion, lockQuestion } from './load-question.ts';
import { isSameOwner } from './question.ts';
import type { Tx } from './store.ts';

type Left = { readonly owner: QuestionOwner; readonly questions: readonly LoadedQuestion[] };

/**
 * Gives every question that still waits for the moderators its owner (R60): the asker's region when it is about the own
 * service, else the coordinators. Whoever gets several is told of them by one card, and so is whoever
 * asked several. Call it with the gathering locked.
 * Returns how many there were.
 */
export async function routeWaiting(
  tx: Tx,
  context: CommandContext,
  gatheringId: string,
  verb: 'settle-gatherings' | 'cancel-gathering',
): Promise<number> {
  const left = await leftAt(tx, gatheringId);
  const all = left.flatMap(({ questions }) => questions);
  const asked = Map.groupBy(all, ({ askedBy }) => askedBy);
  const askedSeveral = [...asked].flatMap(([askerId, theirs]) => (theirs.length > 1 ? [askerId] : []));
  const isList = askedSeveral.length > 0 || left.some(({ questions }) => questions.length > 1);
  const leftoverId = isList ? await addLeftover(tx, gatheringId) : null;
  for (const { owner, questions } of left) {
    const listedIn = questions.length > 1 ? leftoverId : null;
    for (const question of questions) {
      await advanceQuestion(tx, context, question, verb, {
        change: { step: 'routed', leftover_id: listedIn },
        owner,
        ...(!askedSeveral.includes(question.askedBy) && { tellAsker: 'question-routed' as const }),
        ...(listedIn && { tellOwner: null }),
      });
    }
    const askers = [...new Set(questions.map(({ askedBy }) => askedBy))];
    if (listedIn) await tellOfLeftovers(tx, context, listedIn, owner, askers);
  }
  if (leftoverId) await tellAskersOfLeftovers(tx, context, leftoverId, askedSeveral);
  return all.length;
}

/** What waits, by who is to have it, as it was asked. */
async function leftAt(tx: Tx, gatheringId: string): Promise<Left[]> {
  const rows = await tx
    .selectFrom('question')
    .select('id')
    .where('gathering_id', '=', gatheringId)
    .where('step', '=', 'waiting')
    .where('answered_at', 'is', null)
    .orderBy('ordinal')
    .execute();
  const left: { owner: QuestionOwner; questions: LoadedQuestion[] }[] = [];
  for (const { id } of rows) {
    const question = await lockQuestion(tx, id);
    if (question?.step !== 'waiting') continue;
    const owner = await ownerOfWaiting(tx, question);
    const known = left.find((one) => isSameOwner(one.owner, owner));
    if (known) known.questions.push(question);
    else left.push({ owner, questions: [question] });
  }
  return left;
}
