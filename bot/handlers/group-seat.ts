import { z } from 'zod';
import type { CardContext } from '../../cards/card-context.ts';
import { renderNewSeat } from '../../cards/new-seat/new-seat.ts';
import { renderSeat } from '../../cards/seat/seat.ts';
import { addedSeatKinds, longestStandsFor } from '../../domain/group-seats.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { SeatView } from '../../domain/views/group.ts';
import { addSeat } from '../../store/commands/add-seat.ts';
import { reportLeaving } from '../../store/commands/report-leaving.ts';
import { retireSeat } from '../../store/commands/retire-seat.ts';
import { undoLeaving } from '../../store/commands/undo-leaving.ts';
import { newSeatView } from '../../store/queries/new-seat-view.ts';
import { seatView } from '../../store/queries/seat-view.ts';
import { textIn } from '../../text/text-in.ts';
import { cardContext, type Shown } from '../card-context.ts';
import { commandContext } from '../command-context.ts';
import { type Drawn, drawn, refusedText } from '../drawn.ts';
import { field, parseInput, typedFields } from '../input.ts';
import type { Route } from '../route.ts';
import type { Request, Service } from '../service.ts';

const seat = z.object({ seatId: field.id });
const group = z.object({ serviceId: field.id });
const leaving = seat.extend({ personId: field.id, leavesOn: field.date });
const added = group.extend({
  kind: z.enum(addedSeatKinds),
  site: field.optionalId,
  standsFor: field.text(longestStandsFor),
});

/** The seats of a group: who leaves (R23), and seats that come and go (R5, R6, R11, R14). */
export const groupSeatRoutes = {
  'open-seat': {
    writes: false,
    answer: async (service, request) => await showSeat(service, request, {}),
  },
  'report-leaving': {
    writes: true,
    async answer(service, request) {
      const input = parseInput(leaving, request.data);
      const outcome = isRefusal(input) ? input : await reportLeaving(commandContext(service, request), input);
      return await showSeat(service, request, refused(request, outcome));
    },
  },
  'undo-leaving': {
    writes: true,
    async answer(service, request) {
      const input = parseInput(seat, request.data);
      const outcome = isRefusal(input) ? input : await undoLeaving(commandContext(service, request), input);
      return await showSeat(service, request, refused(request, outcome));
    },
  },
  'retire-seat': {
    writes: true,
    async answer(service, request) {
      const input = parseInput(seat, request.data);
      const outcome = isRefusal(input) ? input : await retireSeat(commandContext(service, request), input);
      return await showSeat(service, request, refused(request, outcome));
    },
  },
  'open-new-seat': {
    writes: false,
    answer: async (service, request) => await showForm(service, request, null),
  },
  'add-seat': {
    writes: true,
    async answer(service, request) {
      const input = parseInput(added, request.data);
      const outcome = isRefusal(input)
        ? input
        : await addSeat(commandContext(service, request), {
            serviceId: input.serviceId,
            kind: input.kind,
            siteTrustId: input.site,
            standsFor: input.standsFor,
          });
      if (isRefusal(outcome)) return await showForm(service, request, outcome);
      const view = await seatView(service.store, request.actor, outcome.ids.seatId ?? '');
      if (!view) return refusedText(request, refuse('unknown-or-forbidden'));
      const confirmation = textIn(request.reading.language).group.seat.added;
      return seatCard(view, cardContext(request, { confirmation }));
    },
  },
} satisfies Record<string, Route>;

/** Done, the seat's card is its own receipt: it says how the seat stands now. */
function refused(request: Request, outcome: object): Shown {
  return isRefusal(outcome) ? { refusal: outcome, filled: typedFields(request.data) } : {};
}

/** The seat as it is now; after a refusal with why nothing was done. */
async function showSeat(service: Service, request: Request, said: Shown): Promise<Drawn> {
  const input = parseInput(seat, request.data);
  const view = isRefusal(input) ? null : await seatView(service.store, request.actor, input.seatId);
  if (view) return seatCard(view, cardContext(request, said));
  return refusedText(request, said.refusal ?? refuse('unknown-or-forbidden'));
}

function seatCard(view: SeatView, context: CardContext): Drawn {
  const { seat: brief, version } = view;
  return drawn(renderSeat(view, context), { card: 'seat', subjectId: brief.id, version });
}

/** The form; after a refusal with why, and as it was filled in. */
async function showForm(service: Service, request: Request, refusal: Refusal | null): Promise<Drawn> {
  const input = parseInput(group, request.data);
  const view = isRefusal(input) ? null : await newSeatView(service.store, request.actor, input.serviceId);
  if (!view) return refusedText(request, refusal ?? refuse('unknown-or-forbidden'));
  const filled = refusal ? typedFields(request.data) : {};
  return drawn(renderNewSeat(view, cardContext(request, { refusal, filled })));
}
