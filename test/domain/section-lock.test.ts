import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decideAcquire,
  decideSave,
  idleMinutes,
  isHeld,
  isHolding,
  isIdle,
  type SectionLock,
  type Writer,
} from '../../domain/section-lock.ts';

const start = new Date('2027-01-29T10:00:00Z');
const after = (seconds: number) => new Date(start.getTime() + seconds * 1_000);
const kari: Writer = { personId: 'kari', writerId: 'tab-1' };
const karisOther: Writer = { personId: 'kari', writerId: 'tab-2' };
const per: Writer = { personId: 'per', writerId: 'tab-3' };

const free: SectionLock = {
  holder: null,
  fence: 4,
  leaseUntil: null,
  since: null,
  activeAt: null,
  baseRevision: 2,
};
const held: SectionLock = { ...free, holder: kari, leaseUntil: after(90), since: start, activeAt: start };

describe('taking a section', () => {
  it.each([
    ['free', free, per, 0, false, { kind: 'acquired', fence: 5 }],
    ['one’s own', held, kari, 10, false, { kind: 'renewed', fence: 4 }],
    ['one’s own, with "instead" too', held, kari, 10, true, { kind: 'renewed', fence: 4 }],
    ['somebody else’s', held, per, 10, false, { kind: 'held', by: kari, own: false }],
    ['somebody else’s, "instead" or not', held, per, 10, true, { kind: 'held', by: kari, own: false }],
    ['one’s other tab’s', held, karisOther, 10, false, { kind: 'held', by: kari, own: true }],
    ['one’s other tab’s, here instead', held, karisOther, 10, true, { kind: 'acquired', fence: 5 }],
    ['run out', held, per, 91, false, { kind: 'acquired', fence: 5 }],
    ['one’s own, run out', held, kari, 91, false, { kind: 'acquired', fence: 5 }],
    ['at its last moment', held, per, 90, false, { kind: 'held', by: kari, own: false }],
  ] as const)('that is %s', (_what, lock, writer, seconds, instead, decision) => {
    expect(decideAcquire(lock, writer, after(seconds), instead)).toEqual(decision);
  });
});

describe('saving', () => {
  it.each([
    ['under the lease', kari, 4, 2, 5, 'write'],
    ['from one’s own newest', kari, 4, 5, 5, 'write'],
    ['from before this holding', kari, 4, 1, 5, 'lost'],
    ['from what is not there yet', kari, 4, 6, 5, 'lost'],
    ['under an older fence', kari, 3, 5, 5, 'lost'],
    ['under a forged fence', kari, 9, 5, 5, 'lost'],
    ['from another tab', karisOther, 4, 5, 5, 'lost'],
    ['as somebody else', per, 4, 5, 5, 'lost'],
  ] as const)('%s', (_what, writer, fence, baseRevision, revision, kind) => {
    expect(decideSave(held, writer, { fence, baseRevision }, revision).kind).toBe(kind);
  });
});

it('a holder is idle who has not changed anything for a while', () => {
  expect(isIdle(held, after(idleMinutes * 60 - 1))).toBe(false);
  expect(isIdle(held, after(idleMinutes * 60))).toBe(true);
  expect(isIdle(free, after(0))).toBe(false);
});

/** Some people at some tabs do as they like, in any order, while time passes. */
type Step =
  | { readonly does: 'acquire'; readonly writer: Writer; readonly instead: boolean }
  | { readonly does: 'save'; readonly writer: Writer }
  | { readonly does: 'release'; readonly writer: Writer }
  | { readonly does: 'wait'; readonly seconds: number };

const writers = [kari, karisOther, per];
const writer = fc.constantFrom(...writers);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ does: fc.constant('acquire' as const), writer, instead: fc.boolean() }),
  fc.record({ does: fc.constant('save' as const), writer }),
  fc.record({ does: fc.constant('release' as const), writer }),
  fc.record({ does: fc.constant('wait' as const), seconds: fc.integer({ min: 0, max: 120 }) }),
);

it('whatever they do: fences only grow, one holds at a time, and nobody writes over a text they have not seen', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      let lock: SectionLock = { ...free, fence: 0, baseRevision: 0 };
      let now = start;
      const written: Writer[] = [];
      const tabs = new Map<Writer, { fence: number; base: number }>();
      for (const one of steps) {
        if (one.does === 'wait') now = new Date(now.getTime() + one.seconds * 1_000);
        if (one.does === 'acquire') {
          const decision = decideAcquire(lock, one.writer, now, one.instead);
          if (decision.kind === 'held') {
            expect(isHeld(lock, now)).toBe(true);
            continue;
          }
          const until = new Date(now.getTime() + 90_000);
          if (decision.kind === 'acquired') {
            expect(decision.fence).toBe(lock.fence + 1);
            lock = {
              holder: one.writer,
              fence: decision.fence,
              leaseUntil: until,
              since: now,
              activeAt: now,
              baseRevision: written.length,
            };
          } else lock = { ...lock, leaseUntil: until };
          tabs.set(one.writer, { fence: decision.fence, base: written.length });
        }
        const tab = 'writer' in one ? tabs.get(one.writer) : undefined;
        if (one.does === 'save' && tab) {
          const save = { fence: tab.fence, baseRevision: tab.base };
          if (decideSave(lock, one.writer, save, written.length).kind === 'lost') continue;
          const since = written.slice(tab.base);
          expect(since.every((by) => by === one.writer)).toBe(true);
          expect(writers.filter((other) => isHolding(lock, other, tab.fence))).toEqual([one.writer]);
          written.push(one.writer);
          tab.base = written.length;
        }
        if (one.does === 'release' && tab && isHolding(lock, one.writer, tab.fence)) {
          lock = { ...lock, holder: null, leaseUntil: null, since: null, activeAt: null };
        }
      }
    }),
    { numRuns: 500 },
  );
});
