import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isLanguage } from '../../domain/vocabulary.ts';
import { readDatabaseConfig } from '../config.ts';
import { addFiles } from './archive/add-files.ts';
import { withStore } from './import/with-store.ts';
import { sayOutcome } from './say-outcome.ts';

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
const { language } = values;
await sayOutcome(async () => {
  const files = {
    list: await readFile(list),
    // Files are named from where the list lies.
    read: async (name: string) => await readFile(resolve(dirname(list), name)),
  };
  const database = readDatabaseConfig(process.env);
  return await withStore(database, (store) => addFiles(store, files, language));
});
