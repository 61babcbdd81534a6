import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { FaqId } from '../../domain/faq.ts';
import { longestQuestion } from '../../domain/question.ts';
import { refuse } from '../../domain/refusal.ts';
import { openAnswerDuty } from '../advance-question.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { recordEvent } from '../event.ts';
import { tell } from '../outgoing.ts';
import { answerersOf, ownerForAsker } from '../question.ts';

export type ReportUnhelpful = {
  readonly question: string;
  /** What was shown and did not help; null when nothing was found. */
  readonly entry: FaqId | null;
};

/** Puts a question that the questions and answers did not answer to the contacts of the asker's region (R59). */
export async function reportUnhelpful(context: CommandContext, input: ReportUnhelpful): Promise<Outcome> {
  const { actor } = context;
  if (actor.kind !== 'person') return refuse('unknown-or-forbidden');
  const text = input.question.trim();
  if (text === '') return refuse('input-invalid', { field: 'question' });
  if (text.length > longestQuestion) return refuse('comment-too-long', { most: longestQuestion });
  return await runCommand(context, 'report-unhelpful', async (tx) => {
    const owner = await ownerForAsker(tx, actor.personId);
    const region = owner.kind === 'regional-contact' ? owner.region : null;
    const id = randomUUID();
    await tx
      .insertInto('question')
      .values({
        id,
        asked_by: actor.personId,
        text,
        entry_id: input.entry,
        region,
        routed_at: sql<Date>`business_now()`,
      })
      .execute();
    await recordEvent(tx, {
      actor,
      verb: 'report-unhelpful',
      subjectType: 'question',
      subjectId: id,
      version: 1,
      codes: { entry: input.entry, region },
      correlationId: context.correlationId,
    });
    await openAnswerDuty(tx, id, owner);
    const answerers = await answerersOf(tx, owner, actor.personId);
    await tell(
      tx,
      context.store.queue,
      answerers.map((personId) => ({
        to: { personId },
        card: 'question',
        cause: 'question-asked',
        lane: 'notice',
        subjectId: id,
        version: 1,
        correlationId: context.correlationId,
      })),
    );
    return done({ questionId: id });
  });
}
