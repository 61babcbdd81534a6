import { sql } from 'kysely';
import { refuse } from '../../domain/refusal.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { changeFollowUp, ownersOf, tellOfFollowUp } from '../follow-up.ts';
import { runFollowUpPress } from '../follow-up-press.ts';

/** The region has seen that it is done. Nobody confirms what they did themselves. */
export async function confirmFollowUp(
  context: CommandContext,
  input: { readonly followUpId: string },
): Promise<Outcome> {
  return await runFollowUpPress(context, 'confirm-follow-up', input.followUpId, async (tx, followUp) => {
    if (followUp.done?.personId === followUp.personId) return refuse('confirms-own-work');
    await changeFollowUp(tx, context, followUp.id, {
      state: 'confirmed',
      confirmed_by: followUp.personId,
      confirmed_at: sql`business_now()`,
    });
    const owners = await ownersOf(tx, { ...followUp, serviceId: followUp.service.id });
    await tellOfFollowUp(tx, context, followUp.id, owners, 'follow-up-confirmed');
    return {};
  });
}
