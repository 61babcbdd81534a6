import { type Refusal, refuse } from './refusal.ts';
import { isHeld, isIdle, type SectionLock } from './section-lock.ts';

/** Whether somebody can ask the holder for the section: it is held, and by somebody else. */
export function refuseRequest(lock: SectionLock, personId: string, now: Date): Refusal | null {
  if (!isHeld(lock, now)) return refuse('nothing-to-take-over');
  return lock.holder?.personId === personId ? refuse('section-held-elsewhere') : null;
}

/** A question to the holder stands only as long as the holding that it was about. */
export function isStillAbout(
  lock: SectionLock,
  request: { readonly holderId: string; readonly fence: number },
) {
  return lock.holder?.personId === request.holderId && lock.fence === request.fence;
}

/** The owner takes over from a holder who has been idle for a while, never from one who writes. */
export function refuseTakeOver(lock: SectionLock, personId: string, now: Date): Refusal | null {
  if (!isHeld(lock, now)) return refuse('nothing-to-take-over');
  if (lock.holder?.personId === personId) return refuse('section-held-elsewhere');
  return isIdle(lock, now) ? null : refuse('holder-not-idle');
}
