import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const place = mkdtempSync(join(tmpdir(), 'samrad-build-folder-'));
const note = join(place, 'node_modules/.cache/samrad-tab.json');
let folderOf: (what: 'tab') => string;

beforeAll(async () => {
  write('package-lock.json', '{}');
  for (const folder of ['domain', 'tab/pages', 'text']) write(`${folder}/some.ts`, `// ${folder}`);
  mkdirSync(dirname(note), { recursive: true });
  const program = join(place, 'bot/build/build-folder.mjs');
  mkdirSync(dirname(program), { recursive: true });
  copyFileSync(join(import.meta.dirname, '../../bot/build/build-folder.mjs'), program);
  const { buildFolder } = (await import(pathToFileURL(program).href)) as { buildFolder: typeof folderOf };
  folderOf = buildFolder;
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(place, path)), { recursive: true });
  writeFileSync(join(place, path), text);
}

it('What is built lies where its sources say, whether they were read or only looked at', () => {
  const read = folderOf('tab');
  const lookedAt = folderOf('tab');
  rmSync(note);
  expect([lookedAt, folderOf('tab')]).toEqual([read, read]);
});

it('Another text, a new file and one that is gone make it another folder, and the old text the old one', () => {
  const before = folderOf('tab');
  write('tab/pages/some.ts', '// other');
  const changed = folderOf('tab');
  write('tab/pages/new.ts', '');
  const added = folderOf('tab');
  rmSync(join(place, 'tab/pages/new.ts'));
  const gone = folderOf('tab');
  write('tab/pages/some.ts', '// tab/pages');
  expect(new Set([before, changed, added]).size).toBe(3);
  expect([gone, folderOf('tab')]).toEqual([changed, before]);
});

it('A text of the same length is seen by its time, and a new time alone changes nothing', () => {
  const before = folderOf('tab');
  const file = join(place, 'text/some.ts');
  const { mtimeMs } = statSync(file);
  writeFileSync(file, '// tixt');
  utimesSync(file, mtimeMs / 1000 + 5, mtimeMs / 1000 + 5);
  const changed = folderOf('tab');
  writeFileSync(file, '// text');
  utimesSync(file, mtimeMs / 1000 + 9, mtimeMs / 1000 + 9);
  expect(changed).not.toBe(before);
  expect(folderOf('tab')).toBe(before);
});

it('A note that cannot be read counts for nothing', () => {
  const before = folderOf('tab');
  writeFileSync(note, '{"stamp":');
  expect(folderOf('tab')).toBe(before);
});
