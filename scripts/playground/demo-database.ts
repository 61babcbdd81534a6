import { join } from 'node:path';
import pg from 'pg';
import { prepareDemo } from '../../demo/seed.ts';
import type { Language } from '../../domain/vocabulary.ts';
import type { World } from '../../sandbox/api.ts';
import { startEmbedded } from '../../store/embedded/launcher.ts';
import type { BotAccount } from './bot-account.ts';
import type { Player } from './players.ts';

export type DemoDatabase = {
  readonly appUrl: string;
  readonly world: World;
  /** The Playground knows only English clients, so what somebody reads is chosen here. */
  chooseLanguage(players: readonly Player[], language: Language): Promise<void>;
  close(): Promise<void>;
};

/** A Postgres in the folder with the demo's data in it; what is kept there need not survive anything. */
export async function startDemoDatabase(folder: string, account: BotAccount): Promise<DemoDatabase> {
  const server = await startEmbedded({ folder: join(folder, 'postgres'), durability: 'off', log: say });
  const endNow = () => killIfThere(server.pid);
  process.once('exit', endNow);
  const close = async () => {
    await server.stop({ hurry: true });
    process.off('exit', endNow);
  };
  const { ownerUrl, appUrl } = server;
  try {
    const botEndpoint = 'http://127.0.0.1/api/messages';
    const { world } = await prepareDemo({ ownerUrl, appUrl, ...account, botEndpoint, log: say });
    await ask(ownerUrl, withoutChannels, []);
    return {
      appUrl,
      world,
      chooseLanguage: (players, language) => chooseLanguage(ownerUrl, players, language),
      close,
    };
  } catch (problem) {
    await close();
    throw problem;
  }
}

/** The Playground has none of the demo's teams: what is sent to their channels would go nowhere. */
const withoutChannels = `
  with unbound as (delete from channel_binding returning conversation_id),
    unsaid as (delete from outgoing_message where conversation_id in (select conversation_id from unbound)),
    unshown as (delete from sent_card where conversation_id in (select conversation_id from unbound))
  delete from conversation where id in (select conversation_id from unbound)`;

async function chooseLanguage(
  ownerUrl: string,
  players: readonly Player[],
  language: Language,
): Promise<void> {
  await ask(
    ownerUrl,
    `update person set language = $1
      where id in (select person_id from identity where object_id = any ($2::uuid[]))`,
    [language, players.map(({ objectId }) => objectId)],
  );
}

async function ask(ownerUrl: string, statement: string, values: readonly unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    await client.query(statement, [...values]);
  } finally {
    await client.end();
  }
}

function say(line: string): void {
  console.log(line);
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGQUIT');
  } catch {
    // It has ended already.
  }
}
