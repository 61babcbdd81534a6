import { setTimeout as pause } from 'node:timers/promises';
import { waitingUpdate } from '../store/waiting-update.ts';
import type { Request, Service } from './service.ts';

const lookMs = 50;
/** For so long what else was put up waits for the card that somebody looks at. */
const othersWaitMs = 300;
/** Whoever pressed is answered so long after the press at the latest: Teams gives some presses up after five seconds. */
const mostMs = 3_500;

/**
 * Lets the card of a channel be brought up to date for everybody first, and whoever pressed be answered then: an edit
 * takes the place of what single readers see, and Teams asks for their own view again only after a minute. In this order
 * the answer stays, with what this person alone may do next, such as taking the step back.
 *
 * The edit is made here, before all else that the press put up, which is let out after it: somebody waits for it.
 */
export async function untilUpdated(service: Service, { place, pressedId, begunAt }: Request): Promise<void> {
  if (place.kind !== 'channel' || pressedId === null || begunAt === undefined) return service.wakeDelivery();
  const lies = { conversationId: place.conversationId, activityId: pressedId };
  const end = begunAt + mostMs;
  let waiting = await waitingUpdate(service.store, lies);
  if (waiting?.isNew && service.deliverFirst) {
    const first = service.deliverFirst(waiting.id).catch((err: unknown) => {
      // The workers make it a little later.
      service.log.error({ err }, 'a card could not be updated at once');
    });
    await Promise.race([first, atMost(Math.min(othersWaitMs, end - performance.now()))]);
    service.wakeDelivery();
    await Promise.race([first, atMost(end - performance.now())]);
    waiting = await waitingUpdate(service.store, lies);
  } else service.wakeDelivery();
  while (waiting && performance.now() < end) {
    await pause(lookMs);
    waiting = await waitingUpdate(service.store, lies);
  }
}

/** Nobody's end waits for it. */
function atMost(ms: number): Promise<void> {
  return pause(Math.max(0, ms), undefined, { ref: false });
}
