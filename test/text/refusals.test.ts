import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { refusalCodes } from '../../domain/refusal.ts';
import { languages } from '../../domain/vocabulary.ts';

describe.each(languages)('refusals in %s', (language) => {
  it('are said once each, by the file of one feature', async () => {
    const folder = new URL(`../../text/${language}/refusals/`, import.meta.url);
    const files = await Promise.all(readdirSync(folder).map((name) => import(new URL(name, folder).href)));
    const said = files.flatMap((file) => Object.values<object>(file)).flatMap(Object.keys);
    expect(said.sort()).toEqual([...refusalCodes].sort());
  });
});
