import { sql } from 'kysely';
import { isId } from '../../domain/ids.ts';
import { refuse } from '../../domain/refusal.ts';
import { refuseAnswer, type SurveyAnswer } from '../../domain/survey.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { closeDuties } from '../duty.ts';
import { recordEvent } from '../event.ts';
import { loadSurvey } from '../load-survey.ts';
import { refreshCards } from '../outgoing.ts';

export type AnswerSurvey = SurveyAnswer & {
  /** What was sent to the person. */
  readonly recipientId: string;
};

/** Whoever was asked answers, or answers otherwise, until it is closed. The trail holds that they did, and not what. */
export async function answerSurvey(context: CommandContext, input: AnswerSurvey): Promise<Outcome> {
  const { actor, correlationId, store } = context;
  const { recipientId, choice, comment } = input;
  return await runCommand(context, 'answer-survey', async (tx) => {
    if (actor.kind !== 'person' || !isId(recipientId)) return refuse('unknown-or-forbidden');
    const asked = await tx
      .selectFrom('survey_recipient')
      .select(['survey_id', 'version'])
      .where('id', '=', recipientId)
      .where('person_id', '=', actor.personId)
      .forNoKeyUpdate()
      .executeTakeFirst();
    const survey = asked && (await loadSurvey(tx, asked.survey_id));
    if (!asked || !survey) return refuse('unknown-or-forbidden');
    if (survey.state !== 'open') return refuse('survey-moved-on');
    const refusal = refuseAnswer(survey, input);
    if (refusal) return refusal;
    const version = asked.version + 1;
    await tx
      .updateTable('survey_recipient')
      .set({
        ...{ version, choice: survey.kind === 'text' ? null : choice, comment: comment.trim() || null },
        answered_at: sql<Date>`business_now()`,
      })
      .where('id', '=', recipientId)
      .execute();
    await closeDuties(tx, recipientId, actor.personId);
    await refreshCards(tx, store.queue, { subjectId: recipientId, version, correlationId });
    await recordEvent(tx, {
      ...{ actor, verb: 'answer-survey', subjectType: 'survey', subjectId: survey.id, correlationId },
      ...(context.linkId && { codes: { byLink: true } }),
    });
    return done({ recipientId });
  });
}
