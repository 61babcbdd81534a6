import { afterEach, beforeEach, vi } from 'vitest';
import type { SectionContent } from '../../domain/content-faults.ts';
import { SectionWriter } from '../../tab/writing/section-writer.ts';
import type { UnsentText } from '../../tab/writing/unsent-texts.ts';
import type { KeptAnswer, WriterCalls, WriterState } from '../../tab/writing/writer-state.ts';
import { browserOf, unsentText } from './browser-of.ts';

type Calls = { -readonly [Call in keyof WriterCalls]: ReturnType<typeof vi.fn<WriterCalls[Call]>> };

/** What a writer has round it, anew for each test: a program that takes everything, and a browser that keeps it. */
export let calls: Calls;
export let kept: Map<string, UnsentText>;
export let aside: { readonly text: UnsentText; readonly isKept: boolean }[];
export let states: WriterState[];
export let reread: ReturnType<typeof vi.fn<() => void>>;

export const ownPlace = 'section/tab/text';
export const text = (words: string): SectionContent => ({ summary: words });
export const settle = () => vi.advanceTimersByTimeAsync(0);

export const writerOf = (content = text(''), revision = 3, browser = browserOf(kept)) =>
  new SectionWriter({
    sectionId: 'section',
    writerId: 'tab',
    asked: null,
    content,
    revision,
    calls,
    unsent: browser,
    changed: (state) => states.push(state),
    setAside: async (one, isKept) => void aside.push({ text: one, isKept }),
    reread,
  });

/** The answer to a text that came too late: nobody wrote since, unless told. */
export const keptBeside = (more: Partial<KeptAnswer> = {}): KeptAnswer => ({
  kind: 'kept',
  draftId: 'draft',
  why: 'lease-lost',
  revision: 4,
  wroteSince: null,
  ...more,
});

/** The next such call stays under way until it gets the answer that is given here. */
export function answersLater<Answer>(call: {
  mockImplementationOnce(answers: () => Promise<Answer>): unknown;
}): (answer: Answer) => void {
  const { promise, resolve } = Promise.withResolvers<Answer>();
  call.mockImplementationOnce(() => promise);
  return resolve;
}

/** As an earlier page of the person left it in the browser. */
export const keepUnsent = (typed: Pick<UnsentText, 'content' | 'baseRevision'>): UnsentText => {
  const left = { ...unsentText, sectionId: 'section', writerId: 'tab', ...typed };
  kept.set(ownPlace, left);
  return left;
};

/** For each test of a file, with a clock that the test moves. */
export function writersAnew(): void {
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
}
