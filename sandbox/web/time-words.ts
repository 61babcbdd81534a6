import type { Language } from './languages.ts';
import type { Translate } from './texts.ts';

const locales: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };
const timeZone = 'Europe/Oslo';

/** "10.42": the time of day in Oslo. */
export function clockTime(iso: string, language: Language): string {
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(
    new Date(iso),
  );
  return language === 'en' ? time : time.replace(':', '.');
}

/** "i dag", "i går" or "fredag 10. februar", as a heading between messages. */
export function dayName(iso: string, language: Language, text: Translate): string {
  const day = dayOf(new Date(iso));
  if (day === dayOf(new Date())) return text('today');
  if (day === dayOf(new Date(Date.now() - 86_400_000))) return text('yesterday');
  return new Intl.DateTimeFormat(locales[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone,
  }).format(new Date(iso));
}

/** The short form for lists: the time today, otherwise the date. */
export function shortWhen(iso: string, language: Language): string {
  if (dayOf(new Date(iso)) === dayOf(new Date())) return clockTime(iso, language);
  return new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'numeric', timeZone }).format(
    new Date(iso),
  );
}

/** "fredag 10. februar kl. 10.42" */
export function longWhen(iso: string, language: Language, text: Translate): string {
  const at = { nb: 'kl.', nn: 'kl.', en: 'at' }[language];
  return `${dayName(iso, language, text)} ${at} ${clockTime(iso, language)}`;
}

/** The calendar day in Oslo, to compare by. */
export function dayOf(date: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(date);
}
