import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { settingNames } from '../../bot/setting-names.ts';

const root = new URL('../../', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, root), 'utf8');
const known: readonly string[] = [...settingNames.production, ...settingNames.common];

describe('The container files', () => {
  it('set nothing that the program does not read', () => {
    const ours = [...read('compose.yaml').matchAll(/^ {6}([A-Z][A-Z_]+):/gm)].map(([, name = '']) => name);
    expect(ours.length).toBeGreaterThan(5);
    expect(ours.filter((name) => !name.startsWith('POSTGRES_') && !known.includes(name))).toEqual([]);
    const [, image = ''] = /^ENV (.+)$/m.exec(read('Dockerfile')) ?? [];
    const names = image.split(' ').map((one) => one.split('=')[0] ?? '');
    expect(names.filter((name) => !name.startsWith('NODE_') && !known.includes(name))).toEqual([]);
  });

  it('start files that are there', () => {
    const files = [...`${read('compose.yaml')}${read('Dockerfile')}`.matchAll(/scripts\/[\w-]+\.\w+/g)].map(
      ([file]) => file,
    );
    expect(new Set(files)).toEqual(
      new Set(['scripts/compose-roles.sh', 'scripts/migrate.ts', 'scripts/start.mjs']),
    );
    expect(files.filter((file) => !existsSync(new URL(file, root)))).toEqual([]);
  });

  it('leave data and secrets out of the image', () => {
    for (const name of ['.git', '.samrad', 'node_modules', 'secrets']) {
      expect(read('.dockerignore').split('\n')).toContain(name);
    }
  });
});
