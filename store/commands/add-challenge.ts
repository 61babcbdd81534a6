import { randomUUID } from 'node:crypto';
import { type ChallengeWords, refuseChallenge } from '../../domain/national.ts';
import { setReferences } from '../challenge.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { runNationalPress } from '../national-press.ts';

export type AddChallenge = ChallengeWords & {
  readonly caseId: string;
  /** The assessments in which it was seen. */
  readonly assessmentIds: readonly string[];
};

/** One of the regions, or the coordinator, names what several reports have in common (R41). */
export async function addChallenge(context: CommandContext, input: AddChallenge): Promise<Outcome> {
  return await runNationalPress(context, 'add-challenge', input.caseId, async (tx, found) => {
    const refusal = refuseChallenge(input);
    if (refusal) return refusal;
    const id = randomUUID();
    await tx
      .insertInto('challenge')
      .values({
        id,
        case_id: found.id,
        title: input.title.trim(),
        text: input.text.trim(),
        proposal: input.proposal.trim(),
        created_by: found.personId,
      })
      .execute();
    const unknown = await setReferences(tx, id, found.id, input.assessmentIds);
    return unknown ?? { codes: { challengeId: id }, ids: { challengeId: id } };
  });
}
