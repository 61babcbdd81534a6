import { sql } from 'kysely';
import type { SectionState } from '../domain/report.ts';
import { isFinished, isOfGroup, type LeftOut } from '../domain/report-gate.ts';
import { touchAssessment } from './assessment-messages.ts';
import type { CommandContext } from './command.ts';
import type { LoadedSection } from './load-section.ts';
import { refreshCards } from './outgoing.ts';
import { openPartDuties, settlePartDuty } from './report-duty.ts';
import type { Tx } from './store.ts';

export type ChangedSection = Pick<LoadedSection, 'id' | 'reportId' | 'part'>;

export type SectionChange = {
  readonly state: SectionState;
  /** Why it is left out; for no other state. */
  readonly leftOut?: LeftOut & { readonly by: string };
};

/**
 * Another state of a section. The ledger of duties follows, the group's part is not complete any more when something
 * of it is open again, and every card that shows the report is brought up to date.
 */
export async function changeSection(
  tx: Tx,
  context: CommandContext,
  section: ChangedSection,
  change: SectionChange,
): Promise<void> {
  await setState(tx, section, change);
  if (section.part.kind === 'assessment') {
    return await touchAssessment(tx, context, { partId: section.part.id });
  }
  await touchReport(tx, context, section.reportId);
  await afterChange(tx, context, section, change);
}

/** The section's own row alone. */
export async function setState(
  tx: Tx,
  section: Pick<ChangedSection, 'id'>,
  { state, leftOut }: SectionChange,
): Promise<void> {
  await tx
    .updateTable('report_section')
    .set({
      state,
      version: sql<number>`version + 1`,
      left_out_reason: leftOut?.reason ?? null,
      left_out_by: leftOut?.by ?? null,
      is_left_out_vacant: leftOut?.isVacant ?? false,
    })
    .where('id', '=', section.id)
    .execute();
}

async function afterChange(
  tx: Tx,
  { actor }: CommandContext,
  { part, reportId }: ChangedSection,
  { state }: SectionChange,
): Promise<void> {
  await settlePartDuty(tx, part, actor.kind === 'person' ? actor.personId : null);
  if (isFinished(state) || !isOfGroup(part.kind)) return;
  const reset = await tx
    .updateTable('report')
    .set({ group_completed_at: null, group_completed_by: null })
    .where('id', '=', reportId)
    .where('group_completed_at', 'is not', null)
    .returning('id')
    .executeTakeFirst();
  if (reset) await openPartDuties(tx, sql`part.report_id = ${reportId} and part.kind = 'group'`);
}

/** The report as a whole changed: its row is held from here on, after the sections'. Gives the new version. */
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
