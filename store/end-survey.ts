import { sql } from 'kysely';
import type { CommandContext } from './command.ts';
import { refreshCards } from './outgoing.ts';
import type { Tx } from './store.ts';

/** No answers are taken any more, nobody owes one, and every card says so. */
export async function endSurvey(
  tx: Tx,
  { store, correlationId }: CommandContext,
  surveyId: string,
): Promise<void> {
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
}
