import { sql } from 'kysely';
import { refuse } from '../../domain/refusal.ts';
import { runCheckInPress } from '../check-in-press.ts';
import type { CommandContext, Outcome } from '../command.ts';

/** Whoever asks for the group has heard enough: nobody answers or owes it any more, and every card says so. */
export async function closeCheckIn(
  context: CommandContext,
  { checkInId }: { readonly checkInId: string },
): Promise<Outcome> {
  return await runCheckInPress(context, 'close-check-in', checkInId, async (tx, checkIn) => {
    if (checkIn.answers === null) return refuse('unknown-or-forbidden');
    if (checkIn.closedAt) return refuse('check-in-closed');
    await tx
      .updateTable('check_in')
      .set({ closed_at: sql<Date>`business_now()` })
      .where('id', '=', checkIn.id)
      .execute();
    await sql`
      update duty set done_at = business_now() from check_in_answer answer
      where answer.check_in_id = ${checkIn.id} and duty.subject_id = answer.id and duty.done_at is null`.execute(
      tx,
    );
    return undefined;
  });
}
