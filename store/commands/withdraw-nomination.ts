import type { CommandContext, Outcome } from '../command.ts';
import { type NominationInput, runNominationCommand } from '../nomination-command.ts';

/** The service withdraws its proposal, which it may at any time before the appointment. */
export async function withdrawNomination(context: CommandContext, input: NominationInput): Promise<Outcome> {
  return await runNominationCommand(context, 'withdraw-nomination', input, async () => ({
    move: { step: 'withdrawn' },
  }));
}
