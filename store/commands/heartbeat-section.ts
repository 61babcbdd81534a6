import { CompiledQuery } from 'kysely';
import { isId } from '../../domain/ids.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { CommandContext } from '../command.ts';
import type { WriterInput } from '../section-command.ts';

export type HeartbeatSection = WriterInput & { readonly fence: number };

const statement = `
  update section_lock set lease_until = clock_timestamp() + make_interval(secs => $5)
  where section_id = $1 and holder_id = $2 and writer_id = $3 and fence = $4`;

/**
 * A sign that the writer is still there. It writes no event, and needs no right of its own: the holding of just this
 * person is what it names. Refused once the lease is somebody else's.
 */
export async function heartbeatSection(
  context: CommandContext,
  input: HeartbeatSection,
): Promise<{ readonly kind: 'held'; readonly leaseSeconds: number } | Refusal> {
  const { store, actor } = context;
  const { sectionId, writerId, fence } = input;
  if (actor.kind !== 'person' || !isId(sectionId)) return refuse('unknown-or-forbidden');
  if (!isId(writerId) || !Number.isSafeInteger(fence)) return refuse('input-invalid');
  const parameters = [sectionId, actor.personId, writerId, fence, store.leaseSeconds];
  const { numAffectedRows } = await store.db.executeQuery(CompiledQuery.raw(statement, parameters));
  if (numAffectedRows === 1n) return { kind: 'held', leaseSeconds: store.leaseSeconds };
  return refuse('lease-lost');
}
