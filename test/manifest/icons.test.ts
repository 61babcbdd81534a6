import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawColourIcon, drawOutlineIcon } from '../../manifest/icons/draw-icons.ts';
import type { Picture } from '../../manifest/icons/picture.ts';
import { colours, roundTable } from '../../manifest/icons/round-table.ts';
import { readPng } from './read-png.ts';

const icon = (file: string) => readPng(readFileSync(`manifest/icons/${file}`));
const colour = icon('color.png');
const outline = icon('outline.png');

describe('The colour icon', () => {
  it('is 192 by 192 and hides nothing of its square, which Teams gives its own corners', () => {
    expect(colour.size).toBe(192);
    expect(new Set(pixelsOf(colour).map(({ alpha }) => alpha))).toEqual(new Set([255]));
  });

  it('keeps its drawing inside the middle 120, which Teams leaves alone, and fills it', () => {
    const drawn = pixelsOf(colour).filter(({ hex }) => hex !== colours.ground);
    const places = drawn.flatMap(({ x, y }) => [x, y]);
    expect(Math.min(...places)).toBe(36);
    expect(Math.max(...places)).toBe(155);
  });

  it('shows the table, the four and the one in their colours', () => {
    const shown = new Set(pixelsOf(colour).map(({ hex }) => hex));
    expect([...shown]).toEqual(expect.arrayContaining(Object.values(colours)));
  });

  it('is drawn by the script', () => {
    expect(colour.pixels).toEqual(drawColourIcon().pixels);
  });
});

describe('The outline icon', () => {
  it('is 32 by 32, white and nothing else', () => {
    expect(outline.size).toBe(32);
    expect(new Set(pixelsOf(outline).map(({ hex }) => hex))).toEqual(new Set(['#ffffff']));
  });

  it('is drawn with lines on a ground that shows through', () => {
    const alphas = pixelsOf(outline).map(({ alpha }) => alpha);
    expect(alphas.filter((alpha) => alpha === 0).length).toBeGreaterThan(alphas.length / 2);
    expect(alphas.filter((alpha) => alpha === 255).length).toBeGreaterThan(50);
    const corners = [0, 31, 32 * 31, 32 * 32 - 1];
    expect(corners.map((corner) => alphas[corner])).toEqual([0, 0, 0, 0]);
  });

  it('is drawn by the script', () => {
    expect(outline.pixels).toEqual(drawOutlineIcon().pixels);
  });
});

it('is the same drawing as the sandbox shows', () => {
  const svg = readFileSync('sandbox/web/icon.svg', 'utf8');
  const circles = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"/g)];
  const discs = circles.map(([, x, y, radius]) => ({ x: Number(x), y: Number(y), radius: Number(radius) }));
  expect(discs).toEqual([roundTable.table, ...roundTable.four, roundTable.one]);
  expect([...svg.matchAll(/fill="(#\w+)"/g)].map(([, fill]) => fill)).toEqual([
    colours.table,
    colours.four,
    colours.one,
  ]);
});

function pixelsOf({ size, pixels }: Picture) {
  return Array.from({ length: size * size }, (_, pixel) => ({
    x: pixel % size,
    y: Math.floor(pixel / size),
    hex: `#${Buffer.from(pixels.subarray(pixel * 4, pixel * 4 + 3)).toString('hex')}`,
    alpha: pixels[pixel * 4 + 3],
  }));
}
