import { isRefusal, refuse } from '../../domain/refusal.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { createNomination, knownCandidate } from '../create-nomination.ts';
import { type RequestInput, runRequestCommand } from '../request-command.ts';

export type AcceptNamed = RequestInput & {
  /** Percent of a full post that the service asks for (R13). */
  readonly effortPercent: number | null;
};

/**
 * R21: the service leader accepts whom the region named, which is a proposal like any other: the rules are checked
 * anew, since the group may have changed, and the candidate is asked.
 */
export async function acceptNamed(context: CommandContext, input: AcceptNamed): Promise<Outcome> {
  return await runRequestCommand(context, 'accept-named', input, async (tx, { seat, named }) => {
    if (!named) return refuse('request-moved-on');
    const candidate = await knownCandidate(tx, named.personId, named.trustId);
    if (isRefusal(candidate)) return candidate;
    const nomination = await createNomination(tx, context, seat, {
      candidate,
      competence: named.competence,
      effortPercent: input.effortPercent,
      suggestedBy: named.suggestedBy,
    });
    if (isRefusal(nomination)) return nomination;
    return {
      step: 'accepted',
      nominationId: nomination.id,
      codes: { personId: named.personId },
    };
  });
}
