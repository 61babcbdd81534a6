import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importFiles } from '../../bot/cli/import/import-files.ts';
import { settingNames } from '../../bot/setting-names.ts';
import { actorOf } from '../../store/queries/actor-of.ts';
import { openVacancies } from '../../store/queries/vacancies.ts';
import { openStore } from '../../store/store.ts';
import { filesOf } from '../support/files-of.ts';
import { createTestDatabase } from '../support/test-database.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string) => readFile(join(root, file), 'utf8');
const found = (page: string, pattern: RegExp) => [...page.matchAll(pattern)].map(([, part]) => part ?? '');

/** Paths from the root of the repository, without what git ignores. */
async function pathsLike(pattern: string): Promise<string[]> {
  const skipped = new Set(['node_modules', '.samrad', '.samrad-test', '.git']);
  const paths: string[] = [];
  for await (const path of glob(pattern, { cwd: root, exclude: (name) => skipped.has(name) })) {
    paths.push(path.replaceAll('\\', '/'));
  }
  return paths.sort();
}

describe('README and CONTRIBUTING', () => {
  it('name every npm script, and none that is not there', async () => {
    const { scripts } = JSON.parse(await read('package.json')) as { scripts: Record<string, string> };
    const text = (await read('README.md')) + (await read('CONTRIBUTING.md'));
    const named = new Set(found(text, /npm run ([a-z:]+)/g));
    for (const [short] of text.matchAll(/npm (?:start|test)\b/g)) named.add(short.slice('npm '.length));
    expect([...named].sort()).toEqual(Object.keys(scripts).sort());
  });

  it('describe every setting that the program reads, and no other', async () => {
    const described = found(await read('README.md'), /^\| (`[A-Z_`, ]+) +\|/gm)
      .join()
      .match(/[A-Z_]{4,}/g);
    expect(described?.sort()).toEqual(Object.values(settingNames).flat().sort());
  });

  it('have the sections that the program sends people to', async () => {
    const headings = found(await read('README.md'), /^#+ (.+)$/gm);
    const files = await filesOf(root, ['bot', 'store', 'demo', 'scripts', 'jobs']);
    const sources = await Promise.all(files.map((file) => readFile(file, 'utf8')));
    const sentTo = sources.flatMap((source) => found(source, /README, “([^”]+)”/g));
    expect(sentTo).not.toEqual([]);
    expect(sentTo.filter((section) => !headings.includes(section))).toEqual([]);
  });
});

describe('The threats', () => {
  it('each name a test that would fail', async () => {
    const [, table = ''] = /^## Threats$([\s\S]*?)^## /m.exec(await read('docs/security.md')) ?? [];
    const rows = table.split('\n').filter((line) => /^\| (?!threat|---)/.test(line));
    expect(rows.length).toBeGreaterThan(40);
    expect(rows.filter((row) => !/\]\(\.\.\/test\/[^)]+\) \|$/.test(row))).toEqual([]);
  });
});

describe('The pages', () => {
  it('link to files, pictures and sections that exist', async () => {
    const broken: string[] = [];
    for (const page of await pathsLike('**/*.md')) {
      for (const link of found(await read(page), /\]\(([^)\s]+)\)/g)) {
        if (!/^[a-z]+:/.test(link) && !(await leadsSomewhere(page, link))) broken.push(`${page}: ${link}`);
      }
    }
    expect(broken).toEqual([]);
  });

  it('show every picture that was taken', async () => {
    const inReadme = found(await read('README.md'), /\]\((docs\/pictures\/[^)]+)\)/g);
    const guides = await Promise.all((await pathsLike('docs/for-*.md')).map(read));
    const inGuides = guides.flatMap((guide) => found(guide, /\]\((pictures\/[^)]+)\)/g));
    const shown = new Set([...inReadme, ...inGuides.map((path) => `docs/${path}`)]);
    expect(await pathsLike('docs/pictures/*')).toEqual([...shown].sort());
  });

  it.each(['ARCHITECTURE.md', 'CONTRIBUTING.md'])('%s names only paths that exist', async (page) => {
    const named = found(await read(page), /`((?:\.?[\w-]+\/)+[\w.-]*)`/g);
    expect(named.length).toBeGreaterThan(10);
    const missing = named.filter((path) => !existsSync(join(root, path)));
    // What a demo makes, and what is to be named by whoever writes it.
    expect(missing.filter((path) => !/^\.samrad\/|000N/.test(path))).toEqual([]);
  });
});

