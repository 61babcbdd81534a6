/** A text with what is selected in it. */
export type Selected = { readonly text: string; readonly start: number; readonly end: number };

/**
 * Puts the mark round what is selected, or takes it away where it is already. Where nothing is selected the sample goes
 * in, selected, so that what is typed next takes its place.
 */
export function surrounded({ text, start, end }: Selected, mark: string, sample: string): Selected {
  const inside = start === end ? sample : text.slice(start, end);
  const before = text.slice(0, start);
  const after = text.slice(end);
  const isMarked = start !== end && before.endsWith(mark) && after.startsWith(mark);
  if (isMarked) {
    const moved = start - mark.length;
    return {
      text: before.slice(0, -mark.length) + inside + after.slice(mark.length),
      start: moved,
      end: moved + inside.length,
    };
  }
  return {
    text: before + mark + inside + mark + after,
    start: start + mark.length,
    end: start + mark.length + inside.length,
  };
}

/** Makes a list of the lines that are selected, or takes the marks away where all have them. */
export function listed({ text, start, end }: Selected): Selected {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const nextBreak = text.indexOf('\n', end);
  const to = nextBreak === -1 ? text.length : nextBreak;
  const lines = text.slice(from, to).split('\n');
  const isList = lines.every((line) => line.startsWith('- '));
  const changed = lines.map((line) => (isList ? line.slice(2) : `- ${line}`)).join('\n');
  return { text: text.slice(0, from) + changed + text.slice(to), start: from, end: from + changed.length };
}
