import { isContactOf } from '../../domain/actor.ts';
import { namingRegion } from '../../domain/candidate-request.ts';
import { refuseProposal } from '../../domain/composition.ts';
import { refuseSuggestion } from '../../domain/nomination.ts';
import { isRefusal } from '../../domain/refusal.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { candidateFrom, type NamedCandidate } from '../create-nomination.ts';
import { groupState } from '../load-group.ts';
import { type RequestInput, runRequestCommand } from '../request-command.ts';

export type NameCandidate = RequestInput &
  NamedCandidate & {
    readonly competence: string;
    /** R22: the committee or organisation that named a user representative; empty for other seats. */
    readonly suggestedBy: string;
  };

/**
 * R21: a contact of the vacant seat's region names a person. The rules of composition are checked at once; nobody is
 * asked before the service accepts.
 */
export async function nameCandidate(context: CommandContext, input: NameCandidate): Promise<Outcome> {
  return await runRequestCommand(context, 'name-candidate', input, async (tx, request) => {
    const suggestion = refuseSuggestion(request.seat, input.suggestedBy);
    if (suggestion) return suggestion;
    const region = namingRegion(request);
    const candidate = await candidateFrom(tx, input);
    if (isRefusal(candidate)) return candidate;
    const { state } = await groupState(tx, request.seat);
    const refusal = refuseProposal(request.seat, state, candidate);
    if (refusal) return refusal;
    return {
      step: 'named',
      named: {
        personId: candidate.personId,
        trustId: candidate.trust?.id ?? null,
        competence: input.competence.trim(),
        suggestedBy: request.seat.kind === 'user' ? input.suggestedBy.trim() : '',
      },
      // An organisation that was asked acts for no region.
      codes: {
        ...(isContactOf(context.actor, region) && { region }),
        personId: candidate.personId,
        ...(context.linkId && { byLink: true }),
      },
    };
  });
}
