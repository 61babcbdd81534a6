import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startParts } from '../../demo/supervisor/demo-parts.ts';
import { sandboxUrlOf } from '../../demo/supervisor/programs.ts';
import { makeStateFolder, stateFolderAt } from '../../demo/supervisor/state-folder.ts';

export type PrivateDemo = { readonly sandboxUrl: string; close(): Promise<void> };

/**
 * The demo that `npm start` gives, on free ports and with data of its own, so that one that runs already is left
 * alone. `close` ends it and removes the data.
 */
export async function startPrivateDemo(project: string): Promise<PrivateDemo> {
  const folder = mkdtempSync(join(tmpdir(), 'samrad-pictures-'));
  // As root the database runs as another user, who has to pass through here.
  chmodSync(folder, 0o711);
  const state = stateFolderAt(join(folder, 'state'));
  makeStateFolder(state);
  const [port, sandboxPort] = await twoFreePorts();
  const config = { port, sandboxPort, scale: 1, logLevel: 'warn' } as const;
  const parts = startParts({ project, state, config, say: (line) => console.log(line) });
  const close = async () => {
    await parts.stop(false);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await parts.ready;
  } catch (problem) {
    await close();
    throw problem;
  }
  return { sandboxUrl: sandboxUrlOf(config), close };
}

/** Held at the same time, so that they differ. */
async function twoFreePorts(): Promise<[number, number]> {
  const held = await Promise.all([holdPort(), holdPort()]);
  await Promise.all(held.map(({ release }) => release()));
  return [held[0].port, held[1].port];
}

async function holdPort(): Promise<{ readonly port: number; release(): Promise<void> }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    release: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
