import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandOf } from '../../text/commands.ts';
import { textIn } from '../../text/text-in.ts';

const docs = new URL('../../docs/', import.meta.url);
const guides = readdirSync(docs).filter((name) => name.startsWith('for-'));

/** Every text of the program, those with words to fill in cut where the words go. */
function allTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(allTexts);
}
const shown = [...allTexts(textIn('nb')), 'Samråd'];

describe.each(guides)('%s', (name) => {
  const guide = readFileSync(new URL(name, docs), 'utf8');

  it('names buttons as they are called', () => {
    const named = [...guide.matchAll(/\*\*(.+?)\*\*/g)].map(([, words = '']) => words);
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((words) => !shown.some((text) => text.includes(words)))).toEqual([]);
  });

  it('teaches words that the program knows', () => {
    const words = [...guide.matchAll(/`(.+?)`/g)].map(([, word = '']) => word);
    expect(words.filter((word) => commandOf(word) === null)).toEqual([]);
  });
});
