import { afterClearance } from '../../domain/nomination.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { type NominationInput, runNominationCommand } from '../nomination-command.ts';
import { proposalRoute } from '../setting.ts';

/** R18, R27: the line leader confirms that the candidate can take part, and sees that the own trust pays travel. */
export async function clearCandidate(context: CommandContext, input: NominationInput): Promise<Outcome> {
  return await runNominationCommand(context, 'clear-candidate', input, async (tx, { nomination }) => ({
    move: afterClearance(nomination, await proposalRoute(tx)),
  }));
}
