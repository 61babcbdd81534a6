import { existsSync, statSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** How many older builds are kept, for programs that still run from them. */
const keptBuilds = 2;

export type Built = {
  readonly folder: string;
  /** null when it was there already. */
  readonly seconds: number | null;
};

/**
 * Makes the folder, whose name is the hash of its sources, unless it is there. Several builds at the same time do not
 * disturb each other: each is moved into place when it is whole.
 */
export async function buildOnce(folder: string, make: (unfinished: string) => Promise<void>): Promise<Built> {
  if (existsSync(folder)) return { folder, seconds: null };
  const began = performance.now();
  const unfinished = `${folder}.${process.pid}`;
  await make(unfinished);
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
