import { describe, expect, it } from 'vitest';
import { Rates } from '../../../sandbox/connector/rates.ts';

const send = (key: string) => [{ limit: 'send' as const, key }];

describe('rates', () => {
  it('lets 7 through in a second and says when the next may come', () => {
    const rates = new Rates();
    const waits = Array.from({ length: 8 }, (_, index) => rates.take(send('a'), 1_000 + index * 10));
    expect(waits).toEqual([0, 0, 0, 0, 0, 0, 0, 930]);
    expect(rates.take(send('b'), 1_070)).toBe(0);
  });

  it('lets 8 through in two seconds, 60 in thirty, 1,800 in an hour', () => {
    const passed = (everyMs: number, tries: number) => {
      const rates = new Rates();
      return Array.from({ length: tries }, (_, i) => rates.take(send('a'), i * everyMs)).filter(
        (w) => w === 0,
      ).length;
    };
    expect(passed(150, 14)).toBe(8);
    expect(passed(400, 75)).toBe(60);
    expect(passed(1_000, 3_600)).toBe(1_800);
  });

  it('does not count what it refused, and takes from every window or from none', () => {
    const rates = new Rates();
    for (let n = 0; n < 7; n += 1) rates.take(send('a'), 0);
    for (let n = 0; n < 20; n += 1) expect(rates.take([...send('b'), ...send('a')], 500)).toBeGreaterThan(0);
    for (let n = 0; n < 7; n += 1) expect(rates.take(send('b'), 600)).toBe(0);
    expect(rates.take(send('a'), 2_001)).toBe(0);
  });
});
