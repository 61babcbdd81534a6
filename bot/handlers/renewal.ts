import { z } from 'zod';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import { messageCards } from '../../domain/sending.ts';
import type { Presented } from '../../jobs/present.ts';
import { subjectVersion } from '../../store/queries/subject-version.ts';
import { cardContext } from '../card-context.ts';
import { type Drawn, drawn, refusedText } from '../drawn.ts';
import { field, parseInput } from '../input.ts';
import { presentTo } from '../present.ts';
import { presentToReader } from '../present-in-channel.ts';
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

type Renewed = Presented & { readonly stays: boolean };

/** In a channel, what the channel shows with the reader's own buttons; elsewhere nothing, where others read along. */
async function renewed(service: Service, request: Request, input: ToRenew): Promise<Renewed> {
  const { actor, place, pressedId, reader } = request;
  const message = { ...input, cause: null, activityId: pressedId, appId: request.appId };
  if (place.kind === 'personal') {
    const presented = await presentTo(service.store, message, actor, cardContext(request));
    return presented.kind === 'card' ? presented : { ...presented, stays: true };
  }
  if (reader.kind !== 'channel') return { kind: 'forbidden', stays: true };
  const { awaits, ...presented } = await presentToReader(service.store, message, reader, actor);
  return { ...presented, stays: !awaits };
}

/**
 * Drawn from a state that was still the newest when the drawing was done: what lies in the client may be younger
 * than what the drawing began with, and must not be overwritten by it.
 */
async function newest(service: Service, request: Request, input: ToRenew): Promise<Drawn> {
  const { store } = service;
  const { card, subjectId } = input;
  for (let drawing = 1; ; drawing += 1) {
    const presented = await renewed(service, request, input);
    if (presented.kind === 'no-access') return drawn(presented);
    if (presented.kind !== 'card') return refusedText(request, refuse('unknown-or-forbidden'));
    const { version, stays } = presented;
    const isNewest = (await subjectVersion(store.db, input)) <= version;
    if (isNewest || drawing === mostDrawings) {
      return drawn(presented, { card, subjectId, version, stays });
    }
  }
}
