import { refuse } from '../../domain/refusal.ts';
import { runCheckInPress } from '../check-in-press.ts';
import { endCheckIn } from '../close-one-check-in.ts';
import type { CommandContext, Outcome } from '../command.ts';

/** Whoever asks for the group has heard enough: nobody answers or owes it any more, and every card says so. */
export async function closeCheckIn(
  context: CommandContext,
  { checkInId }: { readonly checkInId: string },
): Promise<Outcome> {
  return await runCheckInPress(context, 'close-check-in', checkInId, async (tx, checkIn) => {
    if (!checkIn.viewer.mayClose) {
      return refuse(checkIn.closedAt ? 'check-in-closed' : 'unknown-or-forbidden');
    }
    await endCheckIn(tx, checkIn.id);
    return undefined;
  });
}
