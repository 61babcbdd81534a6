import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { setRegistration } from '../set-registration.ts';

/** Says that the guest comes. Other people's cards stay: their number is read when they are opened. */
export async function registerGuest(
  context: CommandContext,
  { gatheringId }: { readonly gatheringId: string },
): Promise<Outcome> {
  return await runCommand(context, 'register-guest', async (tx) => {
    const refusal = await setRegistration(tx, context, gatheringId, 'register-guest');
    return refusal ?? done({ gatheringId });
  });
}
