import { sql } from 'kysely';
import { longestCheckInAnswer } from '../../domain/check-in.ts';
import { refuseWords } from '../../domain/feedback.ts';
import { refuse } from '../../domain/refusal.ts';
import { runCheckInPress } from '../check-in-press.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { closeDuties } from '../duty.ts';

export type AnswerCheckIn = { readonly checkInId: string; readonly text: string };

/** Whoever was asked answers, for the leader to read; until it is ended they can answer anew. */
export async function answerCheckIn(context: CommandContext, input: AnswerCheckIn): Promise<Outcome> {
  return await runCheckInPress(context, 'answer-check-in', input.checkInId, async (tx, checkIn, personId) => {
    if (!checkIn.viewer.mayAnswer) {
      return refuse(checkIn.closedAt ? 'check-in-closed' : 'unknown-or-forbidden');
    }
    const refusal = refuseWords(input.text, longestCheckInAnswer);
    if (refusal) return refusal;
    const { id } = await tx
      .updateTable('check_in_answer')
      .set({ text: input.text.trim(), answered_at: sql<Date>`business_now()` })
      .where('check_in_id', '=', checkIn.id)
      .where('person_id', '=', personId)
      .returning('id')
      .executeTakeFirstOrThrow();
    await closeDuties(tx, id, personId);
    return undefined;
  });
}
