import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { importSource } from '../../store/queries/import-source.ts';
import { readDatabaseConfig } from '../config.ts';
import { importCsvFiles, importWorkbook } from '../import/write-import-files.ts';
import { withStore } from './import/with-store.ts';
import { whyNotBegun } from './say-outcome.ts';

/** `npm run export -- <folder>`: everything in the form in which it is imported; with `--template`, the empty form. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { template: { type: 'boolean', default: false } },
});
const [folder] = positionals;
if (!folder) {
  console.error('npm run export -- <folder> [--template]');
  process.exit(2);
}
try {
  const state = values.template
    ? null
    : await withStore(readDatabaseConfig(process.env), (store) =>
        importSource(store, { kind: 'system', job: 'export' }),
      );
  await mkdir(folder, { recursive: true });
  const workbook = { name: values.template ? 'mal.xlsx' : 'samråd.xlsx', bytes: await importWorkbook(state) };
  for (const { name, bytes } of [workbook, ...importCsvFiles(state)]) {
    await writeFile(join(folder, name), bytes);
    console.log(join(folder, name));
  }
} catch (error) {
  const lines = whyNotBegun(error);
  if (!lines) throw error;
  for (const line of lines) console.error(line);
  process.exitCode = 2;
}
