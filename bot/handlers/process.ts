import { z } from 'zod';
import { renderProcessStep } from '../../cards/process-step/process-step.ts';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import { processStepView } from '../../store/queries/process-view.ts';
import { cardContext } from '../card-context.ts';
import { drawn, refusedText } from '../drawn.ts';
import { field, parseInput } from '../input.ts';
import type { Route } from '../route.ts';

/** Steps of services' processes in cards; they are written in the tab. */
export const processRoutes = {
  'open-process-step': {
    writes: false,
    async answer(service, request) {
      const input = parseInput(z.object({ stepId: field.id }), request.data);
      const view = isRefusal(input)
        ? null
        : await processStepView(service.store, request.actor, input.stepId);
      if (!view) return refusedText(request, refuse('unknown-or-forbidden'));
      const { id: subjectId, version } = view;
      return drawn(renderProcessStep(view, cardContext(request)), {
        card: 'process-step',
        subjectId,
        version,
      });
    },
  },
} satisfies Record<string, Route>;
