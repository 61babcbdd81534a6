import { existsSync, statSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tabBundleFolder } from '../../bot/api/tab-bundle.ts';

const root = fileURLToPath(new URL('../../tab', import.meta.url));

/** How many older builds are kept, for programs that still serve them. */
const keptBuilds = 2;

/**
 * Bundles `tab/` into the folder that its sources' hash names. `seconds` is null when it was there already. Several
 * builds at the same time do not disturb each other: each is moved into place when it is whole.
 */
export async function buildTab(): Promise<{ readonly folder: string; readonly seconds: number | null }> {
  const folder = tabBundleFolder();
  if (existsSync(folder)) return { folder, seconds: null };
  const began = performance.now();
  const unfinished = `${folder}.${process.pid}`;
  const { build } = await import('vite');
  await build({
    configFile: false,
    root,
    // Relative addresses: the pages work behind any path.
    base: './',
    // Fluent's files are marked for frameworks that this is none of; that is said of each of them.
    logLevel: 'error',
    build: {
      outDir: unfinished,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2_000,
    },
  });
  await moveIntoPlace(unfinished, folder);
  await removeOldBuilds(folder);
  return { folder, seconds: (performance.now() - began) / 1000 };
}

async function moveIntoPlace(unfinished: string, folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  try {
    await rename(unfinished, folder);
  } catch (error) {
    // Another build of the same sources was faster.
    if (!existsSync(folder)) throw error;
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function removeOldBuilds(folder: string): Promise<void> {
  const mtimeMs = (name: string) =>
    statSync(join(dirname(folder), name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const builds = (await readdir(dirname(folder)))
    .filter((name) => /^[0-9a-f]{16}$/.test(name) && name !== basename(folder))
    .sort((one, other) => mtimeMs(other) - mtimeMs(one));
  for (const name of builds.slice(keptBuilds)) {
    await rm(join(dirname(folder), name), { recursive: true, force: true });
  }
}
