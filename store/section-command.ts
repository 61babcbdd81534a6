import { setTimeout as wait } from 'node:timers/promises';
import { isId } from '../domain/ids.ts';
import { type Refusal, refuse } from '../domain/refusal.ts';
import type { Writer } from '../domain/section-lock.ts';
import type { CommandContext } from './command.ts';
import { isConnectionLost } from './connection-lost.ts';
import { type LoadedSection, lockSection } from './load-section.ts';
import type { Tx } from './store.ts';
import { transact } from './transaction.ts';

export type WriterInput = {
  readonly sectionId: string;
  /** Made by the tab or card when it opens, one for each. The person is never the client's to say. */
  readonly writerId: string;
};

/** A section that its writer has in hand. */
export type HeldSection = { readonly section: LoadedSection; readonly writer: Writer };

/**
 * The frame of what a writer does many times a minute: one short transaction without a submission key, since each
 * of them can be repeated by what it names (fence, save key). Unknown and forbidden look alike. A lost connection is
 * tried again; a refusal has changed nothing.
 */
export async function runSectionCommand<Result, Beside = null>(
  context: CommandContext,
  input: WriterInput,
  work: (tx: Tx, held: HeldSection, beside: Beside | null) => Promise<Result>,
  /** What is asked together with the section, once it is locked. */
  besides?: (tx: Tx, writer: Writer) => Promise<Beside | null>,
): Promise<Result | Refusal> {
  const { actor, store } = context;
  if (actor.kind !== 'person' || !isId(input.sectionId)) return refuse('unknown-or-forbidden');
  if (!isId(input.writerId)) return refuse('input-invalid');
  const writer = { personId: actor.personId, writerId: input.writerId };
  const pauses = [100, 300, 900];
  for (;;) {
    try {
      return await transact(store, async (tx) => {
        const [section, beside] = await Promise.all([
          lockSection(tx, input.sectionId, actor),
          besides?.(tx, writer) ?? null,
        ]);
        const isKnown = section && (section.mayWrite || (await hasHeld(tx, section.id, writer.personId)));
        return isKnown ? await work(tx, { section, writer }, beside) : refuse('unknown-or-forbidden');
      });
    } catch (error) {
      const pause = pauses.shift();
      if (pause === undefined || !isConnectionLost(error)) throw error;
      await wait(pause);
    }
  }
}

/** Whoever once had it in hand may come with the last of a text, though they do not write there any more: it is kept. */
async function hasHeld(tx: Tx, sectionId: string, personId: string): Promise<boolean> {
  const held = await tx
    .selectFrom('event')
    .select('id')
    .where('subject_id', '=', sectionId)
    .where('actor_id', '=', personId)
    .where('verb', 'in', ['acquire-section', 'take-over-section'])
    .limit(1)
    .executeTakeFirst();
  return held !== undefined;
}

/** The name of whoever writes, for those who may see the report. */
export async function nameOf(tx: Tx, personId: string | null): Promise<string | null> {
  if (personId === null) return null;
  const row = await tx.selectFrom('person').select('name').where('id', '=', personId).executeTakeFirst();
  return row?.name ?? null;
}
