import { sql } from 'kysely';
import { prepared } from '../prepared.ts';
import { type Rate, reserve } from '../send-rate.ts';
import type { Store } from '../store.ts';

/**
 * Teams' rates for one conversation: 7 sends in 1 s, 8 in 2 s, 60 in 30 s and 1800 in an hour. What is delivered
 * leaves two places free, since an answer in its own turn does not wait; and the windows are a little longer, since
 * sends that leave apart may arrive closer together. The last two limits are kept by one stricter rule, which allows
 * at most 1800 in any hour without remembering an hour's sends; nobody is written to so often in two minutes.
 */
const sendRates: readonly Rate[] = [
  { most: 5, seconds: 1.3 },
  { most: 6, seconds: 2.4 },
  { most: 55, seconds: 120 },
];

/**
 * Counts an answer that is given in its own turn among the conversation's sends. It does not wait: whoever asked
 * comes first, and what else is sent there comes a little later.
 */
export async function noteAnswer(store: Store, conversationId: string): Promise<void> {
  await store.db
    .updateTable('conversation')
    .set({ sent_at: sql`(array[clock_timestamp()] || sent_at)[1:60]` })
    .where('id', '=', conversationId)
    .execute();
}

/** Takes a place among the conversation's sends, or says in how many milliseconds there may be one (0 = taken). */
export async function reserveSendSlot(store: Store, conversationId: string): Promise<number> {
  const [row] = await reserveSend(store.db, { id: conversationId });
  return row?.wait ?? 0;
}

const reserveSend = prepared((_, { id }: { readonly id: string }) =>
  reserve(id, { table: 'conversation', column: 'sent_at', rates: sendRates, underWay: 0 }),
);
