import { describe, expect, it, vi } from 'vitest';
import { Refused, Unreachable } from '../../tab/api.ts';
import {
  answersLater,
  aside,
  calls,
  kept,
  keptBeside,
  ownPlace,
  settle,
  text,
  writerOf,
  writersAnew,
} from './writers-anew.ts';

writersAnew();

describe('When the section cannot be written any more', () => {
  const frozen = keptBeside({ why: 'frozen', revision: 3 });
  const begun = async (words = 'mine') => {
    const writer = writerOf(text('standing'));
    calls.acquire.mockResolvedValueOnce({
      fence: 7,
      revision: 3,
      content: text('standing'),
      leaseSeconds: 90,
    });
    writer.type(text(words));
    await settle();
    return writer;
  };

  it('a text that the program kept leaves the fields, which show what stands, and is told of', async () => {
    const writer = await begun();
    calls.save.mockResolvedValueOnce(frozen);
    await vi.advanceTimersByTimeAsync(1_200);
    expect(aside).toMatchObject([{ text: { content: text('mine') }, isKept: true }]);
    expect(writer.state).toMatchObject({ mode: 'resting', isUnsaved: false, content: text('standing') });
    expect(writer.state.clash).toBeNull();
  });

  it('what was typed while that save was under way is set aside unkept, to be sent', async () => {
    const writer = await begun('mi');
    const answer = answersLater(calls.save);
    await vi.advanceTimersByTimeAsync(1_200);
    writer.type(text('mine'));
    answer(frozen);
    await settle();
    expect(aside).toMatchObject([{ text: { content: text('mine') }, isKept: false }]);
  });

  it.each(['report-frozen', 'section-done', 'unknown-or-forbidden'])(
    'a text whose asking for it meets %s is set aside, and not left unseen in the fields',
    async (code) => {
      calls.acquire.mockRejectedValueOnce(new Refused(code, 'Det går ikke.'));
      const writer = writerOf(text('standing'));
      writer.type(text('mine'));
      await settle();
      expect(aside).toMatchObject([{ text: { content: text('mine'), baseRevision: 3 }, isKept: false }]);
      expect(writer.state).toMatchObject({ mode: 'resting', isUnsaved: false, content: text('standing') });
      // The copy in the browser goes only when the text is looked after elsewhere.
      expect(kept.get(ownPlace)).toMatchObject({ content: text('mine') });
    },
  );

  it('a text whose saving meets that the right is gone is set aside', async () => {
    await begun();
    calls.save.mockRejectedValueOnce(new Refused('unknown-or-forbidden', 'Finnes ikke.'));
    await vi.advanceTimersByTimeAsync(1_200);
    expect(aside).toMatchObject([{ text: { content: text('mine') }, isKept: false }]);
  });

  it('"Put in mine" over a report that was handed in meanwhile sets it aside', async () => {
    calls.acquire.mockRejectedValueOnce(new Refused('section-held', 'Opptatt.', { person: 'Per' }));
    const writer = writerOf(text('standing'));
    writer.type(text('mine'));
    await settle();
    calls.acquire.mockRejectedValueOnce(new Refused('report-frozen', 'Levert.'));
    await writer.putInMine(3);
    expect(aside).toMatchObject([{ text: { content: text('mine') }, isKept: false }]);
    expect(writer.state).toMatchObject({ mode: 'resting', content: text('standing'), clash: null });
  });

  it('nothing is set aside where nothing else was typed than what stands', async () => {
    calls.acquire.mockRejectedValueOnce(new Refused('report-frozen', 'Levert.'));
    const writer = writerOf(text('standing'));
    writer.type(text('standing'));
    await settle();
    expect(aside).toEqual([]);
    expect(kept.size).toBe(0);
  });

  it('is sent later under the key that the lost answer had', async () => {
    await begun();
    calls.save.mockRejectedValueOnce(new Unreachable());
    await vi.advanceTimersByTimeAsync(1_200);
    const sent = calls.save.mock.calls[0];
    expect(kept.get(ownPlace)).toMatchObject({ content: text('mine'), sentAs: sent?.[3] });
  });
});
