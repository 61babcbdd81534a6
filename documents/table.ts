/** What stands in a cell of a file; null where nothing does. */
export type TableCell = string | number | boolean | Date | null;

/** A sheet as it stands in a file, the row of its headings included. */
export type Table = { readonly name: string; readonly rows: readonly (readonly TableCell[])[] };

/** A file that cannot be read, and why. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly why: 'damaged' | 'too-large' | 'older-excel' | 'unknown-kind';
  constructor(why: UnreadableFile['why'], options?: ErrorOptions) {
    super(`The file cannot be read: ${why}`, options);
    this.why = why;
  }
}

/** More rows than any file that people fill in has: the country a hundred times over has 85,000 members. */
export const mostRows = 200_000;
export const mostColumns = 60;
