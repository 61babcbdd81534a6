import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SectionContent } from '../../domain/content-faults.ts';
import { NotSignedIn, Refused, Unreachable } from '../../tab/api.ts';
import { isSameText } from '../../tab/writing/same-text.ts';
import { SectionWriter } from '../../tab/writing/section-writer.ts';
import type { UnsentText } from '../../tab/writing/unsent-texts.ts';
import type { WriterCalls, WriterState } from '../../tab/writing/writer-state.ts';

import { browserOf, unsentText } from './browser-of.ts';

type Calls = { -readonly [Call in keyof WriterCalls]: ReturnType<typeof vi.fn<WriterCalls[Call]>> };

let calls: Calls;
let kept: Map<string, UnsentText>;
let aside: { readonly text: UnsentText; readonly isKept: boolean }[];
let states: WriterState[];
let reread: ReturnType<typeof vi.fn<() => void>>;

const ownPlace = 'section/tab/text';
const text = (words: string): SectionContent => ({ summary: words });
const writerOf = (content = text(''), revision = 3) =>
  new SectionWriter({
    sectionId: 'section',
    writerId: 'tab',
    asked: null,
    content,
    revision,
    calls,
    unsent: browserOf(kept),
    changed: (state) => states.push(state),
    setAside: async (one, isKept) => void aside.push({ text: one, isKept }),
    reread,
  });
