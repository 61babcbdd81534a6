import { z } from 'zod';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import { messageCards } from '../../domain/sending.ts';
import { subjectVersion } from '../../store/queries/subject-version.ts';
import { cardContext } from '../card-context.ts';
import { type Drawn, drawn, refusedText } from '../drawn.ts';
import { field, parseInput } from '../input.ts';
import { presentTo } from '../present.ts';
import type { Route } from '../route.ts';
import type { Request, Service } from '../service.ts';

const toRenew = z.object({ card: z.enum(messageCards), subjectId: field.id });
type ToRenew = z.output<typeof toRenew>;

/** A subject that moves on while it is drawn is drawn again; so many times is more than anybody presses. */
const mostDrawings = 3;

/** What a card asks for when the chat that it lies in is opened: the same card, as it stands for its reader now. */
export const renewalRoutes = {
  'open-card': {
    writes: false,
    async answer(service, request) {
      const input = parseInput(toRenew, request.data);
      return isRefusal(input) ? refusedText(request, input) : await newest(service, request, input);
    },
  },
} satisfies Record<string, Route>;

/**
 * Drawn from a state that was still the newest when the drawing was done: what lies in the client may be younger
 * than what the drawing began with, and must not be overwritten by it.
 */
async function newest(service: Service, request: Request, input: ToRenew): Promise<Drawn> {
  const { store } = service;
  const { card, subjectId } = input;
  for (let drawing = 1; ; drawing += 1) {
    const message = { card, subjectId, cause: null };
    const presented = await presentTo(store, message, request.actor, cardContext(request));
    if (presented.kind === 'no-access') return drawn(presented);
    if (presented.kind !== 'card') return refusedText(request, refuse('unknown-or-forbidden'));
    const { version, stays } = presented;
    const isNewest = (await subjectVersion(store.db, input)) <= version;
    if (isNewest || drawing === mostDrawings) {
      return drawn(presented, { card, subjectId, version, stays });
    }
  }
}
