import { tell } from '../outgoing.ts';
import type { Store } from '../store.ts';
import { transact } from '../transaction.ts';

/** What could not be answered in the turn, or not where others read along, comes as the home card in private. */
export async function answerLater(
  store: Store,
  answer: { readonly personId: string; readonly correlationId: string },
): Promise<void> {
  await transact(store, async (tx) => {
    await tell(tx, store.queue, [
      {
        to: { personId: answer.personId },
        card: 'home',
        subjectId: answer.personId,
        version: 1,
        cause: 'asked',
        lane: 'reply',
        correlationId: answer.correlationId,
      },
    ]);
  });
}
