import { hash } from 'node:crypto';

/** A stream of numbers that a seed decides wholly; nothing here knows the time or real chance. */
export type Random = {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** A new list in another order. */
  shuffled<T>(from: readonly T[]): T[];
};

/** Mulberry32: thirty-two bits of state are enough to tell people apart, and fast. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: (from) => at(from, between(0, from.length - 1)),
    shuffled: (from) => {
      const mixed = [...from];
      for (let last = mixed.length - 1; last > 0; last -= 1) {
        const other = between(0, last);
        [mixed[last], mixed[other]] = [at(mixed, other), at(mixed, last)];
      }
      return mixed;
    },
  };
}

/** The item at a place that must exist; going round when the place lies beyond the end. */
export function at<T>(from: readonly T[], place: number): T {
  const index = place % from.length;
  const item = from[index];
  if (item === undefined && !(index in from)) throw new Error(`Nothing at ${place} of ${from.length}`);
  return item as T;
}

/** Makes UUIDs (version 5 in form) that the seed and a path such as `service/3/seat/nord` decide wholly. */
export function idsFrom(seed: number): (path: string) => string {
  return (path) => {
    const hex = hash('sha1', `samrad-demo/${seed}/${path}`);
    const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  };
}
