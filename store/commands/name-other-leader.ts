import { refuseOtherLeader } from '../../domain/nomination.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Advance } from '../advance-nomination.ts';
import type { CommandContext, Outcome } from '../command.ts';
import {
  type AuthorisedNomination,
  type NominationInput,
  runNominationCommand,
} from '../nomination-command.ts';
import { findOrAddPerson, type PersonReference } from '../person.ts';
import type { Tx } from '../store.ts';

/** How often a nomination is handed on by those who have no more than a link. */
const mostLeadersByLink = 3;

export type NameOtherLeader = NominationInput & { readonly lineLeader: PersonReference | null };

/** R18: somebody else is the candidate's nearest leader, and is asked instead; the candidate is told. */
export async function nameOtherLeader(context: CommandContext, input: NameOtherLeader): Promise<Outcome> {
  return await runNominationCommand(context, 'name-other-leader', input, async (tx, loaded) => {
    // Each of them may be an address that whoever has the link wrote.
    const isEnough = context.linkId && loaded.nomination.formerLeaderIds.length >= mostLeadersByLink;
    return isEnough ? refuse('changed-enough-by-link') : await handedOn(tx, loaded, input.lineLeader);
  });
}

/** The same whether the leader said so or a contact recorded it. */
export async function handedOn(
  tx: Tx,
  { nomination }: AuthorisedNomination,
  lineLeader: PersonReference | null,
): Promise<Omit<Advance, 'verb'> | Refusal> {
  const leaderId = lineLeader ? await findOrAddPerson(tx, lineLeader) : null;
  if (lineLeader && !leaderId) return refuse('person-needs-name-and-email');
  const refusal = refuseOtherLeader(nomination, leaderId);
  if (refusal || !leaderId) return refusal ?? refuse('line-leader-missing');
  const former = nomination.lineLeaderId ? [nomination.lineLeaderId] : [];
  return {
    move: { step: 'clearance' },
    lineLeaderId: leaderId,
    formerLeaderIds: [...nomination.formerLeaderIds, ...former],
  };
}
