import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { isLanguage } from '../../domain/vocabulary.ts';
import { readDatabaseConfig } from '../config.ts';
import { importFiles } from './import/import-files.ts';
import { sayOutcome } from './say-outcome.ts';

/**
 * `npm run import -- <files> [--apply]`: what the files would change, and with `--apply` changes it. A folder stands for
 * its CSV files: `npm run export` writes everything in them, and once more in one Excel file.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { apply: { type: 'boolean', default: false }, language: { type: 'string', default: 'en' } },
});

if (positionals.length === 0 || !isLanguage(values.language)) {
  console.error('npm run import -- <Excel or CSV files, or a folder> [--apply] [--language nb|nn|en]');
  process.exit(2);
}
const { apply, language } = values;
await sayOutcome(async () => {
  const paths = await Promise.all(positionals.map(pathsIn));
  const files = await Promise.all(
    paths.flat().map(async (path) => ({ name: basename(path), bytes: await readFile(path) })),
  );
  return await importFiles(readDatabaseConfig(process.env), files, { apply, language });
});

async function pathsIn(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const names = await readdir(path);
  return names
    .filter((name) => extname(name).toLowerCase() === '.csv')
    .sort()
    .map((name) => join(path, name));
}
