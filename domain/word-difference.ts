/** What became of a text, piece by piece: both texts can be read out of it. */
export type Piece = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/** Beyond so many words on both sides the whole is shown as replaced: the table would grow too large. */
const mostCells = 4_000_000;

/** The difference of two texts by words, as long common pieces as there are; white space belongs to its word. */
export function wordDifference(before: string, after: string): Piece[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const start = commonStart(old, now);
  const end = commonEnd(old.slice(start), now.slice(start));
  const pieces = [
    ...old.slice(0, start).map((text): Piece => ({ kind: 'same', text })),
    ...middle(old.slice(start, old.length - end), now.slice(start, now.length - end)),
    ...old.slice(old.length - end).map((text): Piece => ({ kind: 'same', text })),
  ];
  return joined(pieces);
}

function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|\s+/g) ?? [];
}

function commonStart(one: readonly string[], other: readonly string[]): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1;
  return length;
}

function commonEnd(one: readonly string[], other: readonly string[]): number {
  return commonStart(one.toReversed(), other.toReversed());
}

/** The longest common sequence, in the table of its lengths from the end. */
function middle(old: readonly string[], now: readonly string[]): Piece[] {
  if (old.length * now.length > mostCells) return replaced(old, now);
  const width = now.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = now.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        old[row] === now[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pieces: Piece[] = [];
  let [row, column] = [0, 0];
  while (row < old.length && column < now.length) {
    const [was, is] = [old[row] ?? '', now[column] ?? ''];
    if (was === is) {
      pieces.push({ kind: 'same', text: was });
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) {
      pieces.push({ kind: 'removed', text: was });
      row += 1;
    } else {
      pieces.push({ kind: 'added', text: is });
      column += 1;
    }
  }
  return [...pieces, ...replaced(old.slice(row), now.slice(column))];
}

function replaced(old: readonly string[], now: readonly string[]): Piece[] {
  return [
    ...old.map((text): Piece => ({ kind: 'removed', text })),
    ...now.map((text): Piece => ({ kind: 'added', text })),
  ];
}

/** Neighbours of one kind are one piece. */
function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (last?.kind === piece.kind) all[all.length - 1] = { ...last, text: last.text + piece.text };
    else all.push(piece);
  }
  return all;
}
