import { runAssessmentPress } from '../assessment-press.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { owe, unfreezeAssessment } from '../open-assessment.ts';

/** Taken back before the service was told: it is written on, and owed again until its day. */
export async function reopenAssessment(
  context: CommandContext,
  input: { readonly assessmentId: string },
): Promise<Outcome> {
  return await runAssessmentPress(
    context,
    'reopen-assessment',
    input.assessmentId,
    async (tx, assessment) => {
      const { id: assessmentId, partId, service, region, dueOn } = assessment;
      await unfreezeAssessment(tx, partId);
      await tx
        .updateTable('assessment')
        .set({ state: 'open', completed_at: null, completed_by: null, follow_up: null })
        .where('id', '=', assessmentId)
        .execute();
      await owe(tx, 'assess-report', { assessmentId, serviceId: service.id, region, dueOn });
      return {};
    },
  );
}
