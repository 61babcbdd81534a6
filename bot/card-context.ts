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
    return { ...base, notice: refusalSaid(shown.refusal, shown, request), noticeKind: 'refusal' };
  }
  if (shown.warning) return { ...base, notice: shown.warning, noticeKind: 'refusal' };
  return shown.confirmation ? { ...base, notice: shown.confirmation, noticeKind: 'confirmation' } : base;
}

/** Where the lines of a list go on: from the button "more" of the one before. */
export function lineToBeginAt({ data }: Pick<Request, 'data'>): number {
  const from = Number(data.from);
  return Number.isInteger(from) && from >= 0 && from <= 10_000 ? from : 0;
}

/** Why it was not done, with what was written where that has no place any more. */
export function refusalSaid(refusal: Refusal, shown: Shown, request: Pick<Request, 'reading'>): string {
  return [refusalText(refusal, request.reading.language), ...lostWords(refusal, shown, request)].join(' ');
}

/** Where the form that somebody wrote in is no longer theirs, their words stand in the refusal instead: none are lost. */
function lostWords(
  { code }: Refusal,
  { filled, lost }: Shown,
  { reading }: Pick<Request, 'reading'>,
): string[] {
  const isOver = code === 'step-is-over' || code === 'request-moved-on';
  const written = (lost ?? (isOver ? wordsIn(filled) : '')).trim();
  return written === '' ? [] : [textIn(reading.language).help.youWrote(written)];
}

/** What somebody wrote in their own words, of all that a form holds. */
export function wordsIn(filled: Shown['filled']): string {
  return filled?.comment ?? filled?.reason ?? filled?.competence ?? filled?.note ?? '';
}

/** What was typed is said where the card has no field for it any more. */
export function lostUnless(hasForm: boolean, said: Shown): Shown {
  return hasForm || !said.refusal ? said : { ...said, lost: wordsIn(said.filled) };
}
