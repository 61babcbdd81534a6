import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type pg from 'pg';

const store = new URL('../store/', import.meta.url);
const key = 'demo-schema';

/** Whether the database was brought to just this schema before; reading a few files is cheaper than migrating. */
export async function isMigrated(client: pg.Client): Promise<boolean> {
  const { rows: tables } = await client.query<{ found: boolean }>(
    `select to_regclass('public.setting') is not null as found`,
  );
  if (!tables[0]?.found) return false;
  const { rows } = await client.query<{ value: unknown }>('select value from setting where key = $1', [key]);
  return rows[0]?.value === schemaFingerprint();
}

export async function markMigrated(client: pg.Client): Promise<void> {
  await client.query(
    `insert into setting (key, value) values ($1, $2)
     on conflict (key) do update set value = excluded.value, changed_at = business_now()`,
    [key, JSON.stringify(schemaFingerprint())],
  );
}

/** Of everything that decides what migrating does: our tables, the program's rights, and the queue's own version. */
function schemaFingerprint(): string {
  const migrations = readdirSync(new URL('migrations/', store)).sort();
  const sources = [
    new URL('migrate.ts', store),
    new URL('queue/migrate-queue.ts', store),
    ...migrations.map((file) => new URL(`migrations/${file}`, store)),
    new URL('../package.json', store),
  ];
  const hash = createHash('sha256');
  for (const source of sources) hash.update(readFileSync(source));
  return hash.digest('hex').slice(0, 32);
}
