import { describe, expect, it, vi } from 'vitest';
import { NotSignedIn, Refused, Unreachable } from '../../tab/api.ts';
import { browserOf } from './browser-of.ts';
import {
  answersLater,
  calls,
  keepUnsent,
  kept,
  settle,
  text,
  writerOf,
  writersAnew,
} from './writers-anew.ts';

writersAnew();

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

describe('What an earlier page left', () => {
  it('goes on from its own earlier save, whose answer never came', async () => {
    const standing = { fence: 8, revision: 4, content: text('a'), leaseSeconds: 90 };
    calls.acquire.mockResolvedValueOnce({ ...standing, isOwnSince: true });
    const writer = writerOf(text('a'), 4);
    await writer.recover(keepUnsent({ content: text('ab'), baseRevision: 3 }));
    expect(calls.acquire).toHaveBeenCalledWith(false, 3);
    await vi.advanceTimersByTimeAsync(1_200);
    expect(calls.save.mock.calls[0]?.slice(0, 3)).toEqual([8, 4, text('ab')]);
    expect(writer.state).toMatchObject({ mode: 'writing', clash: null, isUnsaved: false });
  });

  it('shows both texts where what was left is older than the own text that stands', async () => {
    const writer = writerOf(text('newer'), 4);
    await writer.recover(keepUnsent({ content: text('older'), baseRevision: 3 }), false);
    expect(calls.acquire).not.toHaveBeenCalled();
    expect(writer.state).toMatchObject({ mode: 'clashing', clash: { mine: text('older') } });
  });

  it('begins nothing any more when it was closed while it asked', async () => {
    const writer = writerOf(text('a'), 4);
    const answer = answersLater(calls.acquire);
    const recovering = writer.recover(keepUnsent({ content: text('ab'), baseRevision: 3 }));
    const closing = writer.close();
    answer({ fence: 8, revision: 4, content: text('a'), leaseSeconds: 90, isOwnSince: true });
    await Promise.all([recovering, closing]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(calls.release).toHaveBeenCalledWith(8);
    expect(calls.save).not.toHaveBeenCalled();
    expect(calls.beat).not.toHaveBeenCalled();
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

describe('Where the browser keeps nothing', () => {
  it('whoever types is told, until what they typed is saved', async () => {
    const writer = writerOf(text(''), 3, browserOf(kept, false));
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
