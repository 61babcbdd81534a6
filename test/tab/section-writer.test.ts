import { describe, expect, it, vi } from 'vitest';
import { Refused, Unreachable } from '../../tab/api.ts';
import {
  answersLater,
  aside,
  calls,
  kept,
  keptBeside,
  ownPlace,
  reread,
  settle,
  text,
  writerOf,
  writersAnew,
} from './writers-anew.ts';

writersAnew();

describe('Whoever writes', () => {
  it('takes the section with the first change, and not before', async () => {
    const writer = writerOf();
    expect(calls.acquire).not.toHaveBeenCalled();
    writer.type(text('a'));
    await settle();
    expect(calls.acquire).toHaveBeenCalledTimes(1);
    expect(writer.state).toMatchObject({ mode: 'writing', isUnsaved: true });
  });

  it('has it saved a moment after the last change, and at the latest every five seconds', async () => {
    const writer = writerOf();
    writer.type(text('a'));
    await vi.advanceTimersByTimeAsync(1_200);
    expect(calls.save).toHaveBeenCalledTimes(1);
    expect(calls.save.mock.calls[0]?.slice(0, 3)).toEqual([7, 3, text('a')]);
    expect(writer.state).toMatchObject({ isUnsaved: false, savedAt: new Date('2027-01-20T09:42:00Z') });
    for (let step = 0; step < 12; step += 1) {
      writer.type(text(`b${step}`));
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(calls.save.mock.calls.length).toBeGreaterThanOrEqual(2);
  });

  it('keeps each change in the browser until it is acknowledged', async () => {
    const writer = writerOf();
    writer.type(text('a'));
    await settle();
    expect(kept.get(ownPlace)).toMatchObject({ content: text('a'), baseRevision: 3 });
    await vi.advanceTimersByTimeAsync(1_200);
    expect(kept.size).toBe(0);
  });

  it('types on while a save is under way, and nothing of it is taken for saved', async () => {
    const writer = writerOf();
    writer.type(text('a'));
    await settle();
    const answer = answersLater(calls.save);
    await vi.advanceTimersByTimeAsync(1_200);
    writer.type(text('ab'));
    answer({ kind: 'saved', revision: 4, at: '2027-01-20T09:42:00Z' });
    await settle();
    expect(writer.state.isUnsaved).toBe(true);
    expect(kept.get(ownPlace)).toMatchObject({ content: text('ab') });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(calls.save.mock.calls.at(-1)?.slice(1, 3)).toEqual([4, text('ab')]);
    expect(writer.state.isUnsaved).toBe(false);
  });

  it('gives signs of life three times in a lease, and lets go after five idle minutes', async () => {
    const writer = writerOf();
    writer.type(text('a'));
    await vi.advanceTimersByTimeAsync(90_000);
    expect(calls.beat).toHaveBeenCalledTimes(3);
    await vi.advanceTimersByTimeAsync(5 * 60_000);
    expect(calls.release).toHaveBeenCalledWith(7);
    expect(writer.state.mode).toBe('resting');
  });

  it('asks at once whether it still has the section when the page reads that it has not, and stops then', async () => {
    const writer = writerOf();
    writer.type(text('a'));
    await vi.advanceTimersByTimeAsync(1_200);
    // What was read may be older than the lease.
    writer.checkLease();
    await settle();
    expect(writer.state.mode).toBe('writing');
    calls.beat.mockRejectedValueOnce(new Refused('lease-lost', 'Andre skriver.'));
    reread.mockClear();
    writer.checkLease();
    await settle();
    expect(writer.state.mode).toBe('resting');
    expect(reread).toHaveBeenCalledTimes(1);
  });

  it('goes on after a reload under the lease that it had', async () => {
    const writer = writerOf();
    await writer.resume();
    expect(calls.acquire).toHaveBeenCalledWith(false, undefined);
    expect(writer.state).toMatchObject({ mode: 'writing', isUnsaved: false });
  });

  it('lets somebody else write once all is saved, and not before', async () => {
    const writer = writerOf();
    writer.type(text('a'));
    await settle();
    calls.save.mockRejectedValueOnce(new Unreachable());
    const answer = vi.fn(async () => true);
    await writer.giveTo(answer);
    expect(answer).not.toHaveBeenCalled();
    await writer.giveTo(answer);
    expect(answer).toHaveBeenCalledTimes(1);
    expect(calls.save.mock.invocationCallOrder.at(-1)).toBeLessThan(answer.mock.invocationCallOrder[0] ?? 0);
    expect(writer.state).toMatchObject({ mode: 'blocked', isUnsaved: false });
  });

  it('gives the section away although its last words come while it is given', async () => {
    const writer = writerOf();
    writer.type(text('a'));
    await vi.advanceTimersByTimeAsync(1_200);
    const at = '2027-01-20T09:42:00Z';
    calls.save.mockResolvedValueOnce(keptBeside());
    calls.beat.mockRejectedValueOnce(new Refused('lease-lost', 'Andre skriver.'));
    await writer.giveTo(async () => {
      writer.type(text('ab'));
      // The page hears that nobody has it before the answer is there.
      writer.checkLease();
      await settle();
      return true;
    });
    expect(calls.acquire).toHaveBeenCalledTimes(1);
    expect(writer.state).toMatchObject({ mode: 'blocked', isUnsaved: false, savedAt: new Date(at) });
    expect(aside).toMatchObject([{ text: { content: text('ab') }, isKept: true }]);
    writer.type(text('abc'));
    expect(calls.acquire).toHaveBeenCalledTimes(1);
  });

  it('takes nothing back where the giving was not answered, until the page has read who has it', async () => {
    const writer = writerOf();
    writer.type(text('a'));
    await vi.advanceTimersByTimeAsync(1_200);
    await writer.giveTo(async () => false);
    calls.save.mockResolvedValueOnce(keptBeside());
    writer.type(text('ab'));
    await vi.advanceTimersByTimeAsync(1_200);
    expect(calls.acquire).toHaveBeenCalledTimes(1);
    expect(aside).toMatchObject([{ text: { content: text('ab') }, isKept: true }]);
  });

  it('shows both texts where somebody wrote while it was being asked for, also to whoever typed meanwhile', async () => {
    const writer = writerOf(text('old'), 1);
    const standing = { fence: 7, revision: 2, content: text('theirs'), leaseSeconds: 90 };
    calls.acquire.mockImplementationOnce(async () => {
      writer.type(text('old, and mine'));
      return { ...standing, isOwnSince: false };
    });
    await writer.resume();
    await settle();
    expect(writer.state).toMatchObject({ mode: 'clashing', clash: { mine: text('old, and mine') } });
    expect(calls.save).not.toHaveBeenCalled();
  });

  it('keeps what was typed while the section was being given away', async () => {
    const writer = writerOf();
    writer.type(text('a'));
    await settle();
    await writer.giveTo(async () => {
      writer.type(text('ab'));
      return true;
    });
    expect(aside).toMatchObject([{ text: { content: text('ab') }, isKept: false }]);
    expect(writer.state).toMatchObject({ mode: 'blocked', isUnsaved: false, content: text('a') });
  });

  it('sends what is left when leaving, and then lets others write', async () => {
    const writer = writerOf();
    writer.type(text('a'));
    await settle();
    await writer.leave();
    expect(calls.save).toHaveBeenCalledTimes(1);
    expect(calls.release).toHaveBeenCalledTimes(1);
    expect(kept.size).toBe(0);
  });
});

describe('A section that was left before all was sent', () => {
  it('is sent when the line is back, and then others write', async () => {
    const writer = writerOf();
    writer.type(text('a'));
    await settle();
    calls.save.mockRejectedValueOnce(new Unreachable()).mockRejectedValueOnce(new Unreachable());
    await writer.leave();
    expect(calls.release).not.toHaveBeenCalled();
    expect(kept.size).toBe(1);
    await vi.advanceTimersByTimeAsync(6_000);
    expect(calls.save.mock.calls.map(([, , content]) => content)).toEqual([text('a'), text('a'), text('a')]);
    expect(calls.release).toHaveBeenCalledWith(7);
    expect(kept.size).toBe(0);
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(calls.beat.mock.calls.length + calls.save.mock.calls.length).toBe(3);
  });

  it('is waited for while it is being asked for', async () => {
    const answer = answersLater(calls.acquire);
    const writer = writerOf();
    writer.type(text('pasted'));
    const left = writer.leave();
    answer({ fence: 7, revision: 3, content: text(''), leaseSeconds: 90 });
    await left;
    expect(calls.save.mock.calls.map(([, , content]) => content)).toEqual([text('pasted')]);
    expect(calls.release).toHaveBeenCalledWith(7);
    expect(kept.size).toBe(0);
  });

  it('is asked for again where the asking was cut off', async () => {
    calls.acquire.mockRejectedValueOnce(new Unreachable()).mockRejectedValueOnce(new Unreachable());
    const writer = writerOf();
    writer.type(text('a'));
    await settle();
    await writer.leave();
    expect(kept.size).toBe(1);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(calls.save.mock.calls.map(([, , content]) => content)).toEqual([text('a')]);
    expect(calls.release).toHaveBeenCalledWith(7);
    expect(kept.size).toBe(0);
  });

  it('is free for others when the text is refused, or another stands there; the own one stays here', async () => {
    const refused = writerOf();
    refused.type(text('a'));
    await settle();
    calls.save.mockRejectedValueOnce(new Refused('text-too-large', 'For langt.'));
    await refused.leave();
    expect(calls.release).toHaveBeenCalledTimes(1);
    expect(kept.get(ownPlace)).toMatchObject({ content: text('a') });
    calls.acquire.mockResolvedValueOnce({ fence: 8, revision: 9, content: text('other'), leaseSeconds: 90 });
    const late = writerOf();
    late.type(text('b'));
    await late.leave();
    expect(calls.release).toHaveBeenLastCalledWith(8);
    expect(kept.get(ownPlace)).toMatchObject({ content: text('b') });
  });

  it('is given back to whoever opens it again: the first sends nothing any more', async () => {
    const writer = writerOf();
    writer.type(text('a'));
    await settle();
    calls.save.mockRejectedValue(new Unreachable());
    await writer.leave();
    await writer.close();
    const sent = calls.save.mock.calls.length;
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(calls.save).toHaveBeenCalledTimes(sent);
    expect(calls.beat).not.toHaveBeenCalled();
    expect(kept.get(ownPlace)).toMatchObject({ content: text('a') });
  });
});

describe('A text that is put in whole', () => {
  it('comes after what was typed: that is saved first, and among the earlier texts', async () => {
    const writer = writerOf();
    writer.type(text('mine'));
    await settle();
    await writer.replace(() => text('kept'));
    await vi.advanceTimersByTimeAsync(1_200);
    expect(calls.save.mock.calls.map(([, , content]) => content)).toEqual([text('mine'), text('kept')]);
    expect(aside).toEqual([]);
  });

  it('leaves what cannot be saved among the kept texts', async () => {
    const writer = writerOf();
    writer.type(text('mine'));
    await settle();
    calls.save.mockRejectedValueOnce(new Unreachable());
    await writer.replace((content) => ({ ...content, more: 'last year’s' }));
    expect(aside).toMatchObject([{ text: { content: text('mine') }, isKept: false }]);
    await settle();
    expect(kept.get(ownPlace)).toMatchObject({ content: { summary: 'mine', more: 'last year’s' } });
    await vi.advanceTimersByTimeAsync(1_200);
    expect(calls.save.mock.calls.at(-1)?.[2]).toEqual({ summary: 'mine', more: 'last year’s' });
    expect(writer.state.isUnsaved).toBe(false);
  });

  it('waits where there are two texts already', async () => {
    calls.acquire.mockRejectedValueOnce(new Refused('section-held', 'Opptatt.', { person: 'Per' }));
    const writer = writerOf();
    writer.type(text('mine'));
    await writer.replace(() => text('kept'));
    expect(writer.state).toMatchObject({ mode: 'clashing', clash: { mine: text('mine') } });
  });
});

describe('While a save is under way', () => {
  const savingOn = async () => {
    const writer = writerOf();
    writer.type(text('a'));
    await settle();
    const answer = answersLater(calls.save);
    await vi.advanceTimersByTimeAsync(1_200);
    writer.type(text('ab'));
    return { writer, answer: () => answer({ kind: 'saved', revision: 3, at: '2027-01-20T09:42:00Z' }) };
  };

  it('finishing waits for it, and saves what was typed during it', async () => {
    const { writer, answer } = await savingOn();
    const finished = writer.finish();
    answer();
    expect(await finished).toBe(4);
    expect(calls.save.mock.calls.map(([, , content]) => content)).toEqual([text('a'), text('ab')]);
  });

  it('finishing ends with a text that is refused', async () => {
    const { writer, answer } = await savingOn();
    calls.save.mockRejectedValueOnce(new Refused('text-too-large', 'Teksten er for lang.'));
    const finished = writer.finish();
    answer();
    expect(await finished).toBeNull();
    expect(calls.save).toHaveBeenCalledTimes(2);
  });

  it('leaving waits for it, and sends what was typed during it before the others may write', async () => {
    const { writer, answer } = await savingOn();
    const left = writer.leave();
    answer();
    await left;
    expect(calls.save.mock.calls.at(-1)?.[2]).toEqual(text('ab'));
    expect(calls.release).toHaveBeenCalledTimes(1);
    expect(kept.size).toBe(0);
  });
});

describe('Marking as done', () => {
  it('waits for the section that is being asked for, and saves first', async () => {
    const answer = answersLater(calls.acquire);
    const writer = writerOf();
    writer.type(text('a'));
    const finished = writer.finish();
    answer({ fence: 7, revision: 3, content: text(''), leaseSeconds: 90 });
    expect(await finished).toBe(4);
    expect(calls.save).toHaveBeenCalledTimes(1);
  });

  it('asks for the section where an earlier try was cut off', async () => {
    calls.acquire.mockRejectedValueOnce(new Unreachable());
    const writer = writerOf();
    writer.type(text('a'));
    await settle();
    expect(writer.state.mode).toBe('resting');
    expect(await writer.finish()).toBe(4);
  });
});

describe('An earlier text', () => {
  it('is put in under the lease, on top of what was saved, and stands in the fields then', async () => {
    const writer = writerOf();
    writer.type(text('new'));
    await settle();
    calls.acquire.mockResolvedValueOnce({ fence: 7, revision: 5, content: text('old'), leaseSeconds: 90 });
    expect(await writer.restore(2)).toBe(true);
    expect(calls.save).toHaveBeenCalledTimes(1);
    expect(calls.restore.mock.calls[0]?.slice(0, 3)).toEqual([7, 4, 2]);
    expect(writer.state).toMatchObject({ content: text('old'), isUnsaved: false, mode: 'writing' });
  });

  it('is not put in while somebody else writes, and the own text stays', async () => {
    calls.acquire.mockRejectedValue(new Refused('section-held', 'Per writes', { person: 'Per' }));
    const writer = writerOf(text('mine'));
    expect(await writer.restore(2)).toBe(false);
    expect(calls.restore).not.toHaveBeenCalled();
    expect(writer.state.content).toEqual(text('mine'));
  });
});

describe('What others wrote', () => {
  it('comes into the fields of whoever reads, never of whoever writes', async () => {
    const writer = writerOf();
    writer.show(text('others'), 4);
    expect(writer.state.content).toEqual(text('others'));
    calls.acquire.mockResolvedValueOnce({ fence: 7, revision: 4, content: text('others'), leaseSeconds: 90 });
    writer.type(text('mine'));
    await settle();
    writer.show(text('late'), 5);
    expect(writer.state.content).toEqual(text('mine'));
  });
});
