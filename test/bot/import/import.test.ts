import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { importFiles } from '../../../bot/cli/import/import-files.ts';
import { importCsvFiles } from '../../../bot/import/write-import-files.ts';
import { demoSeed, generateDemo } from '../../../demo/data/generate.ts';
import { insertDemo } from '../../../demo/data/insert.ts';
import { noRows } from '../../../demo/data/rows.ts';
import type { ImportState } from '../../../domain/import/state.ts';
import { readImportState } from '../../../store/import-state.ts';
import { openStore } from '../../../store/store.ts';
import { exportSheets } from '../../../text/import/write-sheets.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';

const databases: TestDatabase[] = [];
afterAll(async () => {
  await Promise.all(databases.map((database) => database.drop()));
});

async function newDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  databases.push(database);
  return database;
}

async function stateOf(url: string): Promise<ImportState> {
  const store = await openStore({ url, connections: 1 });
  try {
    return await readImportState(store.db);
  } finally {
    await store.close();
  }
}

/** Services, people and groups of the demo, without what happens to them. */
async function demoDatabase(): Promise<TestDatabase> {
  const database = await newDatabase();
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const data = generateDemo({ seed: demoSeed, scale: 1, now: new Date() });
  const { tenant, trust, person, identity, service, site, role_grant, reference_group, seat } = data.rows;
  const membership = data.rows.membership.map((row) => ({ ...row, nomination_id: null }));
  const kept = { tenant, trust, person, identity, service, site, role_grant, reference_group, seat };
  await insertDemo(owner, { ...data, rows: { ...noRows(), ...kept, membership } });
  await owner.end();
  return database;
}

describe('The demo', () => {
  it('is exported and imported into an empty database, and the two are the same', async () => {
    const first = await stateOf((await demoDatabase()).appUrl);
    const second = await newDatabase();
    const config = { databaseUrl: second.appUrl, tenantIds: first.tenants.map(({ id }) => id) };
    const options = { apply: true, language: 'nb' } as const;

    const done = await importFiles(config, importCsvFiles(first), options);
    expect(done.lines.at(-1)).toBe('Alt er tatt inn.');
    expect(done.lines[0]).toContain('0 endres, 0 avsluttes');
    const imported = await stateOf(second.appUrl);
    expect(exportSheets(imported)).toEqual(exportSheets(first));

    const again = await importFiles(config, importCsvFiles(imported), options);
    expect(again.lines[0]).toContain('0 legges til, 0 endres, 0 avsluttes');
  }, 60_000);
});
