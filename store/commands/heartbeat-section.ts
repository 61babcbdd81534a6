import type { Actor } from '../../domain/actor.ts';
import { refuseFrozen } from '../../domain/assessment.ts';
import { isId } from '../../domain/ids.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { CommandContext } from '../command.ts';
import { endWithoutRight } from '../end-holding.ts';
import { lockSection, prolongHolding } from '../load-section.ts';
import type { WriterInput } from '../section-command.ts';
import { transact } from '../transaction.ts';

export type HeartbeatSection = WriterInput & { readonly fence: number };

/**
 * A sign that the writer is still there; it writes no event. Refused once the lease is somebody else's, or the report
 * is handed in or its round closed. Whoever lost the right to write in the meantime has it ended by their own sign, so
 * that nobody holds a section for longer than the time between two signs without a right to it.
 */
export async function heartbeatSection(
  context: CommandContext,
  input: HeartbeatSection,
): Promise<{ readonly kind: 'held'; readonly leaseSeconds: number } | Refusal> {
  const { store, actor } = context;
  const { sectionId, writerId, fence } = input;
  if (actor.kind !== 'person' || !isId(sectionId)) return refuse('unknown-or-forbidden');
  if (!isId(writerId) || !Number.isSafeInteger(fence)) return refuse('input-invalid');
  const held = await prolongHolding(store.db, actor, { sectionId, writerId, fence }, store.leaseSeconds);
  if (held?.mayWrite) return { kind: 'held', leaseSeconds: store.leaseSeconds };
  if (held) await transact(store, (tx) => endWithoutRight(tx, context, sectionId));
  return (!held && (await refuseFrozenFor(context, actor, sectionId))) || refuse('lease-lost');
}

/** Told to whoever may write there, and to nobody else. */
async function refuseFrozenFor(
  { store }: CommandContext,
  actor: Actor,
  sectionId: string,
): Promise<Refusal | null> {
  const section = await transact(store, (tx) => lockSection(tx, sectionId, actor));
  return section?.isFrozen && section.mayWrite ? refuseFrozen(section.part) : null;
}
