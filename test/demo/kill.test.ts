import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectSandbox } from '../../sandbox/person/connect-sandbox.ts';
import { findings, untilSettled } from '../../scripts/chaos/checks.ts';
import { planStories } from '../../scripts/chaos/plans.ts';
import { type RunningDemo, startDemoOfItsOwn } from '../../scripts/chaos/running-demo.ts';
import { playStory } from '../../scripts/chaos/story.ts';

let demo: RunningDemo;
beforeAll(async () => {
  demo = await startDemoOfItsOwn();
}, 90_000);
afterAll(async () => {
  await demo.close();
}, 60_000);

describe('The demo, whose parts are killed between two steps', () => {
  it('loses nothing and does nothing twice', { timeout: 90_000 }, async () => {
    const sandbox = await connectSandbox(demo.sandboxUrl);
    const [plan] = await planStories(demo, sandbox, 1);
    if (!plan) throw new Error('The demo has no seat to play with.');
    const killed: Record<string, number | null> = {};
    const story = await playStory(demo, sandbox, plan, Date.now() + 60_000, async (step) => {
      const part = ({ clearance: 'bot', appointment: 'postgres' } as const)[step];
      if (!part) return;
      await untilSettled(demo);
      killed[part] = await demo.kill(part);
    });
    await untilSettled(demo);

    expect(killed).toEqual({ bot: expect.any(Number), postgres: expect.any(Number) });
    expect(story).toMatchObject({ step: 'appointed' });
    const found = await findings(demo, sandbox, [story]);
    expect(found.filter(({ isFault }) => isFault)).toEqual([]);
  });
});
