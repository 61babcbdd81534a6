import { z } from 'zod';
import { renderSurvey } from '../../cards/survey/survey.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { longestComment } from '../../domain/survey.ts';
import { answerSurvey } from '../../store/commands/answer-survey.ts';
import { surveyCardView } from '../../store/queries/survey-view.ts';
import { cardContext, lostUnless, type Shown } from '../card-context.ts';
import { commandContext } from '../command-context.ts';
import { type Drawn, drawn, refusedWithWords } from '../drawn.ts';
import { field, parseInput, typedFields } from '../input.ts';
import type { Route } from '../route.ts';
import type { Request, Service } from '../service.ts';

const about = z.object({ recipientId: field.id });
const answer = about.extend({ choice: field.optionalNumber, comment: field.text(longestComment) });

/** Questions of the coordinator's to many, which are answered in the chat. */
export const surveyRoutes = {
  'open-survey': {
    writes: false,
    answer: async (service, request) => await show(service, request),
  },
  'answer-survey': {
    writes: true,
    async answer(service, request) {
      const input = parseInput(answer, request.data);
      const outcome = isRefusal(input) ? input : await answerSurvey(commandContext(service, request), input);
      const said = isRefusal(outcome) ? { refusal: outcome, filled: typedFields(request.data) } : {};
      return await show(service, request, said);
    },
  },
} satisfies Record<string, Route>;

async function show(service: Service, request: Request, said: Shown = {}): Promise<Drawn> {
  const input = parseInput(about, request.data);
  const view = isRefusal(input)
    ? null
    : await surveyCardView(service.store, request.actor, input.recipientId);
  if (!view) return refusedWithWords(request, said);
  const { id: subjectId, version } = view;
  return drawn(renderSurvey(view, cardContext(request, lostUnless(view.isOpen, said))), {
    card: 'survey',
    subjectId,
    version,
  });
}
