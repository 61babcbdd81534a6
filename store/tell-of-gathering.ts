import type { GatheringCause } from '../domain/views/cause.ts';
import type { CommandContext } from './command.ts';
import { tell } from './outgoing.ts';
import type { Lane } from './queue/queue.ts';
import type { Tx } from './store.ts';

/** Sends the card of a gathering to people, each once, but to whoever did it: their own card says it. */
export async function tellOfGathering(
  tx: Tx,
  { actor, store, correlationId }: CommandContext,
  gathering: { readonly id: string; readonly version: number },
  cause: GatheringCause,
  personIds: readonly string[],
  lane: Exclude<Lane, 'update'> = 'notice',
): Promise<void> {
  const own = actor.kind === 'person' ? actor.personId : null;
  const others = [...new Set(personIds)].filter((personId) => personId !== own);
  await tell(
    tx,
    store.queue,
    others.map((personId) => ({
      to: { personId },
      card: 'gathering',
      cause,
      lane,
      subjectId: gathering.id,
      version: gathering.version,
      correlationId,
    })),
  );
}

/** Those who come. */
export async function registeredGuests(tx: Tx, gatheringId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('gathering_guest')
    .select('person_id')
    .where('gathering_id', '=', gatheringId)
    .where('registered_at', 'is not', null)
    .execute();
  return rows.map(({ person_id }) => person_id);
}
