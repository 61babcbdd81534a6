import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { isLanguage } from '../../domain/vocabulary.ts';
import { ConfigError, readDatabaseConfig } from '../config.ts';
import { importFiles } from './import/import-files.ts';

/** `npm run import -- <files> [--apply]`: what the files would change, and with `--apply` changes it. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { apply: { type: 'boolean', default: false }, language: { type: 'string', default: 'en' } },
});

if (positionals.length === 0 || !isLanguage(values.language)) {
  console.error('npm run import -- <Excel or CSV files> [--apply] [--language nb|nn|en]');
  process.exit(2);
}
try {
  const files = await Promise.all(
    positionals.map(async (path) => ({ name: basename(path), bytes: await readFile(path) })),
  );
  const { lines, isDone } = await importFiles(readDatabaseConfig(process.env), files, {
    apply: values.apply,
    language: values.language,
  });
  for (const line of lines) console.log(line);
  process.exitCode = isDone ? 0 : 1;
} catch (error) {
  if (!(error instanceof ConfigError) && (error as { code?: string }).code !== 'ENOENT') throw error;
  console.error((error as Error).message);
  process.exitCode = 2;
}
