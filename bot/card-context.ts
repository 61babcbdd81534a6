import { randomUUID } from 'node:crypto';
import type { CardContext } from '../cards/card-context.ts';
import { cameFrom } from '../cards/way-back.ts';
import type { Refusal } from '../domain/refusal.ts';
import { refusalText } from '../text/refusal-text.ts';
import { textIn } from '../text/text-in.ts';
import type { Request } from './service.ts';

/** What is said at the top of a card, and what was typed in it. */
export type Shown = {
  readonly refusal?: Refusal | null;
  readonly confirmation?: string;
  /** Something that was not done and needs no reason. */
  readonly warning?: string;
  readonly filled?: Readonly<Record<string, string>>;
  /** What was typed and has no place any more: it stands in the refusal instead. */
  readonly lost?: string;
};

/** What a card is drawn with: a key of its own for the presses on it, and what is said at its top. */
export function cardContext(request: Request, shown: Shown = {}): CardContext {
  const base = {
    reading: request.reading,
    appId: request.appId,
    tabUrl: request.tabUrl,
    submissionKey: randomUUID(),
    filled: shown.filled ?? {},
    from: lineToBeginAt(request),
    inDialog: request.inDialog,
    cameFrom: cameFrom(request.data),
  };
  if (shown.refusal) {
    const said = [refusalText(shown.refusal, request.reading.language), ...lostWords(shown, request)];
    return { ...base, notice: said.join(' '), noticeKind: 'refusal' };
  }
  if (shown.warning) return { ...base, notice: shown.warning, noticeKind: 'refusal' };
  return shown.confirmation ? { ...base, notice: shown.confirmation, noticeKind: 'confirmation' } : base;
}

/** Where the lines of a list go on: from the button "more" of the one before. */
export function lineToBeginAt({ data }: Pick<Request, 'data'>): number {
  const from = Number(data.from);
  return Number.isInteger(from) && from >= 0 && from <= 10_000 ? from : 0;
}

/** Where the form that somebody wrote in is no longer theirs, their words stand in the refusal instead: none are lost. */
function lostWords({ refusal, filled, lost }: Shown, { reading }: Request): string[] {
  const isOver = refusal?.code === 'step-is-over' || refusal?.code === 'request-moved-on';
  const written = (lost ?? (isOver ? wordsIn(filled) : '')).trim();
  return written === '' ? [] : [textIn(reading.language).help.youWrote(written)];
}

/** What somebody wrote in their own words, of all that a form holds. */
export function wordsIn(filled: Shown['filled']): string {
  return filled?.comment ?? filled?.reason ?? filled?.competence ?? '';
}
