import { chmodSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { startEmbedded } from '../../../store/embedded/launcher.ts';
import { endLeftovers, temporaryPrefix, temporaryRoot } from '../../../test/support/leftovers.ts';

/** A server of its own, with the durability of production, that can be killed. */
export type Postgres = {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** Where other things may be put that go with it. */
  readonly folder: string;
  /** Kills the server with signal 9, and starts another on its data, at the same address. */
  killAndStartAnew(): Promise<void>;
  /** A connection of its owner for as long as the work takes. */
  asOwner<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result>;
  stop(): Promise<void>;
};

export async function startPostgres(): Promise<Postgres> {
  endLeftovers();
  const folder = mkdtempSync(join(temporaryRoot(), `${temporaryPrefix}${process.pid}-chaos-`));
  // As root the server runs as another user, who has to pass through here.
  chmodSync(folder, 0o711);
  const endNow = () => endLeftovers(folder);
  process.on('exit', endNow);
  const place = { folder: join(folder, 'postgres'), durability: 'full' } as const;
  let server = await startEmbedded(place);
  const { ownerUrl, appUrl, port } = server;
  return {
    ownerUrl,
    appUrl,
    folder,
    async killAndStartAnew() {
      process.kill(server.pid, 'SIGKILL');
      await server.exited;
      // Long enough for calls to come to nothing.
      await delay(300);
      server = await startEmbedded({ ...place, port });
    },
    async asOwner(work) {
      const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 });
      client.on('error', () => undefined);
      await client.connect();
      try {
        return await work(client);
      } finally {
        await client.end();
      }
    },
    async stop() {
      await server.stop({ hurry: true });
      process.off('exit', endNow);
      endNow();
    },
  };
}
