import { CompiledQuery } from 'kysely';
import type { Part } from '../domain/report.ts';
import type { CommandContext } from './command.ts';
import { tellOfSection } from './report-messages.ts';
import type { Tx } from './store.ts';

const watchersOf = `delete from section_watch where section_id = $1 returning person_id`;

/** "Tell me when it is free": once, and to nobody who holds it again already. */
export async function tellWatchers(
  tx: Tx,
  context: CommandContext,
  section: { readonly id: string; readonly part: Pick<Part, 'id' | 'kind'> },
): Promise<void> {
  const { rows: watchers } = await tx.executeQuery<{ person_id: string }>(
    CompiledQuery.raw(watchersOf, [section.id]),
  );
  if (watchers.length === 0) return;
  const people = watchers.map((row) => row.person_id);
  await tellOfSection(tx, context, section, people, 'section-free');
}
