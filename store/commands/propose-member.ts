import { leadsService } from '../../domain/actor.ts';
import { refuseEffort, refuseSuggestion } from '../../domain/nomination.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { closeRequestOfSeat } from '../advance-request.ts';
import { type CommandContext, type Done, done, type Outcome, runCommand } from '../command.ts';
import { candidateFrom, createNomination } from '../create-nomination.ts';
import { lockSeat } from '../load-group.ts';
import type { PersonReference } from '../person.ts';
import type { Tx } from '../store.ts';

export type ProposeMember = {
  readonly seatId: string;
  readonly person: PersonReference;
  readonly trustId: string | null;
  readonly competence: string;
  readonly effortPercent: number | null;
  /** R22: the committee or organisation that named a user representative; nothing for other seats. */
  readonly suggestedBy?: string;
};

/**
 * R16: the service leader proposes somebody for a seat. The rules of composition are checked against the group as
 * it is in this transaction, and the candidate is asked (R17). A request for a candidate (R21) is over with it.
 */
export async function proposeMember(context: CommandContext, input: ProposeMember): Promise<Outcome> {
  return await runCommand(context, 'propose-member', async (tx) => await propose(tx, context, input));
}

async function propose(tx: Tx, context: CommandContext, input: ProposeMember): Promise<Done | Refusal> {
  const { actor } = context;
  const seat = await lockSeat(tx, input.seatId);
  if (!seat || !leadsService(actor, seat.serviceId)) return refuse('unknown-or-forbidden');
  const { competence, effortPercent, suggestedBy = '' } = input;
  const incomplete = refuseEffort(effortPercent) ?? refuseSuggestion(seat, suggestedBy);
  if (incomplete) return incomplete;
  const candidate = await candidateFrom(tx, input);
  if (isRefusal(candidate)) return candidate;
  const nomination = await createNomination(tx, context, seat, {
    candidate,
    competence,
    effortPercent,
    suggestedBy,
  });
  if (isRefusal(nomination)) return nomination;
  await closeRequestOfSeat(tx, context, { seatId: seat.id, nominationId: nomination.id });
  return done({ nominationId: nomination.id, seatId: seat.id });
}
