import { advanceQuestion, ownerOfWaiting } from './advance-question.ts';
import type { CommandContext } from './command.ts';
import { lockQuestion } from './load-question.ts';
import type { Tx } from './store.ts';

/**
 * Gives every question that still waits for the moderators its owner (R60): the asker's region when it is about the own
 * service, else the coordinators. Call it with the gathering locked. Returns how many there were.
 */
export async function routeWaiting(
  tx: Tx,
  context: CommandContext,
  gatheringId: string,
  verb: 'settle-gatherings' | 'cancel-gathering',
): Promise<number> {
  const waiting = await tx
    .selectFrom('question')
    .select('id')
    .where('gathering_id', '=', gatheringId)
    .where('step', '=', 'waiting')
    .where('answered_at', 'is', null)
    .orderBy('ordinal')
    .execute();
  for (const { id } of waiting) {
    const question = await lockQuestion(tx, id);
    if (question?.step !== 'waiting') continue;
    await advanceQuestion(tx, context, question, verb, {
      change: { step: 'routed' },
      owner: await ownerOfWaiting(tx, question),
      tellAsker: 'question-routed',
    });
  }
  return waiting.length;
}
