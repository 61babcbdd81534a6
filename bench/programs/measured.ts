import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../../scripts/program/bundle.ts';

/** A package, and not a file of ours. */
const anyPackage = [/^[\w@]/];
const cache = join(import.meta.dirname, '../../node_modules/.cache');

let folder: Promise<string> | null = null;

/**
 * The file of a program that is measured, as it runs where it is used: ours is bundled as `npm run build` does it; the
 * baselines are plain JavaScript beside their packages, as they come. None of them has types to take away.
 */
export async function measured(
  name: 'bot' | 'reminding' | 'tab' | 'listen' | 'echo' | 'cold-echo' | 'replay' | 'connector',
): Promise<string> {
  folder ??= makeAll();
  return join(await folder, `${name}.mjs`);
}

async function makeAll(): Promise<string> {
  // An installation that nothing has been built in yet has none.
  mkdirSync(cache, { recursive: true });
  const made = mkdtempSync(join(cache, 'samrad-bench-'));
  process.on('exit', () => rmSync(made, { recursive: true, force: true }));
  const file = (name: string) => [name, `bench/programs/${name}.ts`];
  await bundle(Object.fromEntries(['bot', 'reminding', 'tab'].map(file)), made);
  await bundle(
    Object.fromEntries(['echo', 'cold-echo', 'replay', 'connector', 'listen'].map(file)),
    made,
    anyPackage,
  );
  return made;
}
