import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
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
 * (`npm run build`). Its name is a hash of them, so that what is built is never older than what it was built from. While
 * no file has another size or time than when they were read last, they are not read again.
 * @param {'program' | 'tab'} what
 */
export function buildFolder(what) {
  const cache = join(project, 'node_modules', '.cache');
  const files = filesOf(what);
  const stamp = stampOf(files);
  const note = join(cache, `samrad-${what}.json`);
  const noted = readNote(note);
  const name = noted?.stamp === stamp ? noted.name : hashOf(files);
  if (noted?.stamp !== stamp) writeNote(note, { stamp, name });
  return join(cache, `samrad-${what}`, name);
}

/** @param {'program' | 'tab'} what */
function filesOf(what) {
  const files = sources[what].flatMap((source) => filesIn(join(project, source)));
  return [join(project, 'package-lock.json'), ...files.sort()];
}

/**
 * By hand: `recursive` takes four times as long, and every start waits for it.
 * @param {string} folder
 * @returns {string[]}
 */
function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

/** @param {string[]} files */
function stampOf(files) {
  const stamps = files.map((file) => {
    const { size, mtimeMs } = statSync(file);
    return `${file.slice(project.length)}\0${size}\0${mtimeMs}`;
  });
  return createHash('sha256').update(stamps.join('\0')).digest('hex');
}

/** @param {string[]} files */
function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(file.slice(project.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

/** @param {string} file */
function readNote(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Whole or not at all: others may read it. Where nothing may be written, the sources are read each time. */
function writeNote(file, note) {
  const unfinished = `${file}.${process.pid}`;
  try {
    writeFileSync(unfinished, JSON.stringify(note));
    renameSync(unfinished, file);
  } catch {}
}
