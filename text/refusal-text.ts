import type { Refusal } from '../domain/refusal.ts';
import type { Language } from '../domain/vocabulary.ts';
import { listInWords, numberInWords } from './lists.ts';
import { regionName } from './names.ts';
import { textIn } from './text-in.ts';

/** What was not done, why in plain words, and what to do now. */
export function refusalText(refusal: Refusal, language: Language): string {
  return saidOf(refusal, language).join(' ');
}

/** Only what is in the way: for a line in a list. */
export function refusalInBrief(refusal: Refusal, language: Language): string {
  return saidOf(refusal, language)[0];
}

function saidOf(refusal: Refusal, language: Language): readonly [string, string, string] {
  const { refusals, reportForm } = textIn(language);
  const { region, trust, field, fields = [], most, person, templateFaults } = refusal.details;
  const [templateFault] = templateFaults ?? [];
  return refusals[refusal.code]({
    region: region ? regionName(region, language) : '',
    trust: trust ?? '',
    field: listInWords(
      [...(field ? [field] : []), ...fields].map((one) => fieldName(one, language)),
      language,
    ),
    most: most === undefined ? '' : numberInWords(most, language),
    person: person ?? '',
    fault: templateFault ? reportForm.templateFaults[templateFault.code] : '',
  });
}

/** A field's label; nothing for one that no form shows, since its code would say nobody anything. */
function fieldName(field: string, language: Language): string {
  const labels: Readonly<Record<string, string>> = textIn(language).fields;
  return labels[field] ?? '';
}
