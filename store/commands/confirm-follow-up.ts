import { sql } from 'kysely';
import { refuse } from '../../domain/refusal.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { changeFollowUp, ownersOf, tellOfFollowUp } from '../follow-up.ts';
import { runFollowUpPress } from '../follow-up-press.ts';

export type ConfirmFollowUp = {
  readonly followUpId: string;
  /** What was seen: nobody confirms what they have not read. */
  readonly version: number;
};

/** The region has seen that it is done. Nobody confirms what they did themselves (P25). */
export async function confirmFollowUp(context: CommandContext, input: ConfirmFollowUp): Promise<Outcome> {
  return await runFollowUpPress(context, 'confirm-follow-up', input.followUpId, async (tx, followUp) => {
    if (followUp.done?.personId === followUp.personId) return refuse('confirms-own-work');
    if (followUp.version !== input.version)
      return refuse('follow-up-done-anew', { person: followUp.done?.by ?? '' });
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
