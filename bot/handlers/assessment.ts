import { z } from 'zod';
import { renderAssessment } from '../../cards/assessment/assessment.ts';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import { assessmentView } from '../../store/queries/assessment-view.ts';
import { cardContext } from '../card-context.ts';
import { type Drawn, drawn, refusedText } from '../drawn.ts';
import { field, parseInput } from '../input.ts';
import type { Route } from '../route.ts';
import type { Request, Service } from '../service.ts';

const about = z.object({ assessmentId: field.id });

/** Assessments of reports in cards; they are written in the tab. */
export const assessmentRoutes = {
  'open-assessment': {
    writes: false,
    answer: async (service, request) => await showAssessment(service, request),
  },
} satisfies Record<string, Route>;

async function showAssessment(service: Service, request: Request): Promise<Drawn> {
  const input = parseInput(about, request.data);
  const view = isRefusal(input)
    ? null
    : await assessmentView(service.store, request.actor, input.assessmentId);
  if (!view) return refusedText(request, refuse('unknown-or-forbidden'));
  const { id: subjectId, version } = view;
  return drawn(renderAssessment(view, cardContext(request)), { card: 'assessment', subjectId, version });
}
