import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { endOfDay, onTheWall } from '../../domain/calendar.ts';
import { refuse } from '../../domain/refusal.ts';
import { refuseSurvey } from '../../domain/survey.ts';
import type { Region } from '../../domain/vocabulary.ts';
import { audienceOf } from '../audience.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { tell } from '../outgoing.ts';
import { businessTime } from '../queries/business-time.ts';
import { regionOfPersonColumn } from '../region-of-person.ts';
import type { Tx } from '../store.ts';
import { runSurveyPress } from '../survey-press.ts';

export type SendSurvey = {
  readonly surveyId: string;
  /** The version that was seen: nobody sends what somebody else wrote meanwhile. */
  readonly version: number;
};

/** The question goes to everybody whom it is for today: a card, and a duty until its day. */
export async function sendSurvey(
  context: CommandContext,
  { surveyId, version }: SendSurvey,
): Promise<Outcome> {
  const { correlationId, store } = context;
  return await runSurveyPress(context, 'send-survey', { surveyId, states: ['draft'] }, async (tx, survey) => {
    if (version !== survey.version) return refuse('survey-changed-meanwhile');
    const refusal = refuseSurvey(survey, onTheWall(await businessTime({ db: tx })).day);
    if (refusal) return refusal;
    const asked = await askAudience(tx, surveyId, survey.dueOn);
    if (asked.length === 0) return refuse('nobody-to-ask');
    await tx
      .updateTable('survey')
      .set({ sent_at: sql<Date>`business_now()`, version: sql<number>`version + 1` })
      .where('id', '=', surveyId)
      .execute();
    await tell(
      tx,
      store.queue,
      asked.map(({ id, personId }) => ({
        ...{ to: { personId }, card: 'survey', subjectId: id, version: 1, cause: 'survey-asked' },
        ...{ lane: 'notice', correlationId },
      })),
    );
    return { codes: { asked: asked.length }, ids: { asked: String(asked.length) } };
  });
}

type Asked = { readonly personId: string; readonly region: Region | null; readonly id: string };

async function askAudience(tx: Tx, surveyId: string, dueOn: string): Promise<Asked[]> {
  const { rows } = await sql<Omit<Asked, 'id'>>`
    select person.id as "personId", ${regionOfPersonColumn} as region
    from (${audienceOf(surveyId, 'survey')}) audience join person on person.id = audience.person_id
    order by person.id`.execute(tx);
  const asked = rows.map((row) => ({ ...row, id: randomUUID() }));
  // In one statement each, however many there are.
  await sql`
    insert into survey_recipient (id, survey_id, person_id, region)
    select id, ${surveyId}, "personId", region
    from json_to_recordset(${JSON.stringify(asked)}::json) asked (id uuid, "personId" uuid, region text)`.execute(
    tx,
  );
  await sql`
    insert into duty (id, kind, subject_type, subject_id, person_id, due_at)
    select gen_random_uuid(), 'answer-survey', 'survey', id, "personId", ${endOfDay(dueOn)}
    from json_to_recordset(${JSON.stringify(asked)}::json) asked (id uuid, "personId" uuid)`.execute(tx);
  return asked;
}
