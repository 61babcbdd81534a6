import { sql } from 'kysely';
import type { CommandContext, Outcome } from '../command.ts';
import { refreshCards } from '../outgoing.ts';
import { runSurveyPress } from '../survey-press.ts';

/** No answers are taken any more, and nobody is reminded; a draft that is not to be sent goes the same way. */
export async function closeSurvey(
  context: CommandContext,
  { surveyId }: { readonly surveyId: string },
): Promise<Outcome> {
  const { store, correlationId } = context;
  const may = { surveyId, states: ['draft', 'open'] } as const;
  return await runSurveyPress(context, 'close-survey', may, async (tx) => {
    await tx
      .updateTable('survey')
      .set({ closed_at: sql<Date>`business_now()`, version: sql<number>`version + 1` })
      .where('id', '=', surveyId)
      .execute();
    await sql`
      update duty set done_at = business_now()
      from survey_recipient recipient
      where recipient.survey_id = ${surveyId} and duty.subject_id = recipient.id and duty.done_at is null`.execute(
      tx,
    );
    const changed = await tx
      .updateTable('survey_recipient')
      .set({ version: sql<number>`version + 1` })
      .where('survey_id', '=', surveyId)
      .returning(['id as subjectId', 'version'])
      .execute();
    await refreshCards(tx, store.queue, ...changed.map((one) => ({ ...one, correlationId })));
    return {};
  });
}
