import { isLanguage, type Language, type Region } from './vocabulary.ts';

/**
 * Which language somebody reads: the own choice, else the client's locale, else nynorsk in Helse Vest and bokmål
 * elsewhere. A Norwegian client (`nb-NO`) says only "Norwegian", so in Helse Vest it still gives nynorsk.
 */
export function readingLanguage(reader: {
  readonly language: Language | null;
  readonly locale?: string | null;
  readonly region: Region | null;
}): Language {
  if (reader.language) return reader.language;
  const fromClient = languageOfLocale(reader.locale ?? null);
  if (fromClient && fromClient !== 'nb') return fromClient;
  return reader.region === 'vest' ? 'nn' : 'nb';
}

function languageOfLocale(locale: string | null): Language | null {
  const primary = locale?.toLowerCase().split(/[-_]/)[0];
  if (primary === 'no') return 'nb';
  return isLanguage(primary) ? primary : null;
}
