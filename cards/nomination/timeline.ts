import type { NominationView } from '../../domain/views/nomination.ts';
import { numberInWords } from '../../text/lists.ts';
import { byTime, whatHappened, whenItHappened } from '../../text/nomination-words.ts';
import { textIn } from '../../text/text-in.ts';
import type { CardContext } from '../card-context.ts';
import { allAsTyped } from '../typed-text.ts';

export type TimelineLine = { readonly when: string; readonly what: string; readonly remark: string };

/** A card has a largest size, and people write a lot: the newest remark is shown whole, older ones begin. */
export const mostEntries = 10;
const mostOfAnOlderRemark = 160;

/** The newest entries, oldest of them first. */
export function timelineLines(view: NominationView, context: CardContext): TimelineLine[] {
  const entries = [...view.timeline].sort(byTime).slice(-mostEntries);
  const newest = entries.findLast((entry) => entry.remark);
  const shown = allAsTyped(view);
  return entries
    .map((entry) => (entry === newest ? entry : { ...entry, remark: beginningOfRemark(entry.remark) }))
    .map(allAsTyped)
    .map((entry) => ({
      when: whenItHappened(entry, context.reading),
      what: whatHappened(entry, shown, context.reading.language),
      remark: entry.remark ?? '',
    }));
}

/** How many are left out, in words; empty when none is. */
export function earlierEntries(view: NominationView, context: CardContext): string {
  const { language } = context.reading;
  const left = view.timeline.length - mostEntries;
  return left > 0 ? textIn(language).nomination.earlier(numberInWords(left, language)) : '';
}

/** The first words of a remark that is not the newest. */
export function beginningOfRemark(remark: string | null): string | null {
  if (!remark || remark.length <= mostOfAnOlderRemark) return remark;
  return `${remark.slice(0, mostOfAnOlderRemark).trimEnd()} …`;
}
