import type { ImportFault } from '../../domain/import/faults.ts';
import type { ColumnKey, ImportPlace } from '../../domain/import/kinds.ts';
import { importKinds } from '../../domain/import/kinds.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { numberInWords } from '../lists.ts';
import { textIn } from '../text-in.ts';
import type { WhyAndNow } from './fault-words.ts';
import { headingOf, sheetTitles } from './import-words.ts';

/** Why the row cannot be imported, and what to do. */
export function importFaultText(fault: ImportFault, language: Language): WhyAndNow {
  const { of, faults } = textIn(language).importFaults;
  return faults[fault.code]({
    value: fault.value ?? '',
    of: fault.of ? of[fault.of] : '',
    row: String(fault.row ?? ''),
    most: fault.most === undefined ? '' : numberInWords(fault.most, language),
  });
}

/** The heading over the column, as it stands in the file; empty where the whole row is meant. */
export function columnTitle(place: ImportPlace, column: ColumnKey | null): string {
  const kind = importKinds.find((one) => sheetTitles[one] === place.sheet);
  return kind && column ? headingOf(kind, column) : '';
}
