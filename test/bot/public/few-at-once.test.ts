import { ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFewAtOnce } from '../../../bot/public/few-at-once.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An answer that ends when it is told to, as one does whose socket is closed. */
class Answer extends ServerResponse {
  override destroy(): this {
    this.destroyed = true;
    this.emit('close');
    return this;
  }
}
const answer = () => new Answer({ method: 'GET' } as never);

it('gives room to a few at once, again when one has ended, and cuts off whoever reads too slowly', () => {
  const hasRoom = createFewAtOnce({ most: 2, patienceMilliseconds: 1_000 });
  const [first, second] = [answer(), answer()];
  expect([first, second, answer()].map(hasRoom)).toEqual([true, true, false]);
  first.emit('close');
  const third = answer();
  expect([third, answer()].map(hasRoom)).toEqual([true, false]);
  vi.advanceTimersByTime(1_001);
  expect([first, second, third].map(({ destroyed }) => destroyed)).toEqual([false, true, true]);
  expect(hasRoom(third)).toBe(false);
  expect(hasRoom(answer())).toBe(true);
});
