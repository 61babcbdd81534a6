import { sql } from 'kysely';
import type { SectionState } from '../domain/report.ts';
import type { CommandContext } from './command.ts';
import type { LoadedSection } from './load-section.ts';
import { refreshCards } from './outgoing.ts';
import type { Tx } from './store.ts';

export type SectionChange = {
  readonly state: SectionState;
  /** Why it is left out; null for every other state. */
  readonly leftOut?: { readonly reason: string; readonly by: string };
};

/** Another state of a section: its own version and the report's grow, and every card that shows the report follows. */
export async function changeSection(
  tx: Tx,
  context: CommandContext,
  section: Pick<LoadedSection, 'id' | 'reportId'>,
  { state, leftOut }: SectionChange,
): Promise<void> {
  await tx
    .updateTable('report_section')
    .set({
      state,
      version: sql<number>`version + 1`,
      left_out_reason: leftOut?.reason ?? null,
      left_out_by: leftOut?.by ?? null,
    })
    .where('id', '=', section.id)
    .execute();
  await touchReport(tx, context, section.reportId);
}

/** The report as a whole changed: call it last, since it holds the report's row. Gives the new version. */
export async function touchReport(tx: Tx, context: CommandContext, reportId: string): Promise<number> {
  const { version } = await tx
    .updateTable('report')
    .set({ version: sql<number>`version + 1` })
    .where('id', '=', reportId)
    .returning('version')
    .executeTakeFirstOrThrow();
  const { correlationId, store } = context;
  await refreshCards(tx, store.queue, { subjectId: reportId, version, correlationId });
  return version;
}
