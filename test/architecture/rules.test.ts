import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { filesOf } from '../support/files-of.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ruleNumber = /\bR[0-9]{1,2}\b/g;

describe('docs/rules.md', () => {
  it('explains every rule that is cited, and none that is not', async () => {
    const page = await readFile(join(root, 'docs/rules.md'), 'utf8');
    const explained = new Set([...page.matchAll(/^\|\s*(R[0-9]+)\s*\|/gm)].map(([, rule]) => rule));
    const cited = new Set<string>();
    for (const file of await filesOf(root, [
      'documents',
      'domain',
      'store',
      'bot',
      'cards',
      'text',
      'jobs',
      'demo',
      'test',
    ])) {
      if (file.endsWith('rules.test.ts')) continue;
      for (const [rule] of (await readFile(file, 'utf8')).matchAll(ruleNumber)) cited.add(rule);
    }
    expect([...cited].filter((rule) => !explained.has(rule))).toEqual([]);
    expect([...explained].filter((rule) => rule && !cited.has(rule))).toEqual([]);
  });
});
