import { chmodSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '../store/embedded/launcher.ts';
import { migrateToLatest } from '../store/migrate.ts';
import { endLeftovers, temporaryPrefix, temporaryRoot } from '../test/support/leftovers.ts';
import { onServer } from '../test/support/on-server.ts';

export type BenchDatabase = { readonly ownerUrl: string; readonly appUrl: string };

/**
 * A Postgres of the measure's own: without durability where CPU time is measured, since what it writes is none of the
 * program's; with that of production where commits are.
 */
export type BenchPostgres = {
  /** A migrated database, filled by its owner. */
  make(name: string, fill: (owner: pg.Client) => Promise<void>): Promise<BenchDatabase>;
  copy(from: string, name: string): Promise<BenchDatabase>;
  stop(): Promise<void>;
};

export async function startBenchPostgres(durability: 'full' | 'off' = 'off'): Promise<BenchPostgres> {
  endLeftovers();
  const folder = mkdtempSync(join(temporaryRoot(), `${temporaryPrefix}${process.pid}-`));
  // As root the server runs as another user, who has to pass through here.
  chmodSync(folder, 0o711);
  const endNow = () => endLeftovers(folder);
  process.on('exit', endNow);
  const server = await startEmbedded({ folder: join(folder, 'postgres'), durability });
  const database = (name: string): BenchDatabase => ({
    ownerUrl: withDatabase(server.ownerUrl, name),
    appUrl: withDatabase(server.appUrl, name),
  });
  return {
    async make(name, fill) {
      await onServer(server.ownerUrl, `create database ${name}`);
      const made = database(name);
      await migrateToLatest(made.ownerUrl);
      await asOwner(made, fill);
      return made;
    },
    async copy(from, name) {
      await onServer(server.ownerUrl, `create database ${name} template ${from} strategy file_copy`);
      return database(name);
    },
    async stop() {
      await server.stop({ hurry: true });
      process.off('exit', endNow);
      endNow();
    },
  };
}

/** Counted and analysed, as a database is that has been in use. */
async function asOwner(
  { ownerUrl }: BenchDatabase,
  work: (owner: pg.Client) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await work(client);
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = name;
  return changed.href;
}
