import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { refuseFrozen } from '../../domain/assessment.ts';
import { refuse } from '../../domain/refusal.ts';
import { refuseRequest } from '../../domain/takeover.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { tell } from '../outgoing.ts';
import { type PressedSection, runSectionPress } from '../section-press.ts';
import type { Tx } from '../store.ts';

/** "May I take over?" reaches the holder as a card, and at once at any hour; the tab shows it when it reads anew. */
export async function requestTakeover(
  context: CommandContext,
  input: { readonly sectionId: string },
): Promise<Outcome> {
  return await runSectionPress(context, 'request-takeover', input.sectionId, async (tx, section) => {
    if (!section.mayWrite) return refuse('unknown-or-forbidden');
    if (section.isFrozen) return refuseFrozen(section.part);
    const { holder, fence } = section.lock;
    const refusal = refuseRequest(section.lock, section.personId, section.now);
    if (refusal || !holder) return refusal ?? refuse('nothing-to-take-over');
    const request = await ask(tx, section, holder.personId, fence);
    if (request.isNew) {
      await tell(tx, context.store.queue, [
        {
          to: { personId: holder.personId },
          card: 'takeover',
          cause: 'takeover-requested',
          lane: 'notice',
          subjectId: request.id,
          version: request.version,
          correlationId: context.correlationId,
        },
      ]);
    }
    return { ids: { requestId: request.id }, codes: { fence } };
  });
}

/** One open question of a person about a section: asked again of the same holding it stays the one that it is. */
async function ask(
  tx: Tx,
  section: PressedSection,
  holderId: string,
  fence: number,
): Promise<{ readonly id: string; readonly version: number; readonly isNew: boolean }> {
  const open = await tx
    .selectFrom('takeover_request')
    .select(['id', 'version', 'fence'])
    .where('section_id', '=', section.id)
    .where('asked_by', '=', section.personId)
    .where('state', '=', 'open')
    .forUpdate()
    .executeTakeFirst();
  if (open && Number(open.fence) === fence) return { ...open, isNew: false };
  if (open) {
    await tx
      .updateTable('takeover_request')
      .set({ state: 'lapsed', answered_at: sql`business_now()`, version: sql<number>`version + 1` })
      .where('id', '=', open.id)
      .execute();
  }
  const id = randomUUID();
  await tx
    .insertInto('takeover_request')
    .values({
      id,
      section_id: section.id,
      asked_by: section.personId,
      holder_id: holderId,
      fence: String(fence),
    })
    .execute();
  return { id, version: 1, isNew: true };
}