/** As an earlier page of the person left it in the browser. */
const keepUnsent = (typed: Pick<UnsentText, 'content' | 'baseRevision'>): UnsentText => {
  const left = { ...unsentText, sectionId: 'section', writerId: 'tab', ...typed };
  kept.set(ownPlace, left);
  return left;
};
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  kept = new Map();
  aside = [];
  states = [];
  reread = vi.fn();
  let revision = 3;
  calls = {
    acquire: vi.fn(async () => ({ fence: 7, revision: 3, content: text(''), leaseSeconds: 90 })),
    beat: vi.fn(async () => ({ leaseSeconds: 90 })),
    save: vi.fn(async () => {
      revision += 1;
      return { kind: 'saved' as const, revision, at: '2027-01-20T09:42:00Z' };
    }),
    restore: vi.fn(async () => {
      revision += 1;
      return { kind: 'saved' as const, revision, at: '2027-01-20T10:00:00Z' };
    }),
    release: vi.fn(async () => ({})),
    takeOver: vi.fn(async () => ({})),
  };
});
afterEach(() => vi.useRealTimers());

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
    const { promise, resolve } = Promise.withResolvers<Awaited<ReturnType<WriterCalls['save']>>>();
    calls.save.mockImplementationOnce(() => promise);
    await vi.advanceTimersByTimeAsync(1_200);
    writer.type(text('ab'));
    resolve({ kind: 'saved', revision: 4, at: '2027-01-20T09:42:00Z' });
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

  it('goes on after a reload under the lease that it had', async () => {
    const writer = writerOf();
    await writer.resume();
    expect(calls.acquire).toHaveBeenCalledWith(false);
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
    expect(writer.state).toMatchObject({ mode: 'resting', isUnsaved: false });
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
    expect(writer.state).toMatchObject({ mode: 'resting', isUnsaved: false, content: text('a') });
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
    const { promise, resolve } = Promise.withResolvers<Awaited<ReturnType<WriterCalls['acquire']>>>();
    calls.acquire.mockImplementationOnce(() => promise);
    const writer = writerOf();
    writer.type(text('pasted'));
    const left = writer.leave();
    resolve({ fence: 7, revision: 3, content: text(''), leaseSeconds: 90 });
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

describe('Without a line', () => {
  it('the same save goes out again under its own key, and what came later after it', async () => {
    const writer = writerOf();
    writer.type(text('a'));
    await settle();
    calls.save.mockRejectedValueOnce(new Unreachable()).mockRejectedValueOnce(new Unreachable());
    await vi.advanceTimersByTimeAsync(1_200);
    expect(writer.state).toMatchObject({ isUnsaved: true, isCutOff: true });
    writer.type(text('ab'));
    await vi.advanceTimersByTimeAsync(20_000);
    const sent = calls.save.mock.calls.map(([, , content, key]) => ({ content, key }));
    expect(sent[1]).toEqual(sent[0]);
    expect(sent[2]).toEqual(sent[0]);
    expect(sent[3]?.content).toEqual(text('ab'));
    expect(sent[3]?.key).not.toBe(sent[0]?.key);
    expect(writer.state).toMatchObject({ isUnsaved: false, isCutOff: false });
  });

  it.each([
    ['a defect', new Refused('defect', 'Noe gikk galt hos oss.')],
    ['a sign-in that is being renewed', new NotSignedIn()],
  ])('a save that met %s goes out again under its own key', async (_what, failure) => {
    const writer = writerOf();
    writer.type(text('a'));
    await settle();
    calls.save.mockRejectedValueOnce(failure);
    await vi.advanceTimersByTimeAsync(1_200);
    expect(writer.state).toMatchObject({ isUnsaved: true });
    expect(kept.size).toBe(1);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(calls.save.mock.calls[1]).toEqual(calls.save.mock.calls[0]);
    expect(writer.state).toMatchObject({ isUnsaved: false, isCutOff: false, refusal: null });
  });

  it('a text that was refused is not sent again as it is, and stays in the browser', async () => {
    const writer = writerOf();
    writer.type(text('a'));
    await settle();
    calls.save.mockRejectedValueOnce(new Refused('text-too-large', 'Teksten er for lang.'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(calls.save).toHaveBeenCalledTimes(1);
    expect(kept.size).toBe(1);
    writer.type(text('b'));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(writer.state).toMatchObject({ isUnsaved: false, refusal: null });
  });

  it('asking for the section is tried again by itself', async () => {
    calls.acquire.mockRejectedValueOnce(new Unreachable());
    const writer = writerOf();
    writer.type(text('a'));
    await settle();
    expect(writer.state).toMatchObject({ mode: 'resting', isCutOff: true, isUnsaved: true });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(writer.state).toMatchObject({ isUnsaved: false, isCutOff: false });
  });

  it('is not asked for a page that goes: nobody would hear the answer, and the text is in the browser', async () => {
    calls.acquire.mockRejectedValueOnce(new Unreachable());
    const writer = writerOf();
    writer.type(text('a'));
    await settle();
    await writer.leavePage();
    expect(calls.acquire).toHaveBeenCalledTimes(1);
    expect(kept.size).toBe(1);
  });

  it('what an earlier page could not send is put back and sent', async () => {
    const writer = writerOf();
    await writer.recover(keepUnsent({ content: text('from before'), baseRevision: 3 }));
    await vi.advanceTimersByTimeAsync(1_200);
    expect(writer.state).toMatchObject({
      wasRecovered: true,
      isUnsaved: false,
      content: text('from before'),
    });
  });

  it('what an earlier page could not send is shown beside what others wrote since', async () => {
    const writer = writerOf(text('by somebody else'));
    await writer.recover(keepUnsent({ content: text('from before'), baseRevision: 2 }));
    expect(writer.state).toMatchObject({ mode: 'clashing', clash: { mine: text('from before') } });
    expect(calls.save).not.toHaveBeenCalled();
    expect(kept.size).toBe(1);
  });
});

describe('When the lease is lost', () => {
  const lose = async (writer: SectionWriter, wroteSince: { name: string; at: string } | null) => {
    writer.type(text('mine'));
    await settle();
    calls.save.mockResolvedValueOnce({
      kind: 'kept',
      why: 'lease-lost',
      revision: wroteSince ? 4 : 3,
      wroteSince,
    });
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
        const { promise, resolve } = Promise.withResolvers<Awaited<ReturnType<WriterCalls['save']>>>();
        calls.save.mockImplementationOnce(() => promise);
        await vi.advanceTimersByTimeAsync(1_200);
        writer.type(text('mine'));
        const wroteSince = { name: 'Per', at: '2027-01-20T10:00:00Z' };
        resolve({ kind: 'kept', why: 'lease-lost', revision: 4, wroteSince });
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
    calls.save.mockResolvedValueOnce({ kind: 'kept', why: 'lease-lost', revision: 4, wroteSince: null });
    await answer(writer);
    const [first, second] = calls.save.mock.calls.slice(-2);
    expect(second).toEqual(first);
    expect([second?.[0], second?.[2]]).toEqual([0, text('mine')]);
    expect(writer.state).toMatchObject({ content: text('his'), isUnsaved: false, isCutOff: false });
    expect(writer.state.mode).not.toBe('clashing');
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
    calls.save.mockResolvedValue({ kind: 'kept', why: 'lease-lost', revision: 5, wroteSince: null });
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

describe('While a save is under way', () => {
  const savingOn = async () => {
    const writer = writerOf();
    writer.type(text('a'));
    await settle();
    const { promise, resolve } = Promise.withResolvers<Awaited<ReturnType<WriterCalls['save']>>>();
    calls.save.mockImplementationOnce(() => promise);
    await vi.advanceTimersByTimeAsync(1_200);
    writer.type(text('ab'));
    const answer = () => resolve({ kind: 'saved', revision: 3, at: '2027-01-20T09:42:00Z' });
    return { writer, answer };
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
    expect(calls.acquire).toHaveBeenLastCalledWith(true);
    expect(writer.state.mode).toBe('writing');
  });
});

describe('When the section cannot be written any more', () => {
  const frozen = { kind: 'kept' as const, why: 'frozen' as const, revision: 3, wroteSince: null };
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
    const { promise, resolve } = Promise.withResolvers<Awaited<ReturnType<WriterCalls['save']>>>();
    calls.save.mockImplementationOnce(() => promise);
    await vi.advanceTimersByTimeAsync(1_200);
    writer.type(text('mine'));
    resolve(frozen);
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

describe('Where the browser keeps nothing', () => {
  it('whoever types is told, until what they typed is saved', async () => {
    const writer = new SectionWriter({
      ...{
        sectionId: 'section',
        writerId: 'tab',
        asked: null,
        content: text(''),
        revision: 3,
        calls,
        reread,
      },
      unsent: browserOf(kept, false),
      changed: (state) => states.push(state),
      setAside: async () => undefined,
    });
    writer.type(text('a'));
    await settle();
    expect(writer.state).toMatchObject({ isUnsaved: true, isFragile: true });
  });
});

describe('In a second tab of one’s own', () => {
  it('what was typed stays in the fields, and is asked for again by itself when the first is closed', async () => {
    calls.acquire.mockRejectedValueOnce(new Refused('section-held-elsewhere', 'En annen fane.'));
    const writer = writerOf();
    writer.type(text('mine'));
    await settle();
    expect(writer.state).toMatchObject({ mode: 'blocked', isUnsaved: true, content: text('mine') });
    writer.unblock();
    await vi.advanceTimersByTimeAsync(1_200);
    expect(calls.save.mock.calls[0]?.[2]).toEqual(text('mine'));
    expect(writer.state).toMatchObject({ mode: 'writing', isUnsaved: false });
  });
});

describe('Marking as done', () => {
  it('waits for the section that is being asked for, and saves first', async () => {
    const { promise, resolve } = Promise.withResolvers<Awaited<ReturnType<WriterCalls['acquire']>>>();
    calls.acquire.mockImplementationOnce(() => promise);
    const writer = writerOf();
    writer.type(text('a'));
    const finished = writer.finish();
    resolve({ fence: 7, revision: 3, content: text(''), leaseSeconds: 90 });
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

describe('A save whose answer was lost', () => {
  it('is known again when the section is taken: nobody is asked about two texts that are one', async () => {
    calls.acquire.mockResolvedValueOnce({ fence: 7, revision: 4, content: text('mine'), leaseSeconds: 90 });
    const writer = writerOf();
    writer.type(text('mine'));
    await vi.advanceTimersByTimeAsync(1_200);
    expect(writer.state).toMatchObject({ mode: 'writing', clash: null, isUnsaved: false });
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
