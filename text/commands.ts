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

/** The words that help teaches, in the order in which it shows them. */
export function taughtCommands(language: Language): { verb: CommandVerb; word: string; does: string }[] {
  const { commandWords, help } = textIn(language);
  return (Object.keys(help.commands) as CommandVerb[]).map((verb) => ({
    verb,
    word: commandWords[verb][0],
    does: help.commands[verb],
  }));
}

const verbOfWords: ReadonlyMap<string, CommandVerb> = new Map(
  allTexts.flatMap(({ commandWords }) =>
    Object.entries(commandWords).flatMap(([verb, words]) =>
      words.map((word) => [word, verb as CommandVerb] as const),
    ),
  ),
);
