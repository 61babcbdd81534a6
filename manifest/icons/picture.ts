import type { Disc } from './round-table.ts';

/** A square picture: four bytes for each pixel, red, green, blue and alpha, row by row. */
export type Picture = { readonly size: number; readonly pixels: Uint8Array };

type Colour = readonly [red: number, green: number, blue: number];

/** A picture of one colour, with the same alpha (0 to 255) everywhere. */
export function plainPicture(size: number, colour: string, alpha: number): Picture {
  const pixels = new Uint8Array(size * size * 4);
  for (let at = 0; at < pixels.length; at += 4) pixels.set([...rgb(colour), alpha], at);
  return { size, pixels };
}

/** Lays a disc in the colour over an opaque picture. Its edge is as soft as the part of each pixel that it covers. */
export function layDisc({ size, pixels }: Picture, disc: Disc, colour: string): void {
  const above = rgb(colour);
  for (const { at, distance } of pixelsFrom(disc, size)) {
    const cover = covered(disc.radius - distance);
    for (const [channel, value] of above.entries()) {
      pixels[at + channel] = Math.round((pixels[at + channel] ?? 0) * (1 - cover) + value * cover);
    }
  }
}

/** Makes a picture visible where the disc is, or only along a line of the width inside its edge. */
export function uncover({ size, pixels }: Picture, disc: Disc, lineWidth = disc.radius): void {
  for (const { at, distance } of pixelsFrom(disc, size)) {
    const hole = lineWidth < disc.radius ? covered(disc.radius - lineWidth - distance) : 0;
    const alpha = Math.round(255 * (covered(disc.radius - distance) - hole));
    pixels[at + 3] = Math.max(pixels[at + 3] ?? 0, alpha);
  }
}

/** Each pixel by its first byte, with the distance of its middle from the middle of the disc. */
function* pixelsFrom({ x, y }: Disc, size: number): Generator<{ at: number; distance: number }> {
  for (let pixel = 0; pixel < size * size; pixel += 1) {
    const right = (pixel % size) + 0.5 - x;
    const down = Math.floor(pixel / size) + 0.5 - y;
    yield { at: pixel * 4, distance: Math.hypot(right, down) };
  }
}

/** How much of a pixel lies inside an edge that is so many pixels away; negative is outside. */
function covered(inside: number): number {
  return Math.min(1, Math.max(0, inside + 0.5));
}

function rgb(colour: string): Colour {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
