import type { CommandContext, Outcome } from '../command.ts';
import { changeFollowUp, ownersOf, tellOfFollowUp } from '../follow-up.ts';
import { runFollowUpPress } from '../follow-up-press.ts';

/** Not needed after all: it is owed by nobody any more, and whoever owed it is told. */
export async function dropFollowUp(
  context: CommandContext,
  input: { readonly followUpId: string },
): Promise<Outcome> {
  return await runFollowUpPress(context, 'drop-follow-up', input.followUpId, async (tx, followUp) => {
    await changeFollowUp(tx, context, followUp.id, { state: 'dropped' });
    if (followUp.state === 'planned') return {};
    const owners = await ownersOf(tx, { ...followUp, serviceId: followUp.service.id });
    await tellOfFollowUp(tx, context, followUp.id, owners, 'follow-up-dropped');
    return {};
  });
}
