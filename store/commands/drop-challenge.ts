import { sql } from 'kysely';
import { isId } from '../../domain/ids.ts';
import { refuse } from '../../domain/refusal.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { runNationalPress } from '../national-press.ts';

export type DropChallenge = { readonly caseId: string; readonly challengeId: string };

/** The coordinator takes it out of the case. */
export async function dropChallenge(context: CommandContext, input: DropChallenge): Promise<Outcome> {
  return await runNationalPress(context, 'drop-challenge', input.caseId, async (tx, found) => {
    if (!isId(input.challengeId)) return refuse('unknown-or-forbidden');
    const dropped = await tx
      .updateTable('challenge')
      .set({ dropped_at: sql`business_now()` })
      .where('id', '=', input.challengeId)
      .where('case_id', '=', found.id)
      .where('dropped_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    return dropped ? { codes: { challengeId: dropped.id } } : refuse('unknown-or-forbidden');
  });
}
