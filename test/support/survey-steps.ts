import { daysFrom } from '../../domain/calendar.ts';
import { sendSurvey } from '../../store/commands/send-survey.ts';
import { type WriteSurvey, writeSurvey } from '../../store/commands/write-survey.ts';
import type { GroupFixture, PersonName } from './group-fixture.ts';
import { idsOf } from './nomination-steps.ts';
import { today } from './process-steps.ts';

export async function asking(fixture: GroupFixture, more: Partial<WriteSurvey> = {}): Promise<WriteSurvey> {
  return {
    ...{
      surveyId: null,
      version: null,
      title: 'Møteform',
      question: 'Hvordan vil dere møtes?',
      kind: 'choice',
    },
    ...{ choices: ['Digitalt', 'Fysisk'], roles: [], regions: [], types: [] },
    dueOn: daysFrom(await today(fixture), 14),
    ...more,
  };
}

/** A draft of the coordinator's. */
export async function drafted(fixture: GroupFixture, more: Partial<WriteSurvey> = {}): Promise<string> {
  const written = await writeSurvey(await fixture.as('coordinator'), await asking(fixture, more));
  return idsOf(written).surveyId ?? '';
}

export async function asked(fixture: GroupFixture, more: Partial<WriteSurvey> = {}): Promise<string> {
  const surveyId = await drafted(fixture, more);
  idsOf(await sendSurvey(await fixture.as('coordinator'), { surveyId, version: 1 }));
  return surveyId;
}

/** What was sent to somebody. */
export async function sentTo({ store, people }: GroupFixture, who: PersonName): Promise<string> {
  const row = await store.db
    .selectFrom('survey_recipient')
    .select('id')
    .where('person_id', '=', people[who])
    .executeTakeFirst();
  return row?.id ?? '';
}
