import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Refused, Unreachable } from '../../tab/api.ts';
import { LeftTexts } from '../../tab/writing/left-texts.ts';
import type { UnsentText } from '../../tab/writing/unsent-texts.ts';
import type { WriterCalls } from '../../tab/writing/writer-state.ts';
import { browserOf, unsentText } from './browser-of.ts';
import { keptBeside } from './writers-anew.ts';

const place = 'section/tab/text';
const saved = { kind: 'saved', revision: 4, at: '2027-01-20T09:42:00Z' } as const;

let browser: Map<string, UnsentText>;
let acquire: ReturnType<typeof vi.fn<WriterCalls['acquire']>>;
let save: ReturnType<typeof vi.fn<WriterCalls['save']>>;
let release: ReturnType<typeof vi.fn<WriterCalls['release']>>;
let told: ReturnType<typeof vi.fn<(text: UnsentText) => Promise<boolean>>>;

const texts = (isLeft = true) =>
  new LeftTexts({
    callsFor: () => ({ acquire, save, release }),
    unsent: browserOf(browser),
    isLeft: async () => isLeft,
    told,
  });

beforeEach(() => {
  browser = new Map([[place, unsentText]]);
  acquire = vi.fn(async () => ({ fence: 7, revision: 3, content: { summary: '' }, leaseSeconds: 90 }));
  save = vi.fn(async (fence) => (fence === 7 ? saved : keptBeside()));
  release = vi.fn(async () => ({}));
  told = vi.fn(async () => false);
});

describe('A text that a closed tab left in the browser', () => {
  it('goes into its chapter without that being opened, where nobody wrote since, and others may write then', async () => {
    await texts().look();
    expect(save.mock.calls.map((call) => call.slice(0, 3))).toEqual([[7, 3, unsentText.content]]);
    expect(release).toHaveBeenCalledWith(7);
    expect(browser.size).toBe(0);
  });

  it.each([
    ['the person’s own other tab has the chapter', 'section-held-elsewhere'],
    ['the chapter is done', 'section-done'],
    ['the right is gone', 'unknown-or-forbidden'],
  ])('is kept by the program alone where %s', async (_where, code) => {
    acquire.mockRejectedValue(new Refused(code, 'Nei.'));
    await texts().look();
    expect(save.mock.calls.map(([fence]) => fence)).toEqual([0]);
    expect(browser.size).toBe(0);
  });

  it.each([
    [
      'somebody wrote since',
      () => acquire.mockResolvedValue({ fence: 7, revision: 9, content: {}, leaseSeconds: 90 }),
    ],
    [
      'somebody else writes there',
      () => acquire.mockRejectedValue(new Refused('section-held', 'Per skriver.')),
    ],
  ])(
    'is kept by the program, which is remembered without the text until the chapter is opened, where %s',
    async (_where, happens) => {
      happens();
      const left = texts();
      await left.look();
      expect(browser.get(place)).toMatchObject({ content: {}, draftId: 'draft' });
      await left.look();
      expect(save).toHaveBeenCalledTimes(1);
    },
  );

  it('is sent as its tab left it, although it was read earlier', async () => {
    const other = { ...unsentText, sectionId: 'another' };
    browser = new Map([
      ['another/tab/text', other],
      [place, unsentText],
    ]);
    const last = { ...unsentText, content: { summary: 'Alt som ble skrevet' } };
    save.mockImplementationOnce(async () => {
      browser.set(place, last);
      return saved;
    });
    await texts().look();
    expect(save.mock.calls.map(([, , content]) => content)).toEqual([other.content, last.content]);
    expect(browser.size).toBe(0);
  });

  it('is told of at once where its chapter is open in this page', async () => {
    acquire.mockRejectedValue(new Refused('section-held-elsewhere', 'I en annen fane.'));
    told.mockImplementation(async () => browser.delete(place));
    await texts().look();
    expect(told.mock.calls.map(([text]) => text.content)).toEqual([unsentText.content]);
    expect(browser.size).toBe(0);
  });

  it('is sent again under the same key when the line is back, and never twice into the chapter', async () => {
    save.mockRejectedValueOnce(new Unreachable());
    const left = texts();
    await left.look();
    expect(browser.size).toBe(1);
    acquire.mockResolvedValue({ fence: 8, revision: 4, content: unsentText.content, leaseSeconds: 90 });
    await left.look();
    expect(save).toHaveBeenCalledTimes(1);
    expect(browser.size).toBe(0);

    browser.set(place, { ...unsentText, sentAs: 'earlier' });
    acquire.mockResolvedValue({ fence: 7, revision: 3, content: {}, leaseSeconds: 90 });
    await left.look();
    expect(save.mock.calls.at(-1)?.[3]).toBe('earlier');
  });

  it('stays where the program does not take it, and is not offered again by this page', async () => {
    save.mockRejectedValue(new Refused('text-too-large', 'For lang.'));
    const left = texts();
    await left.look();
    await left.look();
    expect(save).toHaveBeenCalledTimes(1);
    expect(release).toHaveBeenCalledTimes(1);
    expect(browser.get(place)).toMatchObject({ content: unsentText.content, draftId: null });
  });

  it('is left alone while its tab lives, and so is a supplement that nobody pressed for', async () => {
    await texts(false).look();
    browser = new Map([[place, { ...unsentText, kind: 'supplement' }]]);
    await texts().look();
    expect(acquire).not.toHaveBeenCalled();
    expect(save).not.toHaveBeenCalled();
  });
});
