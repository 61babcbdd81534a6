import type { CommandContext, Outcome } from '../command.ts';
import { type NominationInput, runNominationCommand } from '../nomination-command.ts';

/** R19: the service's region passes the proposal to the region that the member represents. */
export async function forwardNomination(context: CommandContext, input: NominationInput): Promise<Outcome> {
  return await runNominationCommand(context, 'forward-nomination', input, async (_tx, { nomination }) => ({
    move: { step: 'appointment' },
    codes: { region: nomination.serviceRegion },
  }));
}
