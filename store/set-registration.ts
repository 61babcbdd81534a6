import { sql } from 'kysely';
import { gatheringVerbsFor, mayWithGathering } from '../domain/gathering-access.ts';
import { type Refusal, refuse } from '../domain/refusal.ts';
import type { CommandContext } from './command.ts';
import { recordEvent } from './event.ts';
import { loadGathering } from './load-gathering.ts';
import type { Tx } from './store.ts';

/** Comes, or does not. Doing twice what is done already changes nothing and is no mistake. */
export async function setRegistration(
  tx: Tx,
  { actor, correlationId }: CommandContext,
  gatheringId: string,
  verb: 'register-guest' | 'leave-gathering',
): Promise<Refusal | null> {
  const gathering = await loadGathering(tx, actor, gatheringId, 'share');
  if (!gathering || actor.kind !== 'person' || !mayWithGathering(gathering.relations, verb)) {
    return refuse('unknown-or-forbidden');
  }
  const comes = verb === 'register-guest';
  if (gathering.isRegistered === comes) return null;
  if (!gatheringVerbsFor(gathering.relations, gathering, gathering.now).includes(verb)) {
    return refuse(gathering.cancelledAt ? 'gathering-cancelled' : 'gathering-is-past');
  }
  const now = sql<Date>`business_now()`;
  const answer = comes ? { registered_at: now, left_at: null } : { registered_at: null, left_at: now };
  await tx
    .insertInto('gathering_guest')
    .values({ gathering_id: gatheringId, person_id: actor.personId, ...answer })
    .onConflict((conflict) => conflict.columns(['gathering_id', 'person_id']).doUpdateSet(answer))
    .execute();
  await recordEvent(tx, {
    actor,
    verb,
    subjectType: 'gathering',
    subjectId: gatheringId,
    version: gathering.version,
    correlationId,
  });
  return null;
}
