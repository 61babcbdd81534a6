import { afterEach, describe, expect, it, vi } from 'vitest';
import { leftAnywhere } from '../../tab/writing/unsent-of.ts';
import { anotherId } from '../../tab/writing/writer-id.ts';
import { browserOf, unsentText } from './browser-of.ts';

afterEach(() => vi.unstubAllGlobals());

describe('Texts that are not sent', () => {
  it('are told of where this page or a closed tab left them; what another tab has is on its own screen', async () => {
    const locked = new Set<string>(['samrad-writer-another tab']);
    vi.stubGlobal('navigator', {
      locks: {
        request: async (name: string, _options: object, hold: (lock: object | null) => unknown) => {
          locked.add(name);
          return hold({});
        },
        query: async () => ({ held: [...locked].map((name) => ({ name })) }),
      },
    });
    const own = await anotherId();
    const texts = [own, 'another tab', 'closed tab'].map((writerId) => ({ ...unsentText, writerId }));
    const found = await leftAnywhere(browserOf(new Map(texts.map((text) => [text.writerId, text]))));
    expect(found.map(({ writerId }) => writerId)).toEqual([own, 'closed tab']);
  });
});
