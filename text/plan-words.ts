import type { PlanView } from '../domain/views/process.ts';
import type { Language } from '../domain/vocabulary.ts';
import { fullDay } from './dates.ts';
import { capital, listInWords } from './lists.ts';
import { nameIn } from './names.ts';
import { dayOf } from './report-words.ts';
import { textIn } from './text-in.ts';

/** What a plan says, a line each; null for what it says nothing of. */
export function planFacts(
  {
    name,
    type,
    trusts,
    startsOn,
    termEndsOn,
  }: Pick<PlanView, 'name' | 'type' | 'trusts' | 'startsOn' | 'termEndsOn'>,
  language: Language,
): (readonly [title: string, value: string | null])[] {
  const { common, process, servicePlan: words } = textIn(language);
  const day = (on: string | null) => on && fullDay(dayOf(on), language);
  return [
    [process.list.name, name && nameIn(name, language)],
    [words.type, type && capital(common.serviceTypes[type], language)],
    [words.place, trusts.length > 0 ? listInWords(trusts, language) : null],
    [words.startsOn, day(startsOn)],
    [words.termEndsOn, day(termEndsOn)],
  ];
}
