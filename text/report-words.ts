import type { PartView } from '../domain/views/report.ts';
import type { Language } from '../domain/vocabulary.ts';
import { numberInWords } from './lists.ts';
import { regionName } from './names.ts';
import { textIn } from './text-in.ts';

/** "tjenestens del", "delen fra Helse Nord". */
export function partName(part: Pick<PartView, 'kind' | 'region' | 'site'>, language: Language): string {
  const { parts } = textIn(language).report;
  const place = part.region ? regionName(part.region, language) : (part.site?.name ?? '');
  return parts[part.kind](place);
}

/** Noon of a day that stands as `2027-02-10`: the same day in Norway, whatever the clocks do. */
export function dayOf(text: string): Date {
  return new Date(`${text}T11:00:00Z`);
}

/** How many are done, and how many are left out: those are not there. */
export function withLeftOut(said: string, out: number, language: Language): string {
  return out === 0 ? said : textIn(language).report.partsLeftOut(said, numberInWords(out, language));
}
