import type { Reading } from '../domain/views/brief.ts';
import type { Cause } from '../domain/views/cause.ts';
import type { NominationView, VacancyView } from '../domain/views/nomination.ts';
import { durationInWords, shortDay } from './dates.ts';
import { groupName, regionName, seatName } from './names.ts';
import { holderOf, lastDecision, peopleOf, statusTitle } from './nomination-words.ts';
import { textIn } from './text-in.ts';

/** The one line that a notification about a nomination shows. */
export function causeLine(
  cause: Exclude<Cause, 'seat-vacant'>,
  view: NominationView,
  reading: Reading,
): string {
  const { causes } = textIn(reading.language);
  const told = whatIsTold(view, reading);
  if (cause === 'reminder') {
    const remind = causes.reminder[view.step as keyof typeof causes.reminder];
    return remind ? remind(told) : statusTitle(view, reading.language);
  }
  const toCandidate = cause === 'member-appointed' && view.viewer.relations.includes('candidate');
  return toCandidate ? causes.youAreAppointed(told) : causes[cause](told);
}

/** "Ledig plass: regional representant for Helse Nord i referansegruppen for tjenesten (ledig i 43 dager)". */
export function vacancyLine(view: VacancyView, reading: Reading): string {
  const { causes } = textIn(reading.language);
  const seat = seatName(view.seat, reading.language);
  const group = groupName(view.service, reading.language);
  if (view.vacantSince === null && view.leavesOn) {
    return causes.seatAhead({ seat, group, day: shortDay(view.leavesOn, reading) });
  }
  return causes['seat-vacant']({
    seat,
    group,
    duration: durationInWords(view.vacantSince ?? reading.now, reading),
  });
}

function whatIsTold(view: NominationView, reading: Reading) {
  const { language } = reading;
  const last = lastDecision(view);
  return {
    ...peopleOf(view, language),
    by: last?.by ?? view.proposer,
    region: regionName(last?.region ?? view.appointingRegion, language),
    unreachable: view.unreachable?.name ?? holderOf(view, language) ?? view.candidate.name,
    due: view.dueAt ? shortDay(view.dueAt, reading) : '',
  };
}
