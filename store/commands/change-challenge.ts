import { sql } from 'kysely';
import { isId } from '../../domain/ids.ts';
import { type ChallengeWords, refuseChallenge } from '../../domain/national.ts';
import { refuse } from '../../domain/refusal.ts';
import { setReferences } from '../challenge.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { runNationalPress } from '../national-press.ts';

export type ChangeChallenge = ChallengeWords & {
  readonly caseId: string;
  readonly challengeId: string;
  /** The version that was changed: nobody writes over what they have not seen. */
  readonly version: number;
  readonly assessmentIds: readonly string[];
};

export async function changeChallenge(context: CommandContext, input: ChangeChallenge): Promise<Outcome> {
  return await runNationalPress(context, 'change-challenge', input.caseId, async (tx, found) => {
    const refusal = refuseChallenge(input);
    if (refusal || !isId(input.challengeId)) return refusal ?? refuse('unknown-or-forbidden');
    const known = await tx
      .selectFrom('challenge')
      .select('version')
      .where('id', '=', input.challengeId)
      .where('case_id', '=', found.id)
      .where('dropped_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (!known) return refuse('unknown-or-forbidden');
    if (known.version !== input.version) return refuse('case-moved-on');
    await tx
      .updateTable('challenge')
      .set({
        title: input.title.trim(),
        text: input.text.trim(),
        proposal: input.proposal.trim(),
        changed_by: found.personId,
        changed_at: sql`business_now()`,
        version: known.version + 1,
      })
      .where('id', '=', input.challengeId)
      .execute();
    const unknown = await setReferences(tx, input.challengeId, found.id, input.assessmentIds);
    return unknown ?? { codes: { challengeId: input.challengeId } };
  });
}
