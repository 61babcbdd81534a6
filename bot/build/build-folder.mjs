import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// Plain JavaScript: a built program reads this before anything else, and it would be the only TypeScript to be read.

/** Where package.json lies: two folders up from here, and around `node_modules`, where the built program reads this. */
const project = import.meta.dirname.replace(/[\\/](bot[\\/]build|node_modules[\\/].*)$/, '');

/** What each of them is built from. */
const sources = {
  program: ['bot', 'cards', 'documents', 'domain', 'jobs', 'scripts/program', 'store', 'text'],
  tab: ['domain', 'tab', 'text'],
};

/**
 * The folder in which the program or the pages of the tab lie once they are built from these sources
 * (`npm run build`). Its name is a hash of them, so that what is built is never older than what it was built from.
 * @param {'program' | 'tab'} what
 */
export function buildFolder(what) {
  const hash = createHash('sha256');
  const files = sources[what].flatMap((source) =>
    readdirSync(join(project, source), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  for (const file of [join(project, 'package-lock.json'), ...files.sort()]) {
    hash.update(file.slice(project.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return join(project, 'node_modules', '.cache', `samrad-${what}`, hash.digest('hex').slice(0, 16));
}
