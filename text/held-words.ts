import type { HeldKind } from '../domain/held-kinds.ts';
import { type MonthsKept, type Retained, retainedKinds } from '../domain/retention.ts';
import type { Language } from '../domain/vocabulary.ts';
import { textIn } from './text-in.ts';

/** For how long what is kept about somebody is kept, as a coordinator chose: "24 måneder, når spørsmålet er ferdig …". */
export function keptInWords(kind: HeldKind, months: MonthsKept, language: Language): string {
  const { kinds, retention } = textIn(language).held;
  const inWords = Object.fromEntries(
    retainedKinds.map((one) => [one, retention.months(String(months[one]))]),
  ) as Record<Retained, string>;
  return kinds[kind].kept(inWords);
}
