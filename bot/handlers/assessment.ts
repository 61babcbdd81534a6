import { z } from 'zod';
import { renderAssessment } from '../../cards/assessment/assessment.ts';
import { renderAssessments } from '../../cards/assessments/assessments.ts';
import { renderFeedback } from '../../cards/feedback/feedback.ts';
import { renderFollowUp } from '../../cards/follow-up/follow-up.ts';
import { longestFollowUp } from '../../domain/follow-up.ts';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import type { CommandContext, Outcome } from '../../store/command.ts';
import { confirmFollowUp } from '../../store/commands/confirm-follow-up.ts';
import { finishFollowUp } from '../../store/commands/finish-follow-up.ts';
import { returnFollowUp } from '../../store/commands/return-follow-up.ts';
import { assessmentOverview } from '../../store/queries/assessment-overview.ts';
import { assessmentView } from '../../store/queries/assessment-view.ts';
import { feedbackView } from '../../store/queries/feedback-view.ts';
import { followUpView } from '../../store/queries/follow-up-view.ts';
import { cardContext, lostUnless, type Shown } from '../card-context.ts';
import { commandContext } from '../command-context.ts';
import { type Drawn, drawn, refusedText, refusedWithWords } from '../drawn.ts';
import { field, parseInput, typedFields } from '../input.ts';
import type { Route } from '../route.ts';
import type { Request, Service } from '../service.ts';

const about = z.object({ assessmentId: field.id });
const ofYear = z.object({ year: field.year.optional() });
const followUp = z.object({ followUpId: field.id });
/** A card that was drawn before versions were sent has seen none, and is shown anew. */
const seenVersion = z.coerce.number().int().default(0);

/** Assessments of reports in cards; they are written in the tab. */
export const assessmentRoutes = {
  'open-assessment': {
    writes: false,
    answer: async (service, request) => await showAssessment(service, request),
  },
  'open-assessments': {
    writes: false,
    async answer(service, request) {
      const input = parseInput(ofYear, request.data);
      const year = isRefusal(input) ? undefined : input.year;
      const filter = year === undefined ? {} : { year };
      const view = await assessmentOverview(service.store, request.actor, filter);
      if (!view) return refusedText(request, refuse('unknown-or-forbidden'));
      return drawn(renderAssessments(view, cardContext(request)));
    },
  },
  'open-feedback': {
    writes: false,
    async answer(service, request) {
      const input = parseInput(z.object({ feedbackId: field.id }), request.data);
      const view = isRefusal(input)
        ? null
        : await feedbackView(service.store, request.actor, input.feedbackId);
      if (!view) return refusedText(request, refuse('unknown-or-forbidden'));
      const { id: subjectId, version } = view;
      return drawn(renderFeedback(view, cardContext(request)), { card: 'feedback', subjectId, version });
    },
  },
  'open-follow-up': {
    writes: false,
    answer: async (service, request) => await showFollowUp(service, request),
  },
  'finish-follow-up': withNote(finishFollowUp),
  'return-follow-up': withNote(returnFollowUp),
  'confirm-follow-up': {
    writes: true,
    async answer(service, request) {
      const input = parseInput(followUp.extend({ version: seenVersion }), request.data);
      const outcome = isRefusal(input)
        ? input
        : await confirmFollowUp(commandContext(service, request), input);
      return await showFollowUp(service, request, isRefusal(outcome) ? { refusal: outcome } : {});
    },
  },
} satisfies Record<string, Route>;

/** A press that sends what was written beside it: that stays in the card when it is refused. */
function withNote(
  run: (
    context: CommandContext,
    input: { readonly followUpId: string; readonly note: string },
  ) => Promise<Outcome>,
): Route {
  return {
    writes: true,
    async answer(service, request) {
      const input = parseInput(followUp.extend({ note: field.text(longestFollowUp) }), request.data);
      const outcome = isRefusal(input) ? input : await run(commandContext(service, request), input);
      const said = isRefusal(outcome) ? { refusal: outcome, filled: typedFields(request.data) } : {};
      return await showFollowUp(service, request, said);
    },
  };
}

async function showFollowUp(service: Service, request: Request, said: Shown = {}): Promise<Drawn> {
  const input = parseInput(followUp, request.data);
  const view = isRefusal(input) ? null : await followUpView(service.store, request.actor, input.followUpId);
  if (!view) return refusedWithWords(request, said);
  const { may } = view.viewer;
  const hasForm = may.includes('finish-follow-up') || may.includes('return-follow-up');
  const { id: subjectId, version } = view;
  return drawn(renderFollowUp(view, cardContext(request, lostUnless(hasForm, said))), {
    card: 'follow-up',
    subjectId,
    version,
  });
}

async function showAssessment(service: Service, request: Request): Promise<Drawn> {
  const input = parseInput(about, request.data);
  const view = isRefusal(input)
    ? null
    : await assessmentView(service.store, request.actor, input.assessmentId);
  if (!view) return refusedText(request, refuse('unknown-or-forbidden'));
  const { id: subjectId, version } = view;
  return drawn(renderAssessment(view, cardContext(request)), { card: 'assessment', subjectId, version });
}
