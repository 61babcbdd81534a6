import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SectionContent } from '../../domain/content-faults.ts';
import { Refused, Unreachable } from '../../tab/api.ts';
import { SupplementWriter } from '../../tab/writing/supplement-writer.ts';
import type { UnsentText } from '../../tab/writing/unsent-texts.ts';
import { browserOf, unsentText } from './browser-of.ts';

let kept: Map<string, UnsentText>;
let aside: UnsentText[];
let send: ReturnType<typeof vi.fn<(content: SectionContent, key: string) => Promise<unknown>>>;
let reread: ReturnType<typeof vi.fn<() => void>>;

const place = 'section/tab/supplement';
const text = (summary: string): SectionContent => ({ summary });
const writerOf = () =>
  new SupplementWriter({
    ...{ sectionId: 'section', writerId: 'tab', asked: null, baseRevision: 3, content: text('begun') },
    unsent: browserOf(kept),
    send,
    changed: () => undefined,
    reread,
    setAside: (one) => aside.push(one),
  });

beforeEach(() => {
  vi.useFakeTimers();
  kept = new Map();
  aside = [];
  reread = vi.fn();
  send = vi.fn(async () => ({}));
});
afterEach(() => vi.useRealTimers());

describe('A supplement', () => {
  it('lies in the browser with every change, and is given back by the page that comes after', async () => {
    writerOf().type(text('typed'));
    expect(kept.get(place)).toMatchObject({ content: text('typed'), sentAs: null });
    const after = writerOf();
    await after.recover(kept.get(place) ?? unsentText);
    expect(after.state).toMatchObject({ content: text('typed'), wasRecovered: true, step: 'writing' });
    expect(send).not.toHaveBeenCalled();
  });

  it('leaves the browser when the program has it', async () => {
    const writer = writerOf();
    writer.type(text('typed'));
    await writer.send();
    expect(send.mock.calls.map(([content]) => content)).toEqual([text('typed')]);
    expect(writer.state).toMatchObject({ step: 'sent', isUnsent: false });
    expect(kept.size).toBe(0);
    await writer.send();
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('without an answer goes out again under its own key, unchanged, until there is one', async () => {
    send.mockRejectedValueOnce(new Unreachable()).mockRejectedValueOnce(new Unreachable());
    const writer = writerOf();
    writer.type(text('typed'));
    await writer.send();
    expect(writer.state.step).toBe('unanswered');
    // What is on its way is not changed: it may be there already.
    writer.type(text('changed'));
    await writer.send();
    await vi.advanceTimersByTimeAsync(6_000);
    expect(send).toHaveBeenCalledTimes(3);
    expect(new Set(send.mock.calls.map((call) => JSON.stringify(call))).size).toBe(1);
    expect(writer.state.step).toBe('sent');
  });

  it('without an answer before the page was closed goes out under that key from the next one', async () => {
    send.mockRejectedValueOnce(new Unreachable());
    const writer = writerOf();
    writer.type(text('typed'));
    await writer.send();
    writer.close();
    const left = kept.get(place) ?? unsentText;
    await writerOf().recover(left);
    const [first, second] = send.mock.calls;
    expect(second).toEqual(first);
    expect(kept.size).toBe(0);
  });

  it('that is there already, although the browser had not heard of it, is not offered again', async () => {
    kept.set(place, { ...unsentText, kind: 'supplement' });
    const writer = writerOf();
    await writer.recover({ ...unsentText, kind: 'supplement', content: text('begun') });
    expect(kept.size).toBe(0);
    expect(writer.state).toMatchObject({ isUnsent: false, wasRecovered: false });
  });

  it('begins with what stands when it is begun; what was typed stays', () => {
    const writer = writerOf();
    writer.show(text('newer'));
    expect(writer.state.content).toEqual(text('newer'));
    writer.type(text('typed'));
    writer.show(text('newest'));
    expect(writer.state.content).toEqual(text('typed'));
  });

  it('with faults is changed and sent under another key', async () => {
    send.mockRejectedValueOnce(new Refused('content-invalid', 'Noe mangler.', { faults: [] }));
    const writer = writerOf();
    writer.type(text('typed'));
    await writer.send();
    expect(writer.state).toMatchObject({ step: 'writing', refusal: { code: 'content-invalid' } });
    expect(kept.get(place)).toMatchObject({ sentAs: null });
    writer.type(text('better'));
    await writer.send();
    const [first, second] = send.mock.calls;
    expect(second?.[1]).not.toBe(first?.[1]);
    expect(aside).toEqual([]);
  });

  it('that meets a closed round is looked after as a text of its writer’s', async () => {
    send.mockRejectedValueOnce(new Refused('report-frozen', 'Runden er avsluttet.'));
    const writer = writerOf();
    writer.type(text('typed'));
    await writer.send();
    expect(aside).toMatchObject([{ kind: 'supplement', content: text('typed'), sentAs: null }]);
  });

  it('that was never sent is looked after when nothing can be sent any more; an untouched one is not', () => {
    const untouched = writerOf();
    untouched.giveUp();
    expect(aside).toEqual([]);
    const typed = writerOf();
    typed.type(text('typed'));
    typed.giveUp();
    expect(aside).toMatchObject([{ content: text('typed') }]);
  });
});
