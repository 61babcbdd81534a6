import { describe, expect, it } from 'vitest';
import { Refused, Unreachable } from '../../tab/api.ts';
import { ownWords } from '../../tab/queue/treat.tsx';
import { renewed } from '../../tab/queue/use-claim.ts';

const held = { questionId: 'question', writerId: 'window', version: 3, fence: 1 };

describe('A claim that is renewed', () => {
  it('is the same while it lasts, and of its newest fence when it had run out', async () => {
    expect(await renewed(held, async () => ({ ...held }))).toEqual({ claim: held });
    expect(await renewed(held, async () => ({ ...held, fence: 2 }))).toEqual({
      claim: { ...held, fence: 2 },
    });
  });

  it('is asked for as the question stood when it was taken', async () => {
    const asked: unknown[] = [];
    await renewed(held, async (claim) => {
      asked.push(claim);
      return held;
    });
    expect(asked).toEqual([held]);
  });

  it('is lost when somebody says no, and kept while nobody says anything', async () => {
    const no = async () => Promise.reject(new Refused('question-held', 'Nina Skisse har spørsmålet nå.'));
    expect(await renewed(held, no)).toEqual({
      claim: null,
      refusal: { questionId: 'question', text: 'Nina Skisse har spørsmålet nå.', isHeld: true },
    });
    expect(await renewed(held, async () => Promise.reject(new Unreachable('no line')))).toBe('unreached');
  });
});

it.each([
  [{ wording: 'Hvor ofte?', answer: '', reason: ' ' }, ''],
  [{ wording: 'Hvor tit?', answer: 'Én gang.', reason: '' }, 'Hvor tit?\nÉn gang.'],
])('What a moderator wrote of %j is %j', (written, own) => {
  expect(ownWords({ about: 'Hvor ofte?', ...written })).toBe(own);
});
