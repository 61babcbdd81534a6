import type { RequestTimelineEntry, RequestView } from '../../domain/views/request.ts';
import { momentInWords } from '../../text/dates.ts';
import { numberInWords } from '../../text/lists.ts';
import { whatHappenedToRequest } from '../../text/request-words.ts';
import { textIn } from '../../text/text-in.ts';
import type { CardContext } from '../card-context.ts';
import { beginningOfRemark, mostEntries, type TimelineLine } from '../nomination/timeline.ts';
import { allAsTyped } from '../typed-text.ts';

/** The newest entries, oldest of them first; the newest remark is shown whole. */
export function requestTimelineLines(view: RequestView, { reading }: CardContext): TimelineLine[] {
  const entries = view.timeline.slice(-mostEntries);
  const newest = entries.findLast((entry) => entry.remark);
  return entries
    .map(
      (entry): RequestTimelineEntry =>
        entry === newest ? entry : { ...entry, remark: beginningOfRemark(entry.remark) },
    )
    .map(allAsTyped)
    .map((entry) => ({
      when: momentInWords(entry.at, reading),
      what: whatHappenedToRequest(entry, reading.language),
      remark: entry.remark ?? '',
    }));
}

/** How many are left out, in words; empty when none is. */
export function earlierRequestEntries(view: RequestView, { reading }: CardContext): string {
  const left = view.timeline.length - mostEntries;
  if (left <= 0) return '';
  return textIn(reading.language).nomination.earlier(numberInWords(left, reading.language));
}
