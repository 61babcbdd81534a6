import { sql } from 'kysely';
import { isId } from '../../domain/ids.ts';
import { refuse } from '../../domain/refusal.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { endWithoutRight } from '../end-holding.ts';
import { runSectionPress } from '../section-press.ts';

export type EndDelegation = { readonly sectionId: string; readonly personId: string };

/** The owner, or the helper, ends the helping. What the helper wrote stays, and what comes late is kept for them. */
export async function endDelegation(context: CommandContext, input: EndDelegation): Promise<Outcome> {
  return await runSectionPress(context, 'end-delegation', input.sectionId, async (tx, section) => {
    const isOwn = input.personId === section.personId;
    if ((!section.owns && !isOwn) || !isId(input.personId)) return refuse('unknown-or-forbidden');
    const ended = await tx
      .updateTable('section_delegate')
      .set({ ended_at: sql`business_now()` })
      .where('section_id', '=', section.id)
      .where('person_id', '=', input.personId)
      .where('ended_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!ended) return refuse('section-moved-on');
    await endWithoutRight(tx, context, section.id);
    return { codes: { personId: input.personId } };
  });
}
