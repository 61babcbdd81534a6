import { randomUUID } from 'node:crypto';
import type { QuestionOwner } from '../domain/views/faq.ts';
import { channelsOf } from './channel.ts';
import type { CommandContext } from './command.ts';
import { tell } from './outgoing.ts';
import { answerersOf } from './question.ts';
import type { Tx } from './store.ts';

/** What a gathering left, as a list that its owners are told of together; gives the list's id. */
export async function addLeftover(tx: Tx, gatheringId: string): Promise<string> {
  const id = randomUUID();
  await tx.insertInto('leftover').values({ id, gathering_id: gatheringId }).execute();
  return id;
}

/** Tells those who own several of them, each and the region's channel once, by one card that lists them. */
export async function tellOfLeftovers(
  tx: Tx,
  { store, correlationId }: CommandContext,
  leftoverId: string,
  owner: QuestionOwner,
  askers: readonly string[],
): Promise<void> {
  const answerers = await Promise.all(askers.map((askedBy) => answerersOf(tx, owner, askedBy)));
  const regions = owner.kind === 'regional-contact' ? [owner.region] : [];
  const channels = regions.length > 0 ? await channelsOf(tx, { regions }) : [];
  const readers = [
    ...[...new Set(answerers.flat())].map((personId) => ({ personId })),
    ...channels.map(({ conversationId }) => ({ conversationId })),
  ];
  await tell(
    tx,
    store.queue,
    readers.map((to) => ({
      to,
      card: 'leftovers',
      cause: 'questions-left',
      lane: 'notice',
      subjectId: leftoverId,
      version: 1,
      correlationId,
    })),
  );
}

/** Tells each who asked several of them once, by one card that lists the own ones and follows them. */
export async function tellAskersOfLeftovers(
  tx: Tx,
  { store, correlationId }: CommandContext,
  leftoverId: string,
  askers: readonly string[],
): Promise<void> {
  await tell(
    tx,
    store.queue,
    askers.map((personId) => ({
      to: { personId },
      card: 'leftovers',
      cause: 'own-questions-left',
      lane: 'notice',
      subjectId: leftoverId,
      version: 1,
      correlationId,
    })),
  );
}
