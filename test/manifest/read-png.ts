import { inflateSync } from 'node:zlib';
import type { Picture } from '../../manifest/icons/picture.ts';

/** The pixels of a square PNG with eight bits a channel and alpha, whichever filters its rows use. */
export function readPng(file: Buffer): Picture {
  const chunks = chunksOf(file);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  const size = header?.readUInt32BE(0);
  if (!header || !size || header.readUInt32BE(4) !== size) throw new Error('This is no square PNG.');
  if (header.toString('hex', 8) !== '0806000000')
    throw new Error('Eight bits, RGBA, not interlaced, please.');
  const data = chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data);
  return { size, pixels: unfiltered(inflateSync(Buffer.concat(data)), size) };
}

function chunksOf(file: Buffer): { type: string; data: Buffer }[] {
  if (file.toString('latin1', 1, 4) !== 'PNG') throw new Error('This is no PNG.');
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    chunks.push({
      type: file.toString('latin1', at + 4, at + 8),
      data: file.subarray(at + 8, at + 8 + length),
    });
    at += length + 12;
  }
  return chunks;
}

/** What each filter adds to a byte: nothing, or a guess from the bytes to the left, above and between. */
const guesses: ReadonlyArray<(left: number, above: number, between: number) => number> = [
  () => 0,
  (left) => left,
  (_left, above) => above,
  (left, above) => (left + above) >> 1,
  (left, above, between) => {
    const nearest = [left, above, between].map((value) => Math.abs(left + above - between - value));
    const [toLeft = 0, toAbove = 0, toBetween = 0] = nearest;
    if (toLeft <= toAbove && toLeft <= toBetween) return left;
    return toAbove <= toBetween ? above : between;
  },
];

function unfiltered(rows: Buffer, size: number): Uint8Array {
  const width = size * 4;
  const pixels = new Uint8Array(size * width);
  const at = (row: number, column: number) =>
    row < 0 || column < 0 ? 0 : (pixels[row * width + column] ?? 0);
  for (let row = 0; row < size; row += 1) {
    const guess = guesses[rows[row * (width + 1)] ?? 0];
    if (!guess) throw new Error('There are five filters only.');
    for (let column = 0; column < width; column += 1) {
      const stored = rows[row * (width + 1) + 1 + column] ?? 0;
      const guessed = guess(at(row, column - 4), at(row - 1, column), at(row - 1, column - 4));
      pixels[row * width + column] = stored + guessed;
    }
  }
  return pixels;
}
