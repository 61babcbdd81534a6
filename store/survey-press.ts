import { isId } from '../domain/ids.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import { mayAskAll, type SurveyState, type SurveyVerb } from '../domain/survey.ts';
import { type CommandContext, done, type Outcome, runCommand } from './command.ts';
import { recordEvent } from './event.ts';
import { type LoadedSurvey, loadSurvey } from './load-survey.ts';
import type { Pressed } from './section-press.ts';
import type { Tx } from './store.ts';

/** The frame of every press of the coordinator on a survey: authorise, hold it, see how far it is, write the event. */
export async function runSurveyPress(
  context: CommandContext,
  verb: SurveyVerb,
  { surveyId, states }: { readonly surveyId: string; readonly states: readonly SurveyState[] },
  decide: (tx: Tx, survey: LoadedSurvey) => Promise<Pressed | Refusal>,
): Promise<Outcome> {
  const { actor, correlationId } = context;
  return await runCommand(context, verb, async (tx) => {
    if (!mayAskAll(actor) || !isId(surveyId)) return refuse('unknown-or-forbidden');
    const survey = await loadSurvey(tx, surveyId, { hold: true });
    if (!survey) return refuse('unknown-or-forbidden');
    if (!states.includes(survey.state)) return refuse('survey-moved-on');
    const pressed = await decide(tx, survey);
    if (isRefusal(pressed)) return pressed;
    await recordEvent(tx, {
      ...{ actor, verb, subjectType: 'survey', subjectId: surveyId, correlationId },
      ...(pressed.codes && { codes: pressed.codes }),
    });
    return done({ surveyId, ...pressed.ids });
  });
}
