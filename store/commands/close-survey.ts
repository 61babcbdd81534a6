import type { CommandContext, Outcome } from '../command.ts';
import { endSurvey } from '../end-survey.ts';
import { runSurveyPress } from '../survey-press.ts';

/** No answers are taken any more, and nobody is reminded; a draft that is not to be sent goes the same way. */
export async function closeSurvey(
  context: CommandContext,
  { surveyId }: { readonly surveyId: string },
): Promise<Outcome> {
  const may = { surveyId, states: ['draft', 'open'] } as const;
  return await runSurveyPress(context, 'close-survey', may, async (tx) => {
    await endSurvey(tx, context, surveyId);
    return {};
  });
}
