import { readFileSync } from 'node:fs';
import { migrateToLatest } from '../store/migrate.ts';

/** Brings a production database up to date, as its owner; the program itself connects as a role that owns nothing. */
const { MIGRATION_DATABASE_URL, MIGRATION_DATABASE_URL_FILE, DATABASE_URL, DATABASE_URL_FILE } = process.env;
const ownerUrl = fromFile(MIGRATION_DATABASE_URL_FILE) ?? MIGRATION_DATABASE_URL;
const programUrl = fromFile(DATABASE_URL_FILE) ?? DATABASE_URL;

if (!ownerUrl || !programUrl) {
  console.error(
    'Set MIGRATION_DATABASE_URL to the address of the database as its owner, and DATABASE_URL to the one that the ' +
      'program connects with: its role is given the rights that the program needs.',
  );
  process.exit(1);
}
await migrateToLatest(ownerUrl, decodeURIComponent(new URL(programUrl).username));
console.log('The database is up to date.');

function fromFile(file: string | undefined): string | undefined {
  return file ? readFileSync(file, 'utf8').trim() : undefined;
}
