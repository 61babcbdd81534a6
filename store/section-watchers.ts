import { CompiledQuery } from 'kysely';
import type { CommandContext } from './command.ts';
import type { LoadedSection } from './load-section.ts';
import { tellOfReport } from './report-messages.ts';
import type { Tx } from './store.ts';

/** The fence stays, so that nothing of the holding can be written any more. */
const free = `
  update section_lock set holder_id = null, writer_id = null, lease_until = null, since = null, active_at = null
  where section_id = $1`;
const watchersOf = `delete from section_watch where section_id = $1 returning person_id`;

type Section = Pick<LoadedSection, 'id' | 'reportId' | 'lock'>;

/** Frees the section, lets what was asked of its holder lapse, and tells those who wanted to know. */
export async function endHolding(tx: Tx, context: CommandContext, section: Section): Promise<void> {
  if (section.lock.holder === null) return;
  await tx.executeQuery(CompiledQuery.raw(free, [section.id]));
  await tellWatchers(tx, context, section);
}

/** "Tell me when it is free": once, and to nobody who holds it again already. */
export async function tellWatchers(
  tx: Tx,
  context: CommandContext,
  section: Pick<LoadedSection, 'id' | 'reportId'>,
): Promise<void> {
  const { rows: watchers } = await tx.executeQuery<{ person_id: string }>(
    CompiledQuery.raw(watchersOf, [section.id]),
  );
  if (watchers.length === 0) return;
  const people = watchers.map((row) => row.person_id);
  await tellOfReport(tx, context, section.reportId, people, 'section-free');
}
