import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { onTheWall } from '../../domain/calendar.ts';
import type { AudienceRole } from '../../domain/gathering.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { mayAskAll, type OtherWordings, refuseSurvey, type SurveyWords } from '../../domain/survey.ts';
import type { Region, ServiceType } from '../../domain/vocabulary.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { recordEvent } from '../event.ts';
import { businessTime } from '../queries/business-time.ts';
import type { Tx } from '../store.ts';
import { runSurveyPress } from '../survey-press.ts';

export type WriteSurvey = SurveyWords & {
  /** null for a new one. */
  readonly surveyId: string | null;
  /** The version that was changed: nobody writes over what they have not seen. null for a new one. */
  readonly version: number | null;
  /** Empty for everybody. */
  readonly roles: readonly AudienceRole[];
  readonly regions: readonly Region[];
  readonly types: readonly ServiceType[];
};

/** The coordinator writes what is to be asked, and of whom. Nobody hears of it before it is sent. */
export async function writeSurvey(context: CommandContext, input: WriteSurvey): Promise<Outcome> {
  const { actor, correlationId } = context;
  const { surveyId } = input;
  if (surveyId !== null) {
    return await runSurveyPress(
      context,
      'write-survey',
      { surveyId, states: ['draft'] },
      async (tx, survey) => {
        if (input.version !== survey.version) return refuse('survey-written-meanwhile');
        const refusal = await refuseToday(tx, input);
        if (refusal) return refusal;
        const change = { ...columnsOf(input), version: sql<number>`version + 1` };
        await tx.updateTable('survey').set(change).where('id', '=', surveyId).execute();
        return {};
      },
    );
  }
  return await runCommand(context, 'write-survey', async (tx) => {
    if (actor.kind !== 'person' || !mayAskAll(actor)) return refuse('unknown-or-forbidden');
    const refusal = await refuseToday(tx, input);
    if (refusal) return refusal;
    const id = randomUUID();
    await tx
      .insertInto('survey')
      .values({ id, created_by: actor.personId, ...columnsOf(input) })
      .execute();
    await recordEvent(tx, {
      actor,
      verb: 'write-survey',
      subjectType: 'survey',
      subjectId: id,
      correlationId,
    });
    return done({ surveyId: id });
  });
}

async function refuseToday(tx: Tx, input: SurveyWords): Promise<Refusal | null> {
  return refuseSurvey(input, onTheWall(await businessTime({ db: tx })).day);
}

function columnsOf(input: WriteSurvey) {
  const { title, question, kind, choices, others = {}, roles, regions, types, dueOn } = input;
  return {
    ...{ title: title.trim(), question: question.trim(), kind, due_on: dueOn },
    choices: kind === 'choice' ? choices.map((choice) => choice.trim()) : [],
    words: JSON.stringify(kind === 'choice' ? others : withoutChoices(others)),
    ...{ roles: [...roles], regions: [...regions], service_types: [...types] },
  };
}

function withoutChoices(others: OtherWordings): OtherWordings {
  return Object.fromEntries(
    Object.entries(others).map(([language, wording]) => [language, { ...wording, choices: [] }]),
  );
}
