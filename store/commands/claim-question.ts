import { sql } from 'kysely';
import { isId } from '../../domain/ids.ts';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import { decideAcquire } from '../../domain/section-lock.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { authorisedQuestion } from '../question-command.ts';

/** Seconds that a claim lasts without being renewed: long enough for a glance away, short enough for a lunch. */
const claimSeconds = 60;

/**
 * Takes a question in hand, or goes on holding it: one at a time, by a lease with a fence as for a section, so that two
 * never treat the same. It ends with what is done to the question.
 */
export async function claimQuestion(
  context: CommandContext,
  input: {
    readonly questionId: string;
    readonly writerId: string;
    /** As it stood in the list that it was taken from; without one, whatever it says now is taken. */
    readonly version?: number | null | undefined;
  },
): Promise<Outcome> {
  const { actor, store } = context;
  if (actor.kind !== 'person') return refuse('unknown-or-forbidden');
  if (!isId(input.writerId)) return refuse('input-invalid');
  let gatheringId: string | null = null;
  const outcome = await runCommand({ ...context, submissionKey: null }, 'claim-question', async (tx) => {
    const question = await authorisedQuestion(tx, context, 'claim-question', {
      questionId: input.questionId,
      version: input.version,
    });
    if (isRefusal(question)) return question;
    const writer = { personId: actor.personId, writerId: input.writerId };
    // Another window of the same person gives way.
    const decision = decideAcquire(question.lock, writer, question.now, true);
    if (decision.kind === 'held') return refuse('question-held');
    await tx
      .updateTable('question')
      .set({
        holder_id: writer.personId,
        writer_id: writer.writerId,
        fence: decision.fence,
        lease_until: sql<Date>`clock_timestamp() + make_interval(secs => ${claimSeconds})`,
      })
      .where('id', '=', question.id)
      .execute();
    if (decision.kind === 'acquired') gatheringId = question.gatheringId;
    return done({
      questionId: question.id,
      fence: String(decision.fence),
      version: String(question.version),
    });
  });
  if (gatheringId && !isRefusal(outcome)) store.changes.tell({ gatheringId, what: 'queue' });
  return outcome;
}
