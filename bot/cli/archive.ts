import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isLanguage } from '../../domain/vocabulary.ts';
import { ConfigError, readDatabaseConfig } from '../config.ts';
import { addFiles } from './archive/add-files.ts';
import { withStore } from './import/with-store.ts';

/** `npm run archive -- <list.csv>`: adds the PDFs that the list names, with service, year and title, to the archive. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { language: { type: 'string', default: 'en' } },
});
const [list] = positionals;
if (!list || !isLanguage(values.language)) {
  console.error('npm run archive -- <list.csv with file; service; year; title> [--language nb|nn|en]');
  process.exit(2);
}
try {
  const { language } = values;
  const files = {
    list: await readFile(list),
    // Files are named from where the list lies.
    read: async (name: string) => await readFile(resolve(dirname(list), name)),
  };
  const { lines, isDone } = await withStore(
    readDatabaseConfig(process.env),
    async (store) => await addFiles(store, files, language),
  );
  for (const line of lines) console.log(line);
  process.exitCode = isDone ? 0 : 1;
} catch (error) {
  if (!(error instanceof ConfigError) && (error as { code?: string }).code !== 'ENOENT') throw error;
  console.error((error as Error).message);
  process.exitCode = 2;
}
