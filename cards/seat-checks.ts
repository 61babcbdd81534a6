import type { VacancyView } from '../domain/views/nomination.ts';
import type { Language } from '../domain/vocabulary.ts';
import { listInWords } from '../text/lists.ts';
import { regionName } from '../text/names.ts';
import { textIn } from '../text/text-in.ts';

/** Who can be proposed for the seat (R2 to R6), in plain words. */
export function whoFits(view: Pick<VacancyView, 'seat' | 'hostTrusts'>, language: Language): string {
  const region = view.seat.region ? regionName(view.seat.region, language) : '';
  return textIn(language).vacancy.checks[view.seat.kind](region, listInWords(view.hostTrusts, language));
}
