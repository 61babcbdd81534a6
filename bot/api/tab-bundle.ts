import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** What the tab's pages are built from. */
const sources = ['domain', 'tab', 'text'];

/**
 * The folder in which the pages that belong to these sources lie once they are built (`npm run build`). Its name is
 * a hash of the sources, so that pages and program always fit together.
 */
export function tabBundleFolder(): string {
  const hash = createHash('sha256');
  const files = sources.flatMap((source) =>
    readdirSync(join(project, source), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  for (const file of [join(project, 'package-lock.json'), ...files.sort()]) {
    hash.update(file.slice(project.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return join(project, 'node_modules', '.cache', 'samrad-tab', hash.digest('hex').slice(0, 16));
}