describe('ARCHITECTURE', () => {
  const section = async (title: string) => {
    const [, text = ''] =
      new RegExp(`^## ${title}$([\\s\\S]*?)^## `, 'm').exec(await read('ARCHITECTURE.md')) ?? [];
    return text;
  };

  it('draws the way of a press through files and folders that are there', async () => {
    const [, drawing = ''] = /^```\n([\s\S]*?)^```$/m.exec(await read('ARCHITECTURE.md')) ?? [];
    const drawn = found(drawing, /\b((?:bot|store|jobs|cards|domain|text)\/(?:[\w-]+[./]?)*)/g);
    expect(drawn.length).toBeGreaterThan(10);
    expect(drawn.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('says what each folder holds', async () => {
    const named = found(await section('The folders'), /^\| `(\w+)\/` /gm);
    const sources = (await pathsLike('*/**/*.{ts,tsx,mjs}')).map((path) => path.split('/')[0] ?? '');
    expect(named.sort()).toEqual([...new Set(sources)].sort());
  });

  it('says what a row of each table is', async () => {
    const rows = found(await section('The data'), /^\| ([a-z_]+(?:, [a-z_]+)*) +\|/gm);
    const named = rows.flatMap((row) => row.split(', ')).filter((name) => name !== 'table');
    const [, tables = ''] =
      /^export interface DB \{$([\s\S]*?)^\}/m.exec(await read('store/schema.ts')) ?? [];
    // Parts of a view are told of with it.
    const there = found(tables, /^ {2}(\w+):/gm).filter((name) => !name.startsWith('duty_audience_of_'));
    expect(there.length).toBeGreaterThan(50);
    expect(named.sort()).toEqual(there.sort());
  });
});

/** Whether the file is there, and in it the heading that comes after `#`. */
async function leadsSomewhere(page: string, link: string): Promise<boolean> {
  const [path = '', section] = link.split('#');
  const file = path === '' ? page : join(dirname(page), path);
  if (!existsSync(join(root, file))) return false;
  if (section === undefined) return true;
  const headings = found(await read(file), /^#+ (.+)$/gm);
  return headings.some((heading) => heading.toLowerCase().replaceAll(' ', '-') === section);
}

describe('docs/first-rows.md', () => {
  it('makes an installation in which the service leader finds the vacant seats', async () => {
    const page = await read('docs/first-rows.md');
    const files = [...page.matchAll(/```csv (\S+)\n([\s\S]*?)```/g)].map(([, name = '', text]) => ({
      name,
      bytes: new TextEncoder().encode(text),
    }));
    const database = await createTestDatabase();
    try {
      const tenantId = '10000000-0000-4000-8000-000000000001';
      const config = { databaseUrl: database.appUrl, tenantIds: [tenantId] };
      const { lines, isDone } = await importFiles(config, files, { apply: true, language: 'en' });
      expect(isDone, lines.join('\n')).toBe(true);
      const store = await openStore({ url: database.appUrl });
      try {
        const kari = await actorOf(store, { tenantId, objectId: '40000000-0000-4000-8000-000000000001' });
        expect(kari?.grants).toMatchObject([{ role: 'service-leader' }]);
        const vacancies = kari ? await openVacancies(store, kari) : [];
        expect(vacancies[0]).toMatchObject({ seat: { kind: 'regional', region: 'nord' } });
        expect(vacancies).toHaveLength(6);
      } finally {
        await store.close();
      }
    } finally {
      await database.drop();
    }
  });
});
