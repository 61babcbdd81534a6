import type { Language } from '../domain/vocabulary.ts';
import type { CommandVerb } from './nb/help.ts';
import { allTexts, textIn } from './text-in.ts';

/** What somebody asks for by writing it, in whichever language; null when it is none of the words. */
export function commandOf(written: string): CommandVerb | null {
  const words = written
    .toLocaleLowerCase('nb-NO')
    .replace(/[.!?,]/g, ' ')
    .trim()
    .replace(/\s+/g, ' ');
  return verbOfWords.get(words) ?? null;
}

/** What somebody asks: all of it, without the word that help teaches for asking. */
export function questionIn(written: string): string {
  const text = written.trim().replace(/\s+/g, ' ');
  const small = text.toLocaleLowerCase('nb-NO');
  const word = askingWords.find((one) => small.startsWith(one) && /^[\s:,]/.test(small.slice(one.length)));
  return word ? text.slice(word.length).replace(/^[\s:,]+/, '') : text;
}

/** The words that help teaches, in the order in which it shows them. */
export function taughtCommands(language: Language): { verb: CommandVerb; word: string; does: string }[] {
  const { commandWords, help } = textIn(language);
  return (Object.keys(help.commands) as CommandVerb[]).map((verb) => ({
    verb,
    word: commandWords[verb][0],
    does: help.commands[verb],
  }));
}

/** The longest first, so that "spørsmål og svar" is not taken for "spørsmål". */
const askingWords: readonly string[] = allTexts
  .flatMap(({ commandWords }) => commandWords['open-faq'])
  .sort((one, other) => other.length - one.length);

const verbOfWords: ReadonlyMap<string, CommandVerb> = new Map(
  allTexts.flatMap(({ commandWords }) =>
    Object.entries(commandWords).flatMap(([verb, words]) =>
      words.map((word) => [word, verb as CommandVerb] as const),
    ),
  ),
);
