import { assessorsOf, tellOfAssessment, touchAssessment } from './assessment-messages.ts';
import type { CommandContext } from './command.ts';
import { closeDuties } from './duty.ts';
import { freezePart } from './freeze-sections.ts';
import { lockAssessment } from './load-assessment.ts';
import type { Tx } from './store.ts';

/** A report that is opened again is not assessed meanwhile: what was written is kept, and nobody owes it. */
export async function pauseAssessment(tx: Tx, context: CommandContext, reportId: string): Promise<void> {
  const known = await tx
    .selectFrom('assessment')
    .select('id')
    .where('report_id', '=', reportId)
    .executeTakeFirst();
  const assessment = known && (await lockAssessment(tx, known.id, context.actor));
  if (!assessment) return;
  const { id: assessmentId, partId } = assessment;
  await freezePart(tx, partId);
  await tx.updateTable('assessment').set({ state: 'paused' }).where('id', '=', assessmentId).execute();
  await closeDuties(tx, assessmentId, null);
  await touchAssessment(tx, context, { assessmentId });
  const assessors = await assessorsOf(tx, assessment);
  const people = assessors.map(({ personId }) => personId);
  await tellOfAssessment(tx, context, { assessmentId }, people, 'assessment-paused');
}
