import { describe, expect, it, vi } from 'vitest';
import { Refused, Unreachable } from '../../tab/api.ts';
import { isSameText } from '../../tab/writing/same-text.ts';
import type { SectionWriter } from '../../tab/writing/section-writer.ts';
import {
  answersLater,
  calls,
  keepUnsent,
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

describe('When the lease is lost', () => {
  const lose = async (writer: SectionWriter, wroteSince: { name: string; at: string } | null) => {
    writer.type(text('mine'));
    await settle();
    calls.save.mockResolvedValueOnce(keptBeside({ revision: wroteSince ? 4 : 3, wroteSince }));
    await vi.advanceTimersByTimeAsync(1_200);
  };

  it('and somebody wrote since, both texts are there and neither is written over', async () => {
    const writer = writerOf();
    await lose(writer, { name: 'Per Prøve', at: '2027-01-20T10:00:00Z' });
    expect(writer.state).toMatchObject({
      mode: 'clashing',
      clash: { mine: text('mine'), by: 'Per Prøve', how: 'lost' },
    });
    expect(kept.get(ownPlace)).toMatchObject({ content: text('mine') });
  });

  it('and nobody wrote since, it is taken again without a word', async () => {
    const writer = writerOf();
    await lose(writer, null);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(calls.acquire).toHaveBeenCalledTimes(2);
    expect(writer.state).toMatchObject({ mode: 'writing', isUnsaved: false, clash: null });
  });

  it('the own text can be put in, once the section is free', async () => {
    const writer = writerOf();
    await lose(writer, { name: 'Per Prøve', at: '2027-01-20T10:00:00Z' });
    calls.acquire.mockRejectedValueOnce(new Refused('section-held', 'Per Prøve skriver her nå.'));
    await writer.putInMine(5);
    expect(writer.state).toMatchObject({ mode: 'clashing', refusal: { code: 'section-held' } });
    // The other one left: that somebody has it is not true any more.
    writer.unblock();
    expect(writer.state).toMatchObject({ mode: 'clashing', refusal: null });
    calls.acquire.mockResolvedValueOnce({ fence: 9, revision: 5, content: text('his'), leaseSeconds: 90 });
    await writer.putInMine(5);
    expect(calls.save.mock.calls.at(-1)?.slice(0, 3)).toEqual([9, 5, text('mine')]);
    expect(writer.state).toMatchObject({ mode: 'writing', isUnsaved: false });
  });

  it('the other one can be kept, and the own one leaves the browser', async () => {
    const writer = writerOf();
    await lose(writer, { name: 'Per Prøve', at: '2027-01-20T10:00:00Z' });
    await writer.keepTheirs(text('his'), 4);
    expect(writer.state).toMatchObject({ mode: 'resting', content: text('his'), isUnsaved: false });
    expect(kept.size).toBe(0);
  });

  it('both can be edited together: theirs in the field, mine beside it', async () => {
    const writer = writerOf();
    await lose(writer, { name: 'Per Prøve', at: '2027-01-20T10:00:00Z' });
    calls.acquire.mockResolvedValueOnce({ fence: 9, revision: 4, content: text('his'), leaseSeconds: 90 });
    await writer.editTogether(text('his'), 4);
    expect(writer.state).toMatchObject({
      mode: 'writing',
      content: text('his'),
      clash: { mine: text('mine') },
    });
  });

  it('and nothing was unsaved, the page only reads anew', async () => {
    const writer = writerOf();
    writer.type(text('a'));
    await vi.advanceTimersByTimeAsync(1_200);
    calls.beat.mockRejectedValueOnce(new Refused('lease-lost', 'Du har ikke låsen lenger.'));
    await vi.advanceTimersByTimeAsync(30_000);
    expect(writer.state.mode).toBe('resting');
    expect(reread).toHaveBeenCalled();
  });
});

describe('A text that nobody but the browser has', () => {
  const isNewer = { fence: 7, revision: 4, content: text('his'), leaseSeconds: 90 };
  const clashes: readonly [string, () => Promise<SectionWriter>][] = [
    [
      'came back after a reload',
      async () => {
        const writer = writerOf(text('his'), 4);
        await writer.recover(keepUnsent({ content: text('mine'), baseRevision: 2 }));
        return writer;
      },
    ],
    [
      'met a newer one when asking',
      async () => {
        calls.acquire.mockResolvedValueOnce(isNewer);
        const writer = writerOf();
        writer.type(text('mine'));
        await settle();
        return writer;
      },
    ],
    [
      'met somebody who was faster',
      async () => {
        calls.acquire.mockRejectedValueOnce(new Refused('section-held', 'Opptatt.', { person: 'Per' }));
        const writer = writerOf();
        writer.type(text('mine'));
        await settle();
        return writer;
      },
    ],
    [
      'was typed on while the save came too late',
      async () => {
        const writer = writerOf();
        writer.type(text('mi'));
        await settle();
        const answer = answersLater(calls.save);
        await vi.advanceTimersByTimeAsync(1_200);
        writer.type(text('mine'));
        answer(keptBeside({ wroteSince: { name: 'Per', at: '2027-01-20T10:00:00Z' } }));
        await settle();
        return writer;
      },
    ],
  ];
  const answers = {
    'Keep theirs': (writer: SectionWriter) => writer.keepTheirs(text('his'), 4),
    'Edit together': async (writer: SectionWriter) => {
      calls.acquire.mockResolvedValueOnce(isNewer);
      await writer.editTogether(text('his'), 4);
    },
  };
  const cases = clashes.flatMap(([how, clash]) =>
    Object.entries(answers).map(([what, answer]) => ({ how, clash, what, answer })),
  );

  it.each(cases)('and $how is kept by the program before "$what"', async ({ clash, answer }) => {
    const writer = await clash();
    expect(writer.state).toMatchObject({ mode: 'clashing', clash: { mine: text('mine') } });
    calls.save.mockRejectedValueOnce(new Unreachable());
    await answer(writer);
    expect(writer.state).toMatchObject({ mode: 'clashing', isCutOff: true });
    expect(kept.get(ownPlace)).toMatchObject({ content: text('mine') });
    calls.save.mockResolvedValueOnce(keptBeside());
    await answer(writer);
    const [first, second] = calls.save.mock.calls.slice(-2);
    expect(second).toEqual(first);
    expect([second?.[0], second?.[2]]).toEqual([0, text('mine')]);
    expect(writer.state).toMatchObject({ content: text('his'), isUnsaved: false, isCutOff: false });
    expect(writer.state.mode).not.toBe('clashing');
    expect(kept.size).toBe(0);
  });

  it('and that the program keeps already is not kept once more', async () => {
    const writer = writerOf(text('his'), 4);
    const left = keepUnsent({ content: text('mine'), baseRevision: 2 });
    await writer.recover({ ...left, draftId: 'draft' });
    expect(writer.state).toMatchObject({ mode: 'clashing', clash: { mine: text('mine') } });
    await writer.keepTheirs(text('his'), 4);
    expect(calls.save).not.toHaveBeenCalled();
    expect(kept.size).toBe(0);
  });

  it.each([
    ['Put in mine', (writer: SectionWriter) => writer.putInMine(4)],
    ['Edit together', (writer: SectionWriter) => writer.editTogether(text('his'), 4)],
  ])('"%s" writes over nothing that was not on the screen', async (_what, answer) => {
    calls.acquire.mockRejectedValueOnce(new Refused('section-held', 'Opptatt.', { person: 'Per' }));
    const writer = writerOf();
    writer.type(text('mine'));
    await settle();
    calls.save.mockResolvedValue(keptBeside({ revision: 5 }));
    calls.acquire.mockResolvedValueOnce({ ...isNewer, fence: 9, revision: 5, content: text('newest') });
    reread.mockClear();
    await answer(writer);
    expect(calls.save.mock.calls.every(([fence]) => fence === 0)).toBe(true);
    expect(calls.release).toHaveBeenCalledWith(9);
    expect(reread).toHaveBeenCalledTimes(1);
    expect(writer.state).toMatchObject({
      mode: 'clashing',
      clash: { mine: text('mine'), by: null, how: 'changed' },
    });
    expect(kept.get(ownPlace)).toMatchObject({ content: text('mine') });
  });

  it.each([
    ['after five idle minutes', () => vi.advanceTimersByTimeAsync(5 * 60_000)],
    ['when theirs is kept', (writer: SectionWriter) => writer.keepTheirs(text('his'), 4)],
    ['when the page is left', (writer: SectionWriter) => writer.leave()],
  ])('holds the section no longer %s', async (_when, wait) => {
    calls.acquire.mockResolvedValueOnce(isNewer);
    const writer = writerOf();
    writer.type(text('mine'));
    await settle();
    await wait(writer);
    expect(calls.release).toHaveBeenCalledTimes(1);
    expect(calls.release).toHaveBeenCalledWith(7);
  });
});

describe('When somebody else was faster', () => {
  it('what was typed meanwhile is not lost', async () => {
    calls.acquire.mockRejectedValueOnce(new Refused('section-held', 'Opptatt.', { person: 'Per Prøve' }));
    const writer = writerOf();
    writer.type(text('a'));
    await settle();
    expect(writer.state).toMatchObject({
      mode: 'clashing',
      clash: { mine: text('a'), by: 'Per Prøve', how: 'faster' },
    });
    expect(kept.size).toBe(1);
  });

  it('a text that changed between reading and writing is not written over', async () => {
    calls.acquire.mockResolvedValueOnce({ fence: 7, revision: 4, content: text('newer'), leaseSeconds: 90 });
    const writer = writerOf();
    writer.type(text('a'));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(writer.state.mode).toBe('clashing');
    expect(calls.save).not.toHaveBeenCalled();
  });

  it('in another tab of one’s own, the section moves here when asked', async () => {
    calls.acquire.mockRejectedValueOnce(new Refused('section-held-elsewhere', 'Du skriver i en annen fane.'));
    const writer = writerOf();
    writer.type(text('a'));
    await settle();
    expect(writer.state.mode).toBe('blocked');
    await writer.writeHereInstead();
    expect(calls.acquire).toHaveBeenLastCalledWith(true, 3);
    expect(writer.state.mode).toBe('writing');
  });
});

describe('Two texts', () => {
  it.each([
    [{ a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1 }, true],
    [{ a: 1 }, { a: 1, b: undefined }, true],
    [{ a: 1 }, { a: 2 }, false],
    [{ a: [1, 2] }, { a: [2, 1] }, false],
    [{ a: '' }, {}, false],
  ])('%j and %j are the same: %s', (one, other, same) => {
    expect(isSameText(one, other)).toBe(same);
  });
});
