import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Stage } from './stage.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The version to upgrade from, with its own dependencies, in a folder of the stage: `SAMRAD_EARLIER` names a tag or a
 * commit; else it is the newest release, or what there was before the newest migration.
 */
export async function fetchEarlierVersion(stage: Stage): Promise<string> {
  const commit = (process.env.SAMRAD_EARLIER ?? newestRelease()) || beforeNewestMigration();
  const folder = join(stage.folder, 'earlier');
  git(project, 'clone', '--quiet', '--no-checkout', `file://${project}`, folder);
  git(folder, 'checkout', '--quiet', git(project, 'rev-parse', commit));
  addDependencies(folder);
  stage.say(`the earlier version: ${git(folder, 'log', '-1', '--format=%h of %ad', '--date=iso')}`);
  return folder;
}

/** The same list of them is the same dependencies: then what is here will do. */
function addDependencies(folder: string): void {
  const [here, there] = [project, folder].map((one) => readFileSync(join(one, 'package-lock.json'), 'utf8'));
  if (here === there) {
    symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
    return;
  }
  // Without what npm tells its own scripts.
  const env = { PATH: process.env.PATH, HOME: process.env.HOME };
  const { status, stderr } = spawnSync('npm', ['ci'], { cwd: folder, encoding: 'utf8', env });
  if (status !== 0) throw new Error(`npm ci of the earlier version ended with ${status}: ${stderr}`);
}

function newestRelease(): string {
  const tags = git(project, 'tag', '--merged', 'HEAD~1', '--sort=-creatordate').split('\n');
  return tags.find((tag) => /^v?\d/.test(tag)) ?? '';
}

function beforeNewestMigration(): string {
  const added = ['log', '--diff-filter=A', '--format=%H', '-1', '--', 'store/migrations/0*.ts'];
  const commit = git(project, ...added);
  if (!commit) throw new Error('There is no earlier version in this clone: fetch its history');
  return `${commit}^`;
}

function git(cwd: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout.trim();
}
