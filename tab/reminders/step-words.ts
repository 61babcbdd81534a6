import type { useText } from '../reader.ts';

/** "30 dager før fristen"; null is the information at the beginning of a round. */
export function stepInWords(step: number | null, words: ReturnType<typeof useText>['reminderPage']): string {
  if (step === null) return words.told;
  if (step === 0) return words.onDay;
  if (step === -1) return words.dayBefore;
  if (step === 1) return words.dayAfter;
  return step < 0 ? words.before(String(-step)) : words.after(String(step));
}
