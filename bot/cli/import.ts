import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { isLanguage } from '../../domain/vocabulary.ts';
import { readDatabaseConfig } from '../config.ts';
import { importFiles } from './import/import-files.ts';
import { sayOutcome } from './say-outcome.ts';

/** `npm run import -- <files> [--apply]`: what the files would change, and with `--apply` changes it. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { apply: { type: 'boolean', default: false }, language: { type: 'string', default: 'en' } },
});

if (positionals.length === 0 || !isLanguage(values.language)) {
  console.error('npm run import -- <Excel or CSV files> [--apply] [--language nb|nn|en]');
  process.exit(2);
}
const { apply, language } = values;
await sayOutcome(async () => {
  const files = await Promise.all(
    positionals.map(async (path) => ({ name: basename(path), bytes: await readFile(path) })),
  );
  return await importFiles(readDatabaseConfig(process.env), files, { apply, language });
});
