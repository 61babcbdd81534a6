import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

/** One import for each edge that the layers forbid, as it would be written in the folder. */
const forbidden: ReadonlyArray<readonly [folder: string, imported: string]> = [
  ['domain', '../store/store.ts'],
  ['domain', '../text/text-in.ts'],
  ['domain', '../cards/rendered-card.ts'],
  ['domain', '../bot/turn.ts'],
  ['domain', '../jobs/deliver.ts'],
  ['domain', 'kysely'],
  ['domain', 'node:fs'],
  ['text', '../store/store.ts'],
  ['text', '../cards/rendered-card.ts'],
  ['text', '../bot/turn.ts'],
  ['text', 'node:fs'],
  ['documents', '../store/store.ts'],
  ['documents', '../cards/rendered-card.ts'],
  ['documents/pdf', '../../bot/turn.ts'],
  ['documents', 'markdown-it'],
  ['documents', 'kysely'],
  ['store', '../cards/rendered-card.ts'],
  ['store', '../text/text-in.ts'],
  ['store', '../bot/turn.ts'],
  ['store', '../jobs/deliver.ts'],
  ['store', 'pg-boss'],
  ['store', '../bench/figure.ts'],
  ['store/commands', 'pg-boss'],
  ['store/commands', '../../bot/turn.ts'],
  ['store/queue', '../../bot/turn.ts'],
  ['store/queue', 'botbuilder'],
  ['cards', '../store/store.ts'],
  ['cards', '../bot/turn.ts'],
  ['cards/home', '../../store/store.ts'],
  ['cards', 'kysely'],
  ['jobs', '../bot/turn.ts'],
  ['jobs', '../demo/seed.ts'],
  ['jobs', 'pg-boss'],
  ['jobs', 'nodemailer'],
  ['jobs', 'kysely'],
  ['bot', 'kysely'],
  ['bot', 'pg'],
  ['bot', 'pg-boss'],
  ['bot', 'botbuilder'],
  ['bot', '../demo/seed.ts'],
  ['bot', '../bench/figure.ts'],
  ['bot', '../sandbox/start-sandbox.ts'],
  ['bot/handlers', 'botbuilder'],
  ['bot/handlers', 'nodemailer'],
  ['bot/mail', 'botbuilder'],
  ['bot/mail', 'kysely'],
  ['bot/handlers', '../../demo/seed.ts'],
  ['bot/teams', 'kysely'],
  ['bot/teams', '../../sandbox/start-sandbox.ts'],
  ['sandbox', '../domain/vocabulary.ts'],
  ['sandbox', '../bot/turn.ts'],
  ['sandbox/person', '../../store/store.ts'],
  ['sandbox/connector', '../../bot/turn.ts'],
  ['sandbox', 'botbuilder'],
  ['tab', '../bot/turn.ts'],
  ['tab', '../store/store.ts'],
  ['tab', '../cards/rendered-card.ts'],
  ['tab/pages', '../../bot/api/settings.ts'],
  ['tab/pages', '../../sandbox/start-sandbox.ts'],
  ['tab', 'node:fs'],
  ['tab', 'kysely'],
  ['tab', 'zod'],
  ['manifest', '../bot/routes.ts'],
  ['manifest', '../cards/help/help.ts'],
  ['manifest', '../domain/vocabulary.ts'],
  ['manifest', '../store/store.ts'],
  ['manifest', '../jobs/deliver.ts'],
  ['manifest', 'botbuilder'],
  ['manifest/icons', '../../test/support/chromium.ts'],
];

describe('The layers', () => {
  it('are checked by the linter: every forbidden import that is planted is found', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'samrad-layers-'));
    try {
      const files = await plant(folder);
      const found = await restrictedImports(folder, ['.']);
      const missed = forbidden.filter((_, index) => !found.has(files[index] ?? ''));
      expect(missed).toEqual([]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  // The linter reads the whole tree: on a busy machine that takes its time.
  it('are kept by the tree as it is', { timeout: 60_000 }, async () => {
    const found = await restrictedImports(root, [
      'domain',
      'text',
      'documents',
      'store',
      'cards',
      'jobs',
      'bot',
      'sandbox',
      'manifest',
      'tab',
    ]);
    expect([...found]).toEqual([]);
  });
});

/** A tree of its own with the project's rules, in which each file breaks one of them. */
async function plant(folder: string): Promise<string[]> {
  const rules = JSON.parse(await readFile(join(root, 'biome.json'), 'utf8')) as Record<string, unknown>;
  await writeFile(join(folder, 'biome.json'), JSON.stringify({ ...rules, vcs: { enabled: false } }));
  const files: string[] = [];
  for (const [index, [place, imported]] of forbidden.entries()) {
    const file = join(place, `planted-${index}.ts`);
    await mkdir(join(folder, place), { recursive: true });
    await writeFile(join(folder, file), `export * from '${imported}';\n`);
    files.push(file);
  }
  return files;
}

/** The files in which the linter reports a restricted import. */
async function restrictedImports(cwd: string, paths: readonly string[]): Promise<Set<string>> {
  const biome = join(root, 'node_modules/.bin/biome');
  const args = ['lint', '--only=style/noRestrictedImports', '--reporter=json', '--max-diagnostics=none'];
  const { stdout } = await run(biome, [...args, ...paths], { cwd, maxBuffer: 64e6 }).catch(
    (failed: { stdout: string }) => failed,
  );
  const report = JSON.parse(stdout) as { diagnostics: { category: string; location: { path: string } }[] };
  return new Set(
    report.diagnostics
      .filter(({ category }) => category.endsWith('noRestrictedImports'))
      .map(({ location }) => location.path),
  );
}
