import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { setRegistration } from '../set-registration.ts';

/** Says that the guest does not come after all; the invitation stands. Other people's cards stay: their number is read when they are opened. */
export async function leaveGathering(
  context: CommandContext,
  { gatheringId }: { readonly gatheringId: string },
): Promise<Outcome> {
  return await runCommand(context, 'leave-gathering', async (tx) => {
    const refusal = await setRegistration(tx, context, gatheringId, 'leave-gathering');
    return refusal ?? done({ gatheringId });
  });
}
