import { afterConsent, needsClearance, refuseLineLeader } from '../../domain/nomination.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { Advance } from '../advance-nomination.ts';
import type { CommandContext, Outcome } from '../command.ts';
import {
  type AuthorisedNomination,
  type NominationInput,
  runNominationCommand,
} from '../nomination-command.ts';
import { findOrAddPerson, type PersonReference } from '../person.ts';
import { proposalRoute } from '../setting.ts';
import type { Tx } from '../store.ts';

export type AcceptNomination = NominationInput & {
  /** The candidate's own nearest leader; nobody knows better who that is. Not asked of user representatives. */
  readonly lineLeader: PersonReference | null;
};

/** R17, R18: the candidate has time and interest, and names the leader who is asked next. */
export async function acceptNomination(context: CommandContext, input: AcceptNomination): Promise<Outcome> {
  return await runNominationCommand(context, 'accept-nomination', input, async (tx, loaded) =>
    consentGiven(tx, loaded, input.lineLeader),
  );
}

/** The same whether the candidate answered or a contact recorded the answer. */
export async function consentGiven(
  tx: Tx,
  { nomination }: AuthorisedNomination,
  lineLeader: PersonReference | null,
): Promise<Omit<Advance, 'verb'> | Refusal> {
  const named = needsClearance(nomination.seat) ? lineLeader : null;
  const leaderId = named ? await findOrAddPerson(tx, named) : null;
  if (named && !leaderId) return refuse('person-needs-name-and-email');
  const refusal = refuseLineLeader(nomination, leaderId);
  if (isRefusal(refusal)) return refusal;
  const move = afterConsent(nomination, await proposalRoute(tx));
  return leaderId ? { move, lineLeaderId: leaderId } : { move };
}
