/** A known word that somebody may have meant, and how sure that is: 1 is the word itself. */
export type NearWord = { readonly word: string; readonly closeness: number };

const shortestMisspelt = 5;
const shortestPart = 4;
const shortestCompound = 8;
const closenessOfPart = 0.6;

/**
 * The known words that an unknown one is likely to stand for: those a slip or two away, else those that it is put
 * together of, as Norwegian does (`reiseutgift` holds `reis` and `utgift`). Both sides are word stems in small
 * letters. Empty for a word that looks like none. Runs here and not in the database, since its near-spelling
 * extension is not to be had on every managed Postgres.
 */
export function nearWords(word: string, known: readonly string[]): NearWord[] {
  const misspelt = likelySlips(word, known);
  return misspelt.length > 0 ? misspelt : partsOf(word, known);
}

function likelySlips(word: string, known: readonly string[]): NearWord[] {
  const most = slipsAllowed(word);
  if (most === 0) return [];
  const near = known
    .filter((one) => one[0] === word[0] && Math.abs(one.length - word.length) <= most)
    .map((one) => ({ word: one, slips: slipsBetween(word, one, most) }))
    .filter(({ slips }) => slips <= most);
  const fewest = Math.min(...near.map(({ slips }) => slips));
  return near
    .filter(({ slips }) => slips === fewest)
    .map(({ word: one, slips }) => ({ word: one, closeness: 1 - 0.15 * slips }));
}

/** A short word with a letter changed is usually another word. */
function slipsAllowed(word: string): number {
  if (word.length < shortestMisspelt) return 0;
  return word.length < 8 ? 1 : 2;
}

/**
 * How many letters are added, missing, changed or have changed places with their neighbour. Gives up with
 * `most` + 1.
 */
function slipsBetween(one: string, other: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      const swapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      now.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (now[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    if (Math.min(...now) > most) return most + 1;
    before = last;
    last = now;
  }
  return last[other.length] ?? most + 1;
}

/** The longest known beginning and the longest known end. */
function partsOf(word: string, known: readonly string[]): NearWord[] {
  if (word.length < shortestCompound) return [];
  const parts = known.filter((one) => one.length >= shortestPart && one.length < word.length);
  const beginning = longest(parts.filter((one) => word.startsWith(one)));
  const end = longest(parts.filter((one) => word.endsWith(one)));
  return [beginning, end].flatMap((one) => (one ? [{ word: one, closeness: closenessOfPart }] : []));
}

function longest(words: readonly string[]): string | undefined {
  return words.toSorted((one, other) => other.length - one.length)[0];
}
