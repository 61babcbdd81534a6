import { z } from 'zod';
import { renderWorkbook } from '../../documents/excel/render-workbook.ts';
import { audienceRoles } from '../../domain/gathering.ts';
import { refuse } from '../../domain/refusal.ts';
import {
  longestChoice,
  longestQuestion,
  longestTitle,
  mostChoices,
  surveyKinds,
} from '../../domain/survey.ts';
import { regions, serviceTypes } from '../../domain/vocabulary.ts';
import { closeSurvey } from '../../store/commands/close-survey.ts';
import { sendSurvey } from '../../store/commands/send-survey.ts';
import { writeSurvey } from '../../store/commands/write-survey.ts';
import { surveyAnswers, surveys, surveyView } from '../../store/queries/survey-view.ts';
import { surveySheet } from '../../text/survey-sheet.ts';
import { field } from '../input.ts';
import { does } from './does.ts';
import type { TabCommand, TabQuery } from './tab-call.ts';
import { tabFile, workbookType } from './tab-file.ts';

const choices = z
  .array(field.text(longestChoice))
  .max(mostChoices + 1)
  .default([]);
const wording = z.object({
  title: field.text(longestTitle),
  question: field.text(longestQuestion),
  choices,
});
const survey = z.object({ surveyId: field.id });

/** What the pages of questions to many may ask for. */
export const surveyQueries: Readonly<Record<string, TabQuery>> = {
  surveys: async ({ service, actor }) => {
    const found = await surveys(service.store, actor);
    return found ? { surveys: found } : refuse('unknown-or-forbidden');
  },
  survey: async ({ service, actor }, { id }) =>
    (await surveyView(service.store, actor, String(id))) ?? refuse('unknown-or-forbidden'),
  'survey-workbook': async ({ service, actor, reading }, { id }) => {
    const answers = await surveyAnswers(service.store, actor, String(id));
    if (!answers) return refuse('unknown-or-forbidden');
    const { sheet, name } = surveySheet(answers, reading);
    return tabFile({ name: `${name}.xlsx`, type: workbookType, bytes: await renderWorkbook(sheet) });
  },
};

/** And what they may do; they are answered in the chat. */
export const surveyCommands: Readonly<Record<string, TabCommand>> = {
  'write-survey': does(
    z.object({
      surveyId: field.id.nullable(),
      version: z.int().nullable(),
      title: field.text(longestTitle),
      question: field.text(longestQuestion),
      kind: z.enum(surveyKinds),
      choices,
      others: z.object({ nn: wording.optional(), en: wording.optional() }).default({}),
      roles: z.array(z.enum(audienceRoles)).default([]),
      regions: z.array(z.enum(regions)).default([]),
      types: z.array(z.enum(serviceTypes)).default([]),
      dueOn: field.date,
    }),
    writeSurvey,
  ),
  'send-survey': does(survey.extend({ version: z.int() }), sendSurvey),
  'close-survey': does(survey, closeSurvey),
};
