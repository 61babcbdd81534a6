import { sql } from 'kysely';
import { refuseWordsIfAny } from '../../domain/feedback.ts';
import { longestChallenge } from '../../domain/national.ts';
import { refuse } from '../../domain/refusal.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { runNationalPress } from '../national-press.ts';

export type WriteCase = {
  readonly caseId: string;
  /** The version that was changed: nobody writes over what they have not seen. */
  readonly version: number;
  readonly goesWell: string;
  readonly proposal: string;
};

/** The coordinator's own words in the case: what goes well, and what the directors are asked to decide. */
export async function writeCase(context: CommandContext, input: WriteCase): Promise<Outcome> {
  return await runNationalPress(context, 'write-case', input.caseId, async (tx, found) => {
    if (found.version !== input.version) return refuse('case-moved-on');
    const refusal =
      refuseWordsIfAny(input.goesWell, longestChallenge) ??
      refuseWordsIfAny(input.proposal, longestChallenge);
    if (refusal) return refusal;
    await tx
      .updateTable('national_case')
      .set({
        goes_well: input.goesWell.trim(),
        proposal: input.proposal.trim(),
        written_by: found.personId,
        written_at: sql`business_now()`,
      })
      .where('id', '=', found.id)
      .execute();
    return {};
  });
}
