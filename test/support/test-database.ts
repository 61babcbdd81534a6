import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { onServer } from './on-server.ts';

export type TestDatabase = {
  /** As the role that owns the schema: for arranging what the program itself may not do. */
  readonly ownerUrl: string;
  /** As the program's own role. */
  readonly appUrl: string;
  /** Cuts every connection and removes the database. */
  drop(): Promise<void>;
};

/** A migrated, empty database of one's own, in about ten milliseconds. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = inject('postgres');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(server.ownerUrl, `create database ${name} template ${server.template} strategy file_copy`);
  return {
    ownerUrl: withDatabase(server.ownerUrl, name),
    appUrl: withDatabase(server.appUrl, name),
    drop: () => onServer(server.ownerUrl, `drop database if exists ${name} with (force)`),
  };
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = name;
  return changed.href;
}
