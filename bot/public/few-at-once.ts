import type { ServerResponse } from 'node:http';

type Bounds = { readonly most: number; readonly patienceMilliseconds: number };

/**
 * Whether there is room for one more large answer: each is held in memory until it is read, and whoever reads it too
 * slowly is cut off.
 */
export function createFewAtOnce({ most, patienceMilliseconds }: Bounds) {
  let open = 0;
  return (response: Pick<ServerResponse, 'destroyed' | 'destroy' | 'once'>): boolean => {
    if (response.destroyed || open >= most) return false;
    open += 1;
    const timer = setTimeout(() => response.destroy(), patienceMilliseconds);
    response.once('close', () => {
      open -= 1;
      clearTimeout(timer);
    });
    return true;
  };
}
