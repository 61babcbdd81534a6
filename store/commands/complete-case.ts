import { sql } from 'kysely';
import { refuse } from '../../domain/refusal.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { closeDuties } from '../duty.ts';
import { runNationalPress } from '../national-press.ts';

export type CompleteCase = { readonly caseId: string; readonly version: number };

/** The coordinator says that the case for the medical directors' meeting is ready; from then on it stands. */
export async function completeCase(context: CommandContext, input: CompleteCase): Promise<Outcome> {
  return await runNationalPress(context, 'complete-case', input.caseId, async (tx, found) => {
    if (found.version !== input.version) return refuse('case-moved-on');
    await tx
      .updateTable('national_case')
      .set({ completed_at: sql`business_now()`, completed_by: found.personId })
      .where('id', '=', found.id)
      .execute();
    await closeDuties(tx, found.id, found.personId);
    return {};
  });
}
