import { sql } from 'kysely';
import { type Region, regions } from '../domain/vocabulary.ts';
import { isShownInChannels } from './audience.ts';
import { channelsOf } from './channel.ts';
import type { CommandContext } from './command.ts';
import { refreshCards, tell } from './outgoing.ts';
import type { Tx } from './store.ts';

/**
 * Brings what channels are shown of a gathering's questions up to date at once: what everybody is to see no more goes,
 * a channel whose region or whose readers it is not for any more loses the card, and one that it has come to be for
 * gets it. Nothing where no channel was shown anything yet.
 */
export async function mendSummary(
  tx: Tx,
  context: CommandContext,
  gatheringId: string | null,
): Promise<void> {
  const { store, correlationId } = context;
  const summary = await tx
    .updateTable('gathering_summary')
    .set({ version: sql`version + 1` })
    .where('gathering_id', '=', gatheringId)
    .returning(['id', 'version'])
    .executeTakeFirst();
  if (!summary) return;
  await refreshCards(tx, store.queue, { subjectId: summary.id, version: summary.version, correlationId });
  await showToOthers(tx, context, summary);
}

/** Puts the card in every channel that it is for and where none lies or is on its way. */
export async function showToOthers(
  tx: Tx,
  { store, correlationId }: CommandContext,
  { id: subjectId, version }: { readonly id: string; readonly version: number },
): Promise<void> {
  const found = await tx
    .selectFrom('gathering_summary as summary')
    .innerJoin('gathering', 'gathering.id', 'summary.gathering_id')
    .select('gathering.regions')
    .where('summary.id', '=', subjectId)
    .where('gathering.cancelled_at', 'is', null)
    .where(isShownInChannels)
    .executeTakeFirst();
  if (!found) return;
  const wanted: readonly Region[] = found.regions.length > 0 ? found.regions : regions;
  const channels = await channelsOf(tx, { regions: wanted });
  const has = await conversationsWith(tx, subjectId);
  await tell(
    tx,
    store.queue,
    channels
      .filter(({ conversationId }) => !has.has(conversationId))
      .map(({ conversationId }) => ({
        to: { conversationId },
        card: 'gathering-summary',
        cause: 'questions-summarised',
        lane: 'notice',
        subjectId,
        version,
        correlationId,
      })),
  );
}

async function conversationsWith(tx: Tx, subjectId: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select conversation_id as id from sent_card where subject_id = ${subjectId}
    union select conversation_id from outgoing_message
    where subject_id = ${subjectId} and state = 'waiting' and conversation_id is not null`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}
