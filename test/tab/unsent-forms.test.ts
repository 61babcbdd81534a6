import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { beginTyping, isClash, isTouched, meetStanding, savedAs } from '../../tab/writing/typed-upon.ts';
import { dropForm, formsLeftBehind, keepForm } from '../../tab/writing/unsent-forms.ts';

beforeEach(() => {
  vi.stubGlobal('navigator', {
    locks: {
      request: async (name: string, _options: object, hold: (lock: object | null) => unknown) =>
        hold(name === 'samrad-writer-living tab' ? null : {}),
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

const question = {
  place: 'webinar',
  writerId: 'closed tab',
  text: 'Hva er fristen?',
  typedAt: '2027-01-20T09:00:00Z',
};

// Node has no store of a browser: what is seen here is a browser that keeps nothing beyond the page.
it('What was typed in a form is there again for its writer, in that form, unless it is on the screen of another tab', async () => {
  const later = { ...question, writerId: 'later tab', typedAt: '2027-01-20T09:05:00Z' };
  const others = { ...question, writerId: 'living tab', typedAt: '2027-01-20T09:09:00Z' };
  for (const one of [question, later, others]) await keepForm('kari', one);
  await keepForm('kari', { ...question, place: 'another' });
  expect(await formsLeftBehind('kari', 'webinar')).toEqual([later, question]);
  await dropForm('kari', later);
  expect(await formsLeftBehind('kari', 'webinar')).toEqual([question]);
  expect(await formsLeftBehind('per', 'webinar')).toEqual([]);
});

it('Where what the forms were about is gone, all that was typed about it is found', async () => {
  const about = { ...question, writerId: 'tab', typedAt: '2027-01-20T09:00:00Z' };
  const answer = { ...about, place: 'problem/answer-problem' };
  const comment = { ...about, place: 'problem/comment-problem', typedAt: '2027-01-20T09:01:00Z' };
  for (const one of [answer, comment]) await keepForm('mona', one);
  expect(await formsLeftBehind('mona', 'problem')).toEqual([comment, answer]);
});

it('A step that could not be saved goes on upon what it was typed upon, and clashes where others saved since', async () => {
  const standing = { version: 3, words: { summary: 'Utkast' } };
  const typed = { ...beginTyping(standing), typed: { summary: 'Utkast, og mer' } };
  await keepForm('anne', { ...typed, place: 'step', writerId: 'tab', typedAt: question.typedAt });
  const [left] = await formsLeftBehind<typeof typed>('anne', 'step');
  if (!left) throw new Error('Nothing was kept');
  const cases = [
    ['Utkast', 3, true, false],
    // Something else of the process changed.
    ['Utkast', 4, true, false],
    ['En annens', 4, true, true],
    // It arrived after all, and only the answer was lost.
    ['Utkast, og mer', 4, false, false],
  ] as const;
  for (const [summary, version, isTouchedNow, clashes] of cases) {
    const now = { version, words: { summary } };
    const met = meetStanding(left, now);
    expect([summary, version, isTouched(met), isClash(met)]).toEqual([
      ...[summary, version, isTouchedNow, clashes],
    ]);
  }
  expect(isTouched(savedAs(left, left))).toBe(false);
});
