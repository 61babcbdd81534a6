import { chmodSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../../store/embedded/launcher.ts';
import { prepareRoles, serverUrls } from '../../store/embedded/roles.ts';
import { migrateToLatest } from '../../store/migrate.ts';
import { endLeftovers, temporaryPrefix, temporaryRoot } from './leftovers.ts';
import { onServer } from './on-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: { readonly ownerUrl: string; readonly appUrl: string; readonly template: string };
  }
}

/** The migrated database that every test database is a copy of. Nobody may be connected to it. */
const template = 'samrad_template';

/**
 * One Postgres for the whole run, without durability, and a migrated template in it. It has a process group of its
 * own, so that a Ctrl-C does not reach it: however this process ends, the server goes with it.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Where `npm start` keeps it: tests start the program some fifty times, and compiling it is half of a start.
  process.env.NODE_COMPILE_CACHE ??= fileURLToPath(
    new URL('../../node_modules/.cache/compiled', import.meta.url),
  );
  const { TEST_POSTGRES_URL: otherServer } = process.env;
  if (otherServer) return onOtherServer(project, otherServer);
  endLeftovers();
  const folder = mkdtempSync(join(temporaryRoot(), `${temporaryPrefix}${process.pid}-`));
  // As root the server runs as another user, who has to pass through here.
  chmodSync(folder, 0o711);
  const server = await startEmbedded({ folder: join(folder, 'postgres'), durability: 'off' });
  const endNow = endWithProcess(folder);
  try {
    await makeTemplate(server.ownerUrl);
  } catch (problem) {
    endNow();
    throw problem;
  }
  project.provide('postgres', { ownerUrl: server.ownerUrl, appUrl: server.appUrl, template });
  return async () => {
    await server.stop();
    endNow();
  };
}

/**
 * Another Postgres, to see that its version will do: the address of its administrator, on a server that nobody needs.
 * The program's roles and the template are made on it anew.
 */
async function onOtherServer(project: TestProject, adminUrl: string): Promise<() => Promise<void>> {
  const access = { admin: '', owner: 'for-tests', app: 'for-tests' };
  await prepareRoles(adminUrl, access);
  const { owner: ownerUrl, app: appUrl } = serverUrls(Number(new URL(adminUrl).port), access);
  const drop = () => onServer(ownerUrl, `drop database if exists ${template} with (force)`);
  await drop();
  await makeTemplate(ownerUrl);
  project.provide('postgres', { ownerUrl, appUrl, template });
  return drop;
}

async function makeTemplate(ownerUrl: string): Promise<void> {
  const url = new URL(ownerUrl);
  url.pathname = template;
  await onServer(ownerUrl, `create database ${template}`);
  await migrateToLatest(url.href);
}

/** Also covers the ends that have no time to wait: a signal, or an exit in the middle of a run. */
function endWithProcess(folder: string): () => void {
  const endNow = () => {
    process.off('exit', endNow);
    endLeftovers(folder);
  };
  process.on('exit', endNow);
  return endNow;
}
