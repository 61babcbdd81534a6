import { writeFileSync } from 'node:fs';
import { layDisc, type Picture, plainPicture, uncover } from './picture.ts';
import { toPng } from './png.ts';
import { colours, type Disc, discs, roundTable } from './round-table.ts';

/** Teams cuts the corners of the colour icon as it likes, and promises to leave the middle alone. */
const colourIcon = { size: 192, safe: 120 };
const outlineIcon = { size: 32, safe: 30, lineWidth: 1.8 };

/** The icon of the app in lists and shops: the table in its colours on a ground that fills the square. */
export function drawColourIcon(): Picture {
  const place = placing(colourIcon);
  const picture = plainPicture(colourIcon.size, colours.ground, 255);
  layDisc(picture, place(roundTable.table), colours.table);
  for (const seat of roundTable.four) layDisc(picture, place(seat), colours.four);
  layDisc(picture, place(roundTable.one), colours.one);
  return picture;
}

/** The icon in Teams' own bars, white on nothing: what colour tells elsewhere, here the one that is filled tells. */
export function drawOutlineIcon(): Picture {
  const place = placing(outlineIcon);
  const picture = plainPicture(outlineIcon.size, '#ffffff', 0);
  uncover(picture, place(roundTable.table), outlineIcon.lineWidth);
  for (const seat of roundTable.four) uncover(picture, place(seat), outlineIcon.lineWidth);
  uncover(picture, place(roundTable.one));
  return picture;
}

/** Moves and enlarges the drawing so that it fills the safe part in the middle of the picture. */
function placing({ size, safe }: { readonly size: number; readonly safe: number }): (disc: Disc) => Disc {
  const left = Math.min(...discs.map(({ x, radius }) => x - radius));
  const right = Math.max(...discs.map(({ x, radius }) => x + radius));
  const top = Math.min(...discs.map(({ y, radius }) => y - radius));
  const bottom = Math.max(...discs.map(({ y, radius }) => y + radius));
  const scale = safe / Math.max(right - left, bottom - top);
  return ({ x, y, radius }) => ({
    x: (x - (left + right) / 2) * scale + size / 2,
    y: (y - (top + bottom) / 2) * scale + size / 2,
    radius: radius * scale,
  });
}

if (import.meta.main) {
  writeFileSync(new URL('color.png', import.meta.url), toPng(drawColourIcon()));
  writeFileSync(new URL('outline.png', import.meta.url), toPng(drawOutlineIcon()));
}
