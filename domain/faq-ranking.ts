import { isAskingWord } from './asking-words.ts';
import type { FaqId } from './faq.ts';
import type { Language } from './vocabulary.ts';

/** A word of a question in one language, and the stems of the entries' words that it may mean. */
export type AskedWord = {
  readonly language: Language;
  readonly word: string;
  readonly meant: readonly {
    readonly lexeme: string;
    readonly closeness: number;
    /** How many entries of the language hold the stem. */
    readonly entries: number;
  }[];
};

/** Where a stem stands, from the weightiest: in the question, in its other wordings, or only in the answer. */
export type Posting = {
  readonly language: Language;
  readonly id: FaqId;
  readonly lexeme: string;
  readonly place: 'question' | 'wording' | 'answer';
};

/** `score` is how much of the question the entry speaks of: 0 nothing, 1 all of it. */
export type Ranked = { readonly id: FaqId; readonly score: number };

/** Below this share, an entry would be a guess. Found with the table of real questions in the tests. */
const leastScore = 0.4;
/** What is found must say something by itself: a word that every entry has does not, nor does "who". */
const leastGain = 0.9;
/** The reader's own language decides where two say the same. */
const bonusOfOwnLanguage = 0.05;
const weightOf = { question: 1, wording: 0.85, answer: 0.35 } as const;
const weightOfUnknown = 0.55;

/**
 * The entries that answer a question, best first; none for what no entry speaks of. A rare word counts more than a
 * common one, a stem of the question more than one of the answer, and a word that nobody knows counts against all.
 *
 * @param count how many entries there are
 */
export function rankEntries(
  words: readonly AskedWord[],
  postings: readonly Posting[],
  reader: { readonly language: Language; readonly count: number },
): Ranked[] {
  const best = new Map<FaqId, number>();
  for (const language of new Set(words.map((word) => word.language))) {
    const asked = words.filter((word) => word.language === language);
    const standing = standingOf(postings.filter((posting) => posting.language === language));
    const whole = asked.reduce((sum, word) => sum + importance(word, reader.count), 0);
    for (const [id, lexemes] of standing) {
      const gain = (of: readonly AskedWord[]) =>
        of.reduce((sum, word) => sum + gainOf(word, lexemes, reader.count), 0);
      const score = gain(asked) / whole;
      const about = gain(asked.filter(({ word }) => !isAskingWord(word)));
      if (score < leastScore || about < leastGain) continue;
      const own = language === reader.language ? bonusOfOwnLanguage : 0;
      best.set(id, Math.max(best.get(id) ?? 0, score + own));
    }
  }
  return [...best].map(([id, score]) => ({ id, score })).sort((one, other) => other.score - one.score);
}

function standingOf(postings: readonly Posting[]): Map<FaqId, Map<string, number>> {
  const standing = new Map<FaqId, Map<string, number>>();
  for (const { id, lexeme, place } of postings) {
    const lexemes = standing.get(id) ?? new Map<string, number>();
    standing.set(id, lexemes.set(lexeme, weightOf[place]));
  }
  return standing;
}

function gainOf({ meant }: AskedWord, lexemes: ReadonlyMap<string, number>, count: number): number {
  const gains = meant.map(
    ({ lexeme, closeness, entries }) => (lexemes.get(lexeme) ?? 0) * closeness * rarity(entries, count),
  );
  return Math.max(0, ...gains);
}

function importance({ meant }: AskedWord, count: number): number {
  if (meant.length === 0) return weightOfUnknown * rarity(1, count);
  return Math.max(...meant.map(({ entries }) => rarity(entries, count)));
}

function rarity(entries: number, count: number): number {
  return Math.log(1 + count / Math.max(1, entries));
}
