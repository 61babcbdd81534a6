import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLimit } from '../../bot/limit.ts';
import { createPersonLimit, usualLimit, withinLimit } from '../../bot/person-limit.ts';
import type { Turn } from '../../bot/turn.ts';
import { type RunningProgram, startProgram } from '../support/running-bot.ts';

const kari = { tenantId: 't', objectId: 'kari' };
const anne = { tenantId: 't', objectId: 'anne' };

describe('What one person may ask', () => {
  it('is a burst, and then so many a second; nobody else’s asking counts', () => {
    let now = 0;
    const take = createPersonLimit({ burst: 2, perSecond: 10 }, () => now);
    expect([take(kari), take(kari), take(kari), take(anne)]).toEqual([true, true, false, true]);
    now = 99;
    expect(take(kari)).toBe(false);
    now = 100;
    expect([take(kari), take(kari)]).toEqual([true, false]);
    now = 60_000;
    expect([take(kari), take(kari), take(kari)]).toEqual([true, true, false]);
  });

  it('is remembered of whoever asked last, and of no more than there is room for', () => {
    const take = createLimit({ burst: 2, perSecond: 1 }, () => 0);
    expect([take('first'), take('first'), take('first')]).toEqual([true, true, false]);
    for (let other = 0; other < 50_000; other += 1) take(String(other));
    expect([take('first'), take('49999'), take('49999')]).toEqual([true, true, false]);
  });

  it('is never more than the burst and what time has given since, however it is spread', () => {
    const waits = fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 200 });
    fc.assert(
      fc.property(
        waits,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 50 }),
        (all, burst, perSecond) => {
          let now = 0;
          const take = createPersonLimit({ burst, perSecond }, () => now);
          let taken = 0;
          for (const wait of all) {
            now += wait;
            if (take(kari)) taken += 1;
            expect(taken).toBeLessThanOrEqual(burst + (now / 1000) * perSecond);
          }
        },
      ),
    );
  });

  it('when it is too much, nothing is done, and it says to wait', async () => {
    let handled = 0;
    const handle = withinLimit(
      createPersonLimit({ burst: 1, perSecond: 1 }, () => 0),
      async () => {
        handled += 1;
        return { kind: 'nothing' };
      },
    );
    const press = { kind: 'action', actor: kari, locale: 'nb-NO' } as Turn;
    expect(await handle(press)).toEqual({ kind: 'nothing' });
    expect(await handle(press)).toMatchObject({
      kind: 'text',
      text: expect.stringContaining('Ingenting er endret'),
    });
    expect(await handle({ ...press, kind: 'search' } as Turn)).toEqual({ kind: 'choices', choices: [] });
    expect(handled).toBe(1);
  });
});

describe('The tab’s pages', () => {
  let program: RunningProgram;
  beforeAll(async () => {
    program = await startProgram();
  });
  afterAll(() => program.close());

  it('are asked to come again by whoever asks too much, and answer everybody else', async () => {
    const tab = async (name: string) => await (await program.sandbox.person(name)).opensTab();
    const [mine, other] = [await tab('Kari Demo'), await tab('Anne Eksempel')];
    const answers = await Promise.all(
      Array.from({ length: usualLimit.burst * 2 }, async () => (await mine.asks('reader')).status),
    );
    expect(new Set(answers)).toEqual(new Set([200, 429]));
    expect((await other.asks('reader')).status).toBe(200);
  });
});
