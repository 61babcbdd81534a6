import { expect, it } from 'vitest';
import { burn } from '../../scripts/chaos/sections.ts';

/** What has to have happened, and how often, before it says anything. */
const enough: Readonly<Record<string, number>> = {
  'kills of an instance': 2,
  'kills of Postgres': 2,
  'calls cut off': 10,
  'texts saved': 30,
  'texts that came too late and were kept': 10,
  'texts restored': 1,
  'sections taken over': 1,
  'takeovers answered in a card': 1,
  'answers saved in a card': 1,
  'late parts added': 3,
  'helpers who were let write no more': 2,
  'reports handed in while they were written': 1,
};

it('many writers at three instances, which are killed, as is Postgres: one holds at a time, and no text is lost', {
  timeout: 400_000,
}, async () => {
  const { counts, faults } = await burn({
    // Enough comes sooner, unless the machine is busy.
    milliseconds: 100_000,
    pauseMilliseconds: 2_500,
    isEnough: (happened) => Object.entries(enough).every(([what, times]) => (happened[what] ?? 0) >= times),
  });
  expect(faults).toEqual([]);
  for (const [what, times] of Object.entries(enough)) {
    expect(counts[what] ?? 0, what).toBeGreaterThanOrEqual(times);
  }
});
