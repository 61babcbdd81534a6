import { expect, it } from 'vitest';
import { demoSeed, generateDemo } from '../../../demo/data/generate.ts';
import { idsFrom, randomFrom } from '../../../demo/data/random.ts';
import { madeUp, testNow } from './made-up.ts';

it('makes the same world from the same seed, to the last letter', () => {
  const again = generateDemo({ seed: demoSeed, scale: 1, now: testNow });
  expect(JSON.stringify(again)).toBe(JSON.stringify(madeUp));
});

it('makes another world from another seed', () => {
  const other = generateDemo({ seed: demoSeed + 1, scale: 1, now: testNow });
  expect(JSON.stringify(other.rows.membership)).not.toBe(JSON.stringify(madeUp.rows.membership));
  expect(other.cast.candidate).not.toBe(madeUp.cast.candidate);
});

it('lets everything have happened before now', () => {
  const dates = madeUp.rows.event.map((event) => String(event.at));
  expect(dates.every((at) => at < madeUp.now)).toBe(true);
  expect(dates.toSorted()).toEqual(dates);
});

it('gives ids that are UUIDs of version 5 and differ by path and seed', () => {
  const id = idsFrom(7)('service/1');
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(idsFrom(7)('service/1')).toBe(id);
  expect(idsFrom(7)('service/2')).not.toBe(id);
  expect(idsFrom(8)('service/1')).not.toBe(id);
});

it('draws numbers evenly, and never beyond the ends', () => {
  const random = randomFrom(3);
  const drawn = Array.from({ length: 6_000 }, () => random.between(1, 6));
  for (const face of [1, 2, 3, 4, 5, 6]) {
    const share = drawn.filter((one) => one === face).length / drawn.length;
    expect(share).toBeGreaterThan(0.14);
    expect(share).toBeLessThan(0.2);
  }
  expect(random.shuffled([1, 2, 3]).toSorted()).toEqual([1, 2, 3]);
});
