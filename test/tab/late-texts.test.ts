import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NotSignedIn, Refused, Unreachable } from '../../tab/api.ts';
import { type LateCalls, LateTexts, type SetAside } from '../../tab/writing/late-texts.ts';
import type { UnsentText } from '../../tab/writing/unsent-texts.ts';
import { browserOf, unsentText } from './browser-of.ts';

let kept: Map<string, UnsentText>;
let shown: readonly SetAside[];
let calls: { -readonly [Call in keyof LateCalls]: ReturnType<typeof vi.fn<LateCalls[Call]>> };
let reread: ReturnType<typeof vi.fn<() => void>>;

const place = 'section/tab/text';
const late = () =>
  new LateTexts({ calls, unsent: browserOf(kept), changed: (texts) => (shown = texts), reread });

beforeEach(() => {
  vi.useFakeTimers();
  kept = new Map([[place, unsentText]]);
  shown = [];
  reread = vi.fn();
  calls = { save: vi.fn(async () => ({})), supplement: vi.fn(async () => ({})) };
});
afterEach(() => vi.useRealTimers());

describe('A text that cannot go into the chapter any more', () => {
  it('is sent once, leaves the browser when the program has it, and is told of', async () => {
    await late().take(unsentText);
    expect(calls.save).toHaveBeenCalledTimes(1);
    expect(kept.size).toBe(0);
    expect(shown).toMatchObject([{ fate: 'kept', text: { content: unsentText.content } }]);
    expect(reread).toHaveBeenCalled();
  });

  it('goes out under the key of the save whose answer was lost', async () => {
    await late().take({ ...unsentText, sentAs: 'earlier' });
    expect(calls.save.mock.calls[0]?.[1]).toBe('earlier');
  });

  it.each([
    ['the line is down', new Unreachable()],
    ['the sign-in is being renewed', new NotSignedIn()],
    ['the program failed', new Refused('defect', 'Noe gikk galt.')],
  ])('is tried again under the same key while %s, also by the page after this one', async (_why, failure) => {
    calls.save.mockRejectedValueOnce(failure).mockRejectedValueOnce(failure);
    const first = late();
    await first.take(unsentText);
    expect(shown).toMatchObject([{ fate: 'waiting' }]);
    await vi.advanceTimersByTimeAsync(3_000);
    first.close();
    const left = kept.get(place);
    await late().take(left ?? unsentText);
    const keys = calls.save.mock.calls.map(([, key]) => key);
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
    expect(kept.size).toBe(0);
  });

  it('stays in the browser, on the page, with the reason, where the program does not take it', async () => {
    calls.save.mockRejectedValueOnce(new Refused('unknown-or-forbidden', 'Det finnes ikke.'));
    const texts = late();
    await texts.take(unsentText);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(calls.save).toHaveBeenCalledTimes(1);
    expect(shown).toMatchObject([{ fate: 'here', why: 'Det finnes ikke.' }]);
    expect(kept.get(place)).toMatchObject({ content: unsentText.content });
    await texts.discard(unsentText);
    expect([kept.size, shown.length]).toEqual([0, 0]);
  });

  it('is not sent again when the program said already that it keeps it', async () => {
    await late().take(unsentText, true);
    expect(calls.save).not.toHaveBeenCalled();
    expect(kept.size).toBe(0);
    expect(shown).toMatchObject([{ fate: 'kept' }]);
  });

  it('does not take the place of another: all of them are sent', async () => {
    const texts = late();
    const other = { ...unsentText, writerId: 'other', content: { summary: 'another' } };
    await Promise.all([texts.take(unsentText), texts.take(other)]);
    expect(calls.save.mock.calls.map(([text]) => text.content)).toEqual([unsentText.content, other.content]);
    expect(shown).toHaveLength(2);
  });
});

describe('A supplement that cannot be sent any more', () => {
  const supplement: UnsentText = { ...unsentText, kind: 'supplement' };

  it('is kept for its writer like any text, and never sent where nobody pressed for it', async () => {
    await late().take(supplement);
    expect(calls.supplement).not.toHaveBeenCalled();
    expect(calls.save).toHaveBeenCalledTimes(1);
  });

  it('was it sent without an answer, it is asked about under its key first', async () => {
    kept = new Map([['section/tab/supplement', supplement]]);
    await late().take({ ...supplement, sentAs: 'pressed' });
    expect(calls.supplement.mock.calls.map(([, key]) => key)).toEqual(['pressed']);
    expect(calls.save).not.toHaveBeenCalled();
    expect([kept.size, shown.length]).toEqual([0, 0]);
  });

  it('and refused then, it is kept for its writer', async () => {
    calls.supplement.mockRejectedValueOnce(new Refused('report-frozen', 'Avsluttet.'));
    await late().take({ ...supplement, sentAs: 'pressed' });
    expect(calls.save).toHaveBeenCalledTimes(1);
    expect(calls.save.mock.calls[0]?.[1]).not.toBe('pressed');
  });
});
