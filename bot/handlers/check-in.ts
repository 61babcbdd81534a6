import { z } from 'zod';
import { renderCheckIn } from '../../cards/check-in/check-in.ts';
import { longestCheckInAnswer } from '../../domain/check-in.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { answerCheckIn } from '../../store/commands/answer-check-in.ts';
import { checkInView } from '../../store/queries/check-in-view.ts';
import { cardContext, lostUnless, type Shown } from '../card-context.ts';
import { commandContext } from '../command-context.ts';
import { type Drawn, drawn, refusedWithWords } from '../drawn.ts';
import { field, parseInput, typedFields } from '../input.ts';
import type { Route } from '../route.ts';
import type { Request, Service } from '../service.ts';

const about = z.object({ checkInId: field.id });
const answered = about.extend({ note: field.text(longestCheckInAnswer) });

/** Short questions to a group in cards: whoever was asked answers there (P11). */
export const checkInRoutes = {
  'open-check-in': { writes: false, answer: async (service, request) => await showCheckIn(service, request) },
  'answer-check-in': {
    writes: true,
    async answer(service, request) {
      const input = parseInput(answered, request.data);
      const outcome = isRefusal(input)
        ? input
        : await answerCheckIn(commandContext(service, request), {
            checkInId: input.checkInId,
            text: input.note,
          });
      const said = isRefusal(outcome) ? { refusal: outcome, filled: typedFields(request.data) } : {};
      return await showCheckIn(service, request, said);
    },
  },
} satisfies Record<string, Route>;

async function showCheckIn(service: Service, request: Request, said: Shown = {}): Promise<Drawn> {
  const input = parseInput(about, request.data);
  const view = isRefusal(input) ? null : await checkInView(service.store, request.actor, input.checkInId);
  if (!view) return refusedWithWords(request, said);
  const { id: subjectId, version } = view;
  return drawn(renderCheckIn(view, cardContext(request, lostUnless(view.viewer.mayAnswer, said))), {
    card: 'check-in',
    subjectId,
    version,
  });
}
