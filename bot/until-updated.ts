import { setTimeout as pause } from 'node:timers/promises';
import { isUpdateWaiting } from '../store/waiting-update.ts';
import type { Request, Service } from './service.ts';

const lookMs = 100;
/** Whoever pressed is answered so long after the press at the latest: Teams gives some presses up after five seconds. */
const mostMs = 3_500;

/**
 * Lets the card of a channel be brought up to date for everybody first, and whoever pressed be answered then: an edit
 * takes the place of what single readers see, and Teams asks for their own view again only after a minute. In this order
 * the answer stays, with what this person alone may do next, such as taking the step back.
 */
export async function untilUpdated(service: Service, { place, pressedId, begunAt }: Request): Promise<void> {
  if (place.kind !== 'channel' || pressedId === null || begunAt === undefined) return;
  const lies = { conversationId: place.conversationId, activityId: pressedId };
  const end = begunAt + mostMs;
  while (performance.now() < end && (await isUpdateWaiting(service.store, lies))) await pause(lookMs);
}
