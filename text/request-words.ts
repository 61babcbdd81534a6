import type { Reading } from '../domain/views/brief.ts';
import type { RequestCause } from '../domain/views/cause.ts';
import type { RequestTimelineEntry, RequestView } from '../domain/views/request.ts';
import type { Language } from '../domain/vocabulary.ts';
import { durationInWords } from './dates.ts';
import { groupName, regionName, seatName } from './names.ts';
import { textIn } from './text-in.ts';

/** The names that the sentences about a request for a candidate are made of. */
export function peopleOfRequest(view: RequestView, language: Language) {
  return {
    seat: seatName(view.seat, language),
    group: groupName(view.service, language),
    // Whoever leads the service now answers for it, whoever it was that asked.
    askedBy: view.ball?.kind === 'service-leader' ? view.ball.name : view.askedBy,
    person: view.named?.name ?? textIn(language).request.somebody,
    serviceRegion: regionName(view.serviceRegion, language),
    namingRegion: regionName(view.namingRegion, language),
  };
}

/** The one line that a notification about a request shows. */
export function requestCauseLine(cause: RequestCause, view: RequestView, reading: Reading): string {
  const { causes } = textIn(reading.language).request;
  const last = view.timeline.findLast((entry) => entry.kind !== 'reminded');
  return causes[cause]({
    ...peopleOfRequest(view, reading.language),
    by: last?.by ?? view.askedBy,
    duration: durationInWords(view.askedAt, reading),
  });
}

/** "Siv Demo i Helse Nord nevnte Anne Eksempel". */
export function whatHappenedToRequest(entry: RequestTimelineEntry, language: Language): string {
  return textIn(language).request.timeline[entry.kind]({
    by: entry.by,
    region: entry.region ? regionName(entry.region, language) : '',
    person: entry.person ?? textIn(language).request.somebody,
  });
}
