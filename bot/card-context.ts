import { randomUUID } from 'node:crypto';
import type { CardContext } from '../cards/card-context.ts';
import type { Refusal } from '../domain/refusal.ts';
import { refusalText } from '../text/refusal-text.ts';
import type { Request } from './service.ts';

/** What is said at the top of a card, and what was typed in it. */
export type Shown = {
  readonly refusal?: Refusal | null;
  readonly confirmation?: string;
  readonly filled?: Readonly<Record<string, string>>;
};

/** What a card is drawn with: a key of its own for the presses on it, and what is said at its top. */
export function cardContext(request: Request, shown: Shown = {}): CardContext {
  const base = {
    reading: request.reading,
    submissionKey: randomUUID(),
    filled: shown.filled ?? {},
    from: lineToBeginAt(request),
  };
  if (shown.refusal) {
    return { ...base, notice: refusalText(shown.refusal, request.reading.language), noticeKind: 'refusal' };
  }
  return shown.confirmation ? { ...base, notice: shown.confirmation, noticeKind: 'confirmation' } : base;
}

/** Where the lines of a list go on: from the button "more" of the one before. */
export function lineToBeginAt({ data }: Pick<Request, 'data'>): number {
  const from = Number(data.from);
  return Number.isInteger(from) && from >= 0 && from <= 10_000 ? from : 0;
}
