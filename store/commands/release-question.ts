import { isRefusal, refuse } from '../../domain/refusal.ts';
import { isHolding } from '../../domain/section-lock.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { authorisedQuestion } from '../question-command.ts';

/** Lets a question go without having done anything to it; a claim that was lost is nobody's to release. */
export async function releaseQuestion(
  context: CommandContext,
  input: { readonly questionId: string; readonly writerId: string; readonly fence: number },
): Promise<Outcome> {
  const { actor, store } = context;
  if (actor.kind !== 'person') return refuse('unknown-or-forbidden');
  let gatheringId: string | null = null;
  const outcome = await runCommand({ ...context, submissionKey: null }, 'release-question', async (tx) => {
    const question = await authorisedQuestion(tx, context, 'claim-question', {
      questionId: input.questionId,
    });
    if (isRefusal(question)) return question;
    const writer = { personId: actor.personId, writerId: input.writerId };
    if (!isHolding(question.lock, writer, input.fence)) return done({ questionId: question.id });
    await tx
      .updateTable('question')
      .set({ holder_id: null, writer_id: null, lease_until: null })
      .where('id', '=', question.id)
      .execute();
    gatheringId = question.gatheringId;
    return done({ questionId: question.id });
  });
  if (gatheringId && !isRefusal(outcome)) store.changes.tell({ gatheringId, what: 'queue' });
  return outcome;
}
