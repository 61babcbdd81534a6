import type { Language } from '../domain/vocabulary.ts';
import { listInWords } from './lists.ts';
import { textIn } from './text-in.ts';

/** Who reads what is answered, said to whoever answers and to whoever sees that it was asked. */
export function readersInWords(readers: readonly string[], language: Language): string {
  const { checkIn } = textIn(language);
  return readers.length === 0 ? checkIn.readByNobody : checkIn.readBy(listInWords(readers, language));
}
