import { sql } from 'kysely';
import { isMoved, refuseChange } from '../../domain/gathering.ts';
import { mayWithGathering } from '../../domain/gathering-access.ts';
import { refuse } from '../../domain/refusal.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { recordEvent } from '../event.ts';
import {
  gatheringColumns,
  type NewGathering,
  putItems,
  putModerators,
  refuseParts,
} from '../gathering-rows.ts';
import { mendSummary } from '../gathering-summary.ts';
import { loadGathering } from '../load-gathering.ts';
import { refreshCards } from '../outgoing.ts';
import { moderatorsOf } from '../recipients.ts';
import type { Tx } from '../store.ts';
import { registeredGuests, tellOfGathering } from '../tell-of-gathering.ts';

export type ChangeGathering = NewGathering & {
  readonly gatheringId: string;
  /** The version that the form was filled from: nobody writes over what they were not shown. */
  readonly version: number;
};

/**
 * Changes a gathering. Every card of it follows; when it is moved in time or place or is called something else, those
 * who come and those who moderate are told, and calendars are given a newer entry.
 */
export async function changeGathering(context: CommandContext, input: ChangeGathering): Promise<Outcome> {
  const { actor, correlationId, store } = context;
  const { gatheringId } = input;
  const outcome = await runCommand(context, 'change-gathering', async (tx) => {
    const before = await loadGathering(tx, actor, gatheringId, 'update');
    if (!before || !mayWithGathering(before.relations, 'change-gathering')) {
      return refuse('unknown-or-forbidden');
    }
    if (before.cancelledAt) return refuse('gathering-cancelled');
    if (await wasChangedSince(tx, input)) return refuse('gathering-changed-meanwhile');
    const refusal = refuseChange(before, input, input, before.now) ?? refuseParts(input);
    if (refusal) return refusal;
    const version = before.version + 1;
    const isNews = isMoved(before, input) || (await saysElse(tx, input));
    await tx
      .updateTable('gathering')
      .set({
        ...gatheringColumns(input),
        version,
        ...(isNews && { revision: sql`revision + 1`, changed_at: sql<Date>`business_now()` }),
        // Asking that was closed and is open again is closed anew, with all that belongs to it.
        ...(input.askingClosesAt > before.now && { settled_at: null }),
      })
      .where('id', '=', gatheringId)
      .execute();
    await putItems(tx, gatheringId, input.items);
    const moderators = await putModerators(tx, gatheringId, input.moderatorIds);
    if (moderators.all === 0) return refuse('moderator-missing');
    await tx
      .updateTable('duty')
      .set({ due_at: input.askingClosesAt })
      .where('subject_id', '=', gatheringId)
      .where('done_at', 'is', null)
      .execute();
    await recordEvent(tx, {
      actor,
      verb: 'change-gathering',
      subjectType: 'gathering',
      subjectId: gatheringId,
      version,
      codes: { news: isNews, items: input.items.length, moderators: moderators.all },
      correlationId,
    });
    const now = { id: gatheringId, version };
    await tellOfGathering(tx, context, now, 'moderator-named', moderators.added);
    if (isNews) {
      const others = (await moderatorsOf(tx, gatheringId)).filter((id) => !moderators.added.includes(id));
      const told = [...(await registeredGuests(tx, gatheringId)), ...others];
      await tellOfGathering(tx, context, now, 'gathering-changed', told);
    }
    await refreshCards(tx, store.queue, { subjectId: gatheringId, version, correlationId });
    await mendSummary(tx, context, gatheringId);
    return done({ gatheringId });
  });
  if ('ids' in outcome) store.changes.tell({ gatheringId, what: 'list' });
  return outcome;
}

/** Somebody else's change since then; that people were invited meanwhile is none. */
async function wasChangedSince(tx: Tx, { gatheringId, version }: ChangeGathering): Promise<boolean> {
  const row = await tx
    .selectFrom('event')
    .select('id')
    .where('subject_id', '=', gatheringId)
    .where('verb', '=', 'change-gathering')
    .where('version', '>', version)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether it is called something else, or is somewhere else: what people have in their calendars. */
async function saysElse(tx: Tx, input: ChangeGathering): Promise<boolean> {
  const { title, place, link } = gatheringColumns(input);
  const row = await tx
    .selectFrom('gathering')
    .select(['title', 'place', 'link'])
    .where('id', '=', input.gatheringId)
    .executeTakeFirstOrThrow();
  return row.title !== title || row.place !== place || row.link !== link;
}
