import { type QuietEntry, wednesdayBeforeEaster, type YearlyDay } from '../domain/quiet-days.ts';
import type { Reading } from '../domain/views/brief.ts';
import type { Language } from '../domain/vocabulary.ts';
import { shortDay } from './dates.ts';
import { dayOf } from './report-words.ts';
import { textIn } from './text-in.ts';

/** "24. desember hvert år", "22. desember til 3. januar 2027 (Jul)". */
export function quietDaysInWords(entry: QuietEntry, reading: Reading): string {
  const { quiet } = textIn(reading.language).reminderPage;
  if ('yearly' in entry) return quiet.everyYear(yearlyDayInWords(entry.yearly, reading.language));
  const [from, until] = [entry.from, entry.until].map((day) => shortDay(dayOf(day), reading));
  const days = entry.from === entry.until ? (from ?? '') : quiet.span(from ?? '', until ?? '');
  return entry.name === '' ? days : quiet.named(days, entry.name);
}

/** "24. desember". */
function yearlyDayInWords(yearly: YearlyDay, language: Language): string {
  const { reminderPage, time } = textIn(language);
  if (yearly === wednesdayBeforeEaster) return reminderPage.quiet.beforeEaster;
  const [month = 1, day = 1] = yearly.split('-').map(Number);
  return time.shortDay(String(day), time.monthNames[month - 1] ?? '');
}
