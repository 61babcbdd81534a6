import { z } from 'zod';
import { renderMilestone } from '../../cards/milestone/milestone.ts';
import { milestoneKinds } from '../../domain/milestone.ts';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import { recordMilestone } from '../../store/commands/record-milestone.ts';
import { milestoneView } from '../../store/queries/milestone-view.ts';
import { dayInWords } from '../../text/dates.ts';
import { dayOf } from '../../text/report-words.ts';
import { textIn } from '../../text/text-in.ts';
import { cardContext, type Shown } from '../card-context.ts';
import { commandContext } from '../command-context.ts';
import { type Drawn, drawn, refusedText } from '../drawn.ts';
import { field, parseInput, typedFields } from '../input.ts';
import type { Route } from '../route.ts';
import type { Request, Service } from '../service.ts';

const about = z.object({ serviceId: field.id, kind: z.enum(milestoneKinds) });

/** Said by the button that corrects, and by no other. */
const corrects = z
  .literal('yes')
  .optional()
  .transform((said) => said === 'yes');

/** Meetings, evaluations and ends of terms: asking when, and recording it (R25, R47, R50, R54). */
export const milestoneRoutes = {
  'open-milestone': {
    writes: false,
    answer: async (service, request) => await showMilestone(service, request),
  },
  'record-milestone': {
    writes: true,
    async answer(service, request) {
      const input = parseInput(about.extend({ day: field.date, corrects }), request.data);
      const outcome = isRefusal(input)
        ? input
        : await recordMilestone(commandContext(service, request), input);
      if (isRefusal(outcome)) {
        return await showMilestone(service, request, {
          refusal: outcome,
          filled: typedFields(request.data),
        });
      }
      if (isRefusal(input)) return refusedText(request, input);
      const { recorded } = textIn(request.reading.language).milestone;
      const confirmation = recorded[input.kind](dayInWords(dayOf(input.day), request.reading));
      return await showMilestone(service, request, { confirmation });
    },
  },
} satisfies Record<string, Route>;

async function showMilestone(service: Service, request: Request, said: Shown = {}): Promise<Drawn> {
  const input = parseInput(about, request.data);
  const view = isRefusal(input) ? null : await milestoneView(service.store, request.actor, input);
  if (!view) return refusedText(request, said.refusal ?? refuse('unknown-or-forbidden'));
  return drawn(renderMilestone(view, cardContext(request, said)));
}
