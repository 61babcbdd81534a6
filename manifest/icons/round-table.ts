/** A round shape of the drawing, whose own measure is a square of 32. */
export type Disc = { readonly x: number; readonly y: number; readonly radius: number };

/** The mark of Samråd: a round table of four and one. The sandbox shows the same drawing. */
export const roundTable = {
  table: { x: 16, y: 17, radius: 7.2 },
  four: [
    { x: 5, y: 12.5, radius: 3.6 },
    { x: 27, y: 12.5, radius: 3.6 },
    { x: 9, y: 26.8, radius: 3.6 },
    { x: 23, y: 26.8, radius: 3.6 },
  ],
  one: { x: 16, y: 4.6, radius: 3.9 },
} as const;

export const colours = { table: '#5b5fc7', four: '#7f85f5', one: '#e8730c', ground: '#ffffff' } as const;

/** Every disc of the drawing. */
export const discs: readonly Disc[] = [roundTable.table, ...roundTable.four, roundTable.one];
