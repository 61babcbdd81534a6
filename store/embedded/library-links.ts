import { lstat, mkdir, readFile, symlink } from 'node:fs/promises';
import { basename, delimiter, dirname, join, relative } from 'node:path';

type Link = { readonly source: string; readonly target: string };

/**
 * Makes the library links that a package from the registry cannot carry. Its own install script would make them,
 * but install scripts are often blocked. When the package may not be written to, the links go to `spareFolder`.
 * Returns the environment variables that the programs need to find them.
 */
export async function linkLibraries(
  packageFolder: string,
  spareFolder: string,
): Promise<Readonly<Record<string, string>>> {
  const missing = await missingLinks(packageFolder);
  try {
    for (const { source, target } of missing) {
      const place = join(packageFolder, target);
      await linkOnce(relative(dirname(place), join(packageFolder, source)), place);
    }
    return {};
  } catch (problem) {
    if (!isReadOnly(problem)) throw problem;
  }
  await mkdir(spareFolder, { recursive: true });
  for (const { source, target } of missing) {
    await linkOnce(join(packageFolder, source), join(spareFolder, basename(target)));
  }
  const variable = process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH';
  // A library found through a spare link looks for its own needs beside the link, so the package's folder is named too.
  return { [variable]: [spareFolder, join(packageFolder, 'native', 'lib')].join(delimiter) };
}

async function missingLinks(packageFolder: string): Promise<readonly Link[]> {
  const list = await readFile(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as readonly Link[];
  const present = await Promise.all(links.map(({ target }) => isThere(join(packageFolder, target))));
  return links.filter((_, index) => !present[index]);
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

/** Two starts at once may make the same link. */
async function linkOnce(source: string, target: string): Promise<void> {
  await symlink(source, target).catch((problem: NodeJS.ErrnoException) => {
    if (problem.code !== 'EEXIST') throw problem;
  });
}

function isReadOnly(problem: unknown): boolean {
  return ['EACCES', 'EPERM', 'EROFS'].includes((problem as NodeJS.ErrnoException).code ?? '');
}
