import type { Text } from '../../text/text-in.ts';

/** How far from its day a reminder comes: days before are negative; null on the day that people are told of a round. */
export function stepInWords(step: number | null, words: Text['reminderPage']): string {
  if (step === null) return words.told;
  if (step === 0) return words.onDay;
  if (step === -1) return words.dayBefore;
  if (step === 1) return words.dayAfter;
  return step < 0 ? words.before(String(-step)) : words.after(String(step));
}
