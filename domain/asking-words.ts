/**
 * The words that say what is asked for. A text search drops them as too common, but they tell "who hands in the
 * report" from "when is it handed in"; so each is searched as a word of its own that no language has.
 */
const searchedAs: Readonly<Record<string, string>> = {
  hvem: 'zzwho',
  kven: 'zzwho',
  who: 'zzwho',
  når: 'zzwhen',
  when: 'zzwhen',
  hvordan: 'zzhow',
  åssen: 'zzhow',
  korleis: 'zzhow',
  how: 'zzhow',
};

/** Words of every question that say nothing of what it is about, and that a text search keeps. */
const saysNothing: ReadonlySet<string> = new Set(
  'må får gjør gjøre gjer gjere lurer vet vite veit trenger treng egentlig eigentleg need know please'.split(
    ' ',
  ),
);

const words = /[\p{L}\p{N}]+/gu;

/**
 * The words of a question by which it is searched, in small letters; the first that says what is asked for is
 * exchanged for its stand-in.
 */
export function searchedWords(question: string): string[] {
  const all = (question.toLocaleLowerCase('nb-NO').match(words) ?? []).filter(
    (word) => !saysNothing.has(word),
  );
  const first = all.findIndex((word) => Object.hasOwn(searchedAs, word));
  return all.map((word, index) => (index === first ? (searchedAs[word] ?? word) : word));
}

/** Whether a word as it is searched says what is asked for, and not what about. */
export function isAskingWord(searched: string): boolean {
  return Object.values(searchedAs).includes(searched);
}
